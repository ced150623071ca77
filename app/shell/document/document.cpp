// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document/document.h"

#include "app/plan/queries.h"
#include "app/preview/generate.h"
#include "app/preview/request.h"
#include "app/shell/document/document_impl.h"
#include "app/shell/document/selection.h"

#include <utility>

namespace shell {

std::unique_ptr<Document> Document::open(const std::filesystem::path& path, const preview::Places& places)
{
    return std::make_unique<Document>(store::PlanFile::open(path), places);
}

std::unique_ptr<Document> Document::create(const std::filesystem::path& path, const plan::Plan& plan, const preview::Places& places)
{
    return std::make_unique<Document>(store::PlanFile::create(path, plan), places);
}

Document::Document(store::PlanFile file, const preview::Places& places, QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, std::move(file), places))
{
    m_impl->selection = repairedSelection(plan(), {});
    connect(&m_impl->pictures, &PictureCache::ready, this, &Document::pictureReady);
}

Document::~Document() = default;

const std::filesystem::path& Document::path() const { return m_impl->path; }
bool Document::readOnly() const { return m_impl->readOnly; }
QString Document::damage() const { return m_impl->damage; }
const preview::Places& Document::places() const { return m_impl->places; }
const plan::Plan& Document::plan() const { return m_impl->shown; }

void Document::edit(const QString& title, const Change& change)
{
    m_impl->dragged = nullptr;
    if (!m_impl->refuseReadOnly()) {
        m_impl->apply(title, change);
        return;
    }
    m_impl->show(m_impl->base);
    m_impl->tellSaveState();
}

void Document::drag(const Change& change)
{
    m_impl->dragged = change;
    m_impl->show(m_impl->base);
    m_impl->tellSaveState();
}

void Document::endDrag()
{
    if (!dragging())
        return;
    m_impl->dragged = nullptr;
    m_impl->show(m_impl->base);
    m_impl->tellSaveState();
}

bool Document::dragging() const { return bool(m_impl->dragged); }

const Selection& Document::selection() const { return m_impl->selection; }

void Document::select(const Selection& selection)
{
    const auto repaired = repairedSelection(plan(), selection);
    if (repaired == m_impl->selection)
        return;
    m_impl->selection = repaired;
    Q_EMIT selectionChanged();
}

void Document::selectShot(plan::Id<plan::Shot> shot)
{
    const auto* row = plan().shots.find(shot);
    if (!row)
        return;
    Selection next = selection();
    if (row->scene != next.scene)
        next.items.clear();
    next.scene = row->scene;
    next.shot = shot;
    next.preview = {};
    next.frame = row->range.start;
    select(next);
}

const plan::Shot* Document::selectedShot() const { return plan().shots.find(selection().shot); }

const plan::Panel* Document::selectedPanel() const
{
    const plan::Panel* found = nullptr;
    for (const auto* panel : plan::panelsOfShot(plan(), selection().shot))
        if (!found || panel->frame <= selection().frame)
            found = panel;
    return found;
}

EditTarget Document::editTarget() const { return m_impl->target; }

void Document::setEditTarget(EditTarget target)
{
    if (target == m_impl->target)
        return;
    m_impl->target = target;
    Q_EMIT editTargetChanged();
}

bool Document::canUndo() const { return m_impl->undoState.canUndo && !readOnly(); }
bool Document::canRedo() const { return m_impl->undoState.canRedo && !readOnly(); }
QString Document::undoTitle() const { return m_impl->undoState.undoTitle; }
QString Document::redoTitle() const { return m_impl->undoState.redoTitle; }

void Document::undo()
{
    m_impl->jump([](store::PlanFile& file) {
        if (file.canUndo())
            file.undo();
    });
}

void Document::redo()
{
    m_impl->jump([](store::PlanFile& file) {
        if (file.canRedo())
            file.redo();
    });
}

void Document::saveVersion(const QString& name)
{
    m_impl->jump([name = name.toStdString()](store::PlanFile& file) { file.saveVersion(name); });
}

void Document::goTo(std::int64_t historyNumber)
{
    m_impl->jump([historyNumber](store::PlanFile& file) { file.goTo(historyNumber); });
}

