// SPDX-License-Identifier: Apache-2.0
// The viewport's own picture of a shot, drawn on a worker thread: for rows without a preview and for comparing with one.
#pragma once

#include "app/plan/plan.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <memory>
#include <string>

namespace shell {

class Document;
class Gpu;

/// What a still shows. Two of the same shot at different widths are two pictures.
struct StillKey {
    plan::Id<plan::Shot> shot;
    std::int64_t frame = 0; // on the scene's timeline
    int width = 0; // pixels; the height follows from the delivery aspect
    bool operator==(const StillKey&) const = default;
};
std::size_t qHash(const StillKey& key, std::size_t seed = 0) noexcept;

/// Lives on the UI thread, no longer than its document and Gpu.
class Stills : public QObject {
    Q_OBJECT

public:
    Stills(Document& document, Gpu& gpu);
    ~Stills() override; // waits for the worker

    /// The newest picture there is, at once; null at first. Where the plan has changed since it was drawn, it is drawn
    /// again if this shot is concerned, and `ready` follows. What is asked for last is drawn first.
    QImage still(const StillKey& key);
    QImage thumbnail(plan::Id<plan::Shot> shot, std::int64_t frame);

    /// No further still is drawn. When that has ended, the destructor waits for nothing.
    void end();
    bool ended() const;

Q_SIGNALS:
    void ready(qint64 shot);

private:
    struct Kept {
        QImage image;
        std::string revision;
        std::uint64_t generation = 0; // of the plan when it was last compared
    };
    class Worker;

    void ask(const StillKey& key, const std::string& revision);
    void keep(const StillKey& key, const QImage& image, const std::string& revision, std::uint64_t generation);

    Document& m_document;
    Gpu& m_gpu;
    QCache<StillKey, Kept> m_kept; // cost in kilobytes
    QSet<StillKey> m_asked;
    std::uint64_t m_generation = 1; // counts plan changes
    std::unique_ptr<Worker> m_worker;
};

} // namespace shell
