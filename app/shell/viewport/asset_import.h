// SPDX-License-Identifier: Apache-2.0
// Imports model files one after the other on a worker thread; each lands in the film as one undoable step.
#pragma once

#include "app/preview/tools.h"
#include "app/shell/document/document.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <deque>
#include <thread>

namespace shell {

class AssetImport : public QObject {
    Q_OBJECT

public:
    AssetImport(Document& document, preview::Places places, QObject* parent = nullptr);
    ~AssetImport() override; // cancels and waits

    /// Puts files into the queue for the scene that is selected now; they will stand at `ground`.
    void push(const QStringList& paths, const glm::dvec3& ground);
    void cancelAll();
    bool busy() const { return m_running; }

Q_SIGNALS:
    void started(const QString& fileName, int waiting);
    void finished(const QString& sentence); // one file: it stands in the set, or was cancelled
    void failed(const QString& sentence);
    void idle(); // nothing is left to do

private:
    struct Job {
        QString path;
        plan::Id<plan::Scene> scene;
        glm::dvec3 ground{0};
    };
    struct Outcome;
    void next();
    void take(const Outcome& outcome);

    Document& m_document;
    const preview::Places m_places;
    std::deque<Job> m_waiting;
    std::jthread m_worker;
    bool m_running = false;
};

} // namespace shell