void Document::history(std::function<void(std::vector<store::HistoryEntry>)> then) const
{
    m_impl->ask([](store::PlanFile& file) { return file.history(); }, std::move(then));
}

void Document::search(const QString& words, std::function<void(std::vector<store::SearchHit>)> then) const
{
    m_impl->ask([words = words.toStdString()](store::PlanFile& file) { return file.searchAll(words); }, std::move(then));
}

void Document::duplicateTo(const std::filesystem::path& path, std::function<void(QString error)> then) const
{
    m_impl->thread.ask([path, then = std::move(then), impl = m_impl.get()](store::PlanFile& file) {
        if (impl->thread.holding())
            impl->copyWithHeld(file, path, then);
        else
            impl->report([path, then, impl] { impl->copyBesideEdits(path, then); });
    });
}

void Document::putBlob(std::vector<std::byte> bytes)
{
    if (m_impl->refuseReadOnly())
        return;
    ++m_impl->writes;
    m_impl->tellSaveState();
    const auto apply = [bytes = std::move(bytes)](store::PlanFile& file) { file.putBlob(bytes); };
    const auto done = [impl = m_impl.get()](store::PlanFile&) { impl->report([impl] { impl->writeDone(); }); };
    const auto refused = [impl = m_impl.get()](store::PlanFile&, const std::exception& error) {
        impl->report([impl, sentence = QString::fromUtf8(error.what())] {
            impl->writeDone();
            Q_EMIT impl->self.failed(sentence);
        });
    };
    m_impl->thread.write({apply, done, refused});
}

QImage Document::picture(const std::string& sha256) { return m_impl->pictures.picture(sha256); }

std::optional<std::vector<std::byte>> Document::blob(const std::string& sha256) const { return m_impl->blob(sha256); }

preview::PreviewRequest Document::previewRequest(plan::Id<plan::Panel> panel, std::uint64_t seed) const
{
    preview::PreviewRequest request;
    request.plan = m_impl->base;
    request.panel = panel;
    request.seed = seed;
    request.operatorName = preview::operatorName();
    return request;
}

void Document::addPreview(preview::FinishedPreview finished)
{
    if (m_impl->refuseReadOnly())
        return;
    const auto* panel = plan().panels.find(finished.row.panel);
    const auto* shot = panel ? plan().shots.find(panel->shot) : nullptr;
    if (!shot) {
        Q_EMIT failed(tr("The shot of this preview is no longer in the film, so the frame was not kept."));
        return;
    }
    const auto title = tr("Preview of %1").arg(QString::fromStdString(plan::shotName(plan(), *shot)));
    const auto change = [row = finished.row](plan::Plan now) { return preview::withPreview(std::move(now), row).plan; };
    putBlob(std::move(finished.png)); // before the edit: who sees the row asks for its pictures at once
    putBlob(std::move(finished.thumbnail));
    m_impl->apply(title, change);
}

preview::ShapeLibrary& Document::shapes() { return m_impl->shapes; }

SaveState Document::saveState() const { return m_impl->saveState(); }
QString Document::unsavedReason() const { return m_impl->unsavedReason; }
void Document::tryAgain() { m_impl->thread.retry(); }

void Document::dropUnsaved()
{
    m_impl->dragged = nullptr;
    m_impl->writes -= m_impl->thread.drop();
    m_impl->drain(); // it may say that something is held
    m_impl->release();
    m_impl->jump([](store::PlanFile&) { }); // to where the file is
}

void Document::flush()
{
    do {
        m_impl->thread.wait();
        m_impl->drain();
    } while (m_impl->unsavedReason.isEmpty() && (m_impl->writes > 0 || m_impl->jumps > 0 || !m_impl->afterJumps.empty()));
}

void Document::finish()
{
    if (dragging() && !readOnly())
        edit(tr("Last change"), std::exchange(m_impl->dragged, nullptr));
    tryAgain();
    flush();
}

bool Document::idle() const { return m_impl->copies.idle() && m_impl->pictures.idle(); }

void Document::end()
{
    m_impl->base = {}; // the file has the same rows, and more than a few take a while to go
    m_impl->shown = {};
    m_impl->thread.askToEnd();
}

bool Document::ended() const { return m_impl->thread.ended(); }

} // namespace shell
