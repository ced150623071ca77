// SPDX-License-Identifier: Apache-2.0
// Which previews no longer show what the plan says: found off the UI thread, a moment after the last edit.
#pragma once

#include "app/plan/plan.h"
#include "app/shell/base/background.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace shell {

class Document;

class Staleness : public QObject {
    Q_OBJECT

public:
    explicit Staleness(Document& document);
    ~Staleness() override; // ends the search that runs

    /// As of the last search; a frame that was not looked at yet counts as fresh.
    bool isStale(plan::Id<plan::Preview> preview) const;
    int staleOf(plan::Id<plan::Shot> shot) const; // how many of the shot's frames
    /// It searches no more; its end waits for nothing once it is idle.
    void end();
    bool idle() const { return m_background.idle(); }

Q_SIGNALS:
    void changed();

private:
    struct Found {
        std::unordered_set<plan::Id<plan::Preview>> previews;
        std::unordered_map<plan::Id<plan::Shot>, int> byShot;
        bool operator==(const Found&) const = default;
    };
    static Found find(const plan::Plan& plan, const std::atomic<bool>& stop);

    void search();
    void cancel();

    Document& m_document;
    QTimer m_pause; // edits that follow each other closely cost one search
    std::shared_ptr<std::atomic<bool>> m_stop; // shared with the search that runs
    Found m_stale;
    Background m_background{*this};
};

} // namespace shell
