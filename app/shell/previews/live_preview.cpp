// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/live_preview.h"

#include "app/preview/build_scene.h"
#include "app/shell/document/document.h"
#include "app/shell/previews/preview_jobs.h"

namespace shell {

namespace {

constexpr int kPollMilliseconds = int(preview::kLivePoll * 1000);
constexpr double kFrameRateUpTo = 1; // seconds; slower ones are told by the time they take

QString speedText(double secondsPerFrame)
{
    if (secondsPerFrame < kFrameRateUpTo)
        return LivePreview::tr("Live \u00b7 %1 frames a second").arg(1 / secondsPerFrame, 0, 'f', 1);
    return LivePreview::tr("Live \u00b7 a frame takes %1 s").arg(secondsPerFrame, 0, 'f', 1);
}

} // namespace

LivePreview::LivePreview(Document& document, PreviewJobs& jobs, FreeCamera freeCamera)
    : m_document(document)
    , m_jobs(jobs)
    , m_freeCamera(std::move(freeCamera))
{
    m_clock.start();
    m_poll.setInterval(kPollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &LivePreview::look);
    connect(&jobs, &PreviewJobs::liveCame, this, &LivePreview::take);
    connect(&jobs, &PreviewJobs::liveFailed, this, &LivePreview::giveUp);
    connect(&jobs, &PreviewJobs::liveLost, this, &LivePreview::askAnew);
    connect(&jobs, &PreviewJobs::changed, this, &LivePreview::tell);
}

double LivePreview::now() const { return double(m_clock.elapsed()) / 1000; }

void LivePreview::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    if (!on) {
        m_poll.stop();
        m_jobs.stopLive();
        m_schedule = {};
        m_wanted.reset();
        m_image = {};
    } else if (m_seen) {
        m_poll.start();
    }
    Q_EMIT turned(on);
    Q_EMIT changed();
}

void LivePreview::setSeen(bool seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen;
    if (m_on && seen)
        m_poll.start();
    else
        m_poll.stop();
}

std::optional<preview::LiveRequest> LivePreview::wanted() const
{
    const auto& selection = m_document.selection();
    preview::LiveRequest request;
    request.plan = m_document.plan();
    request.scene = selection.scene;
    request.shot = selection.shot;
    request.frame = selection.frame;
    request.detail = m_document.dragging() ? preview::Detail::Quick : preview::Detail::Exact;
    request.free = m_freeCamera(preview::deliveryRatio(request.plan));
    if (!request.plan.scenes.contains(request.scene) || (!request.free && !request.plan.shots.contains(request.shot)))
        return std::nullopt;
    return request;
}

void LivePreview::look()
{
    if (auto request = wanted(); request && !(m_wanted && preview::sameLive(*m_wanted, *request))) {
        m_wanted = std::move(request);
        m_wanted->number = ++m_wishes;
        m_schedule.want(now(), m_wishes);
    }
    if (m_wanted && m_schedule.due(now())) {
        m_wanted->width = m_schedule.width(now());
        m_schedule.asked(now());
        m_askedWish = m_wanted->number;
        m_askedShot = m_wanted->shot;
        m_jobs.setLive(*m_wanted);
    }
    tell();
}

void LivePreview::take(const preview::LiveFrame& frame)
{
    if (!m_on || !m_schedule.waiting() || frame.number != m_askedWish)
        return; // it was switched off meanwhile
    m_schedule.came(now());
    m_shownShot = m_askedShot;
    const auto& picture = frame.picture;
    m_image = QImage(picture.rgb.data(), picture.width, picture.height, 3 * picture.width, QImage::Format_RGB888)
                  .convertToFormat(QImage::Format_RGB32);
    Q_EMIT changed();
    if (m_poll.isActive())
        look(); // the next one starts when this one has come
}

void LivePreview::giveUp(const QString& sentence)
{
    if (!m_on)
        return;
    setOn(false);
    Q_EMIT failed(sentence);
}

void LivePreview::askAnew() { m_schedule.lost(); }

bool LivePreview::outdated() const
{
    return !m_image.isNull() && (m_schedule.lagging(now()) || m_shownShot != m_document.selection().shot);
}

QString LivePreview::text() const
{
    if (!m_on)
        return {};
    if (m_schedule.current())
        return tr("Live");
    if (m_jobs.pending() > 0 && !m_jobs.paused())
        return m_jobs.pending() == 1 ? tr("Live \u00b7 waits for a preview")
                                     : tr("Live \u00b7 waits for %1 previews").arg(m_jobs.pending());
    if (m_image.isNull())
        return tr("Live \u00b7 starting");
    const double mean = m_schedule.mean(m_schedule.width(now()));
    return mean < 0 || m_schedule.lagging(now()) ? tr("Live \u00b7 catching up") : speedText(mean);
}

void LivePreview::tell()
{
    const auto said = text();
    const bool old = outdated();
    if (said == m_toldText && old == m_toldOutdated)
        return;
    m_toldText = said;
    m_toldOutdated = old;
    Q_EMIT changed();
}

} // namespace shell
