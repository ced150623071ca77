// SPDX-License-Identifier: Apache-2.0
// Live mode: the previews dock follows what the viewport shows while the director moves camera, set or light.
#pragma once

#include "app/preview/live.h"
#include "app/preview/live_schedule.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>

namespace shell {

class Document;
class PreviewJobs;

/// What a viewport's free camera sees, framed as width / height; nothing where it looks through the selected shot.
using FreeCamera = std::function<std::optional<renderer::View>(double ratio)>;

/// Looks ten times a second at what is to be seen, and asks for a frame of it when preview::LiveSchedule says so. Its frames are
/// shown and forgotten: nothing of them reaches the plan. Lives no longer than what it is made from.
class LivePreview : public QObject {
    Q_OBJECT

public:
    LivePreview(Document& document, PreviewJobs& jobs, FreeCamera freeCamera);

    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// Nothing is made while nobody sees it.
    void setSeen(bool seen);

    const QImage& image() const { return m_image; } // null before the first frame
    /// The image is older than a moving hand explains, or of another shot.
    bool outdated() const;
    /// "Live · 4.8 frames a second", "Live · waits for 3 previews".
    QString text() const;

Q_SIGNALS:
    void changed(); // image(), outdated() or text()
    void turned(bool on);
    void failed(const QString& sentence); // it has switched itself off

private:
    void look();
    void tell();
    std::optional<preview::LiveRequest> wanted() const;
    void take(const preview::LiveFrame& frame);
    void giveUp(const QString& sentence);
    void askAnew();
    double now() const;

    Document& m_document;
    PreviewJobs& m_jobs;
    FreeCamera m_freeCamera;
    bool m_on = false;
    bool m_seen = false;
    QTimer m_poll;
    QElapsedTimer m_clock;
    preview::LiveSchedule m_schedule;
    std::optional<preview::LiveRequest> m_wanted; // as the schedule knows it
    std::uint64_t m_wishes = 0; // counts what was wanted
    std::uint64_t m_askedWish = 0; // of the frame on its way
    plan::Id<plan::Shot> m_askedShot;
    plan::Id<plan::Shot> m_shownShot;
    QImage m_image;
    QString m_toldText;
    bool m_toldOutdated = false;
};

} // namespace shell
