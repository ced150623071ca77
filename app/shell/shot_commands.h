// SPDX-License-Identifier: Apache-2.0
// What the Shot menu does: shots come and go, frames are asked for, circled and rejected.
#pragma once

#include "app/plan/plan.h"

#include <QObject>

#include <vector>

namespace shell {

class Document;
class PreviewJobs;

/// Lives no longer than its document and jobs. Every edit is one undoable step.
class ShotCommands : public QObject {
    Q_OBJECT

public:
    ShotCommands(Document& document, PreviewJobs& jobs, QObject* parent = nullptr);

    void newScene();
    void newShot();
    void duplicateShot();
    void removeShots(const std::vector<plan::Id<plan::Shot>>& shots);

    /// Asks for frames of the selected panel.
    void preview(int variants);
    // Of the frame shown in the previews dock.
    void circle();
    void reject();
    void removePreview();

Q_SIGNALS:
    void message(const QString& sentence);

private:
    const plan::Preview* shownPreview() const;

    Document& m_document;
    PreviewJobs& m_jobs;
};

} // namespace shell
