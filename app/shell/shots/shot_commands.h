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
    /// Asks for one frame of each panel of these shots; of none: of the selected shot.
    void previewPanels(std::vector<plan::Id<plan::Shot>> shots);
    /// On the selected shot's board: a panel at the selected frame; the selected panel goes.
    void addPanel();
    void removePanel();
    // Of the frame shown in the previews dock.
    void previewWithNewSeed();
    void recallSettings();
    void copySeed();
    void reproduce();
    void circle();
    void reject();
    void removePreview();

Q_SIGNALS:
    void message(const QString& sentence);

private:
    Document& m_document;
    PreviewJobs& m_jobs;
};

} // namespace shell
