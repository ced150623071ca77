// SPDX-License-Identifier: Apache-2.0
// One open film as the window sees it: the plan as a value, one signal when it changes, and a thread that writes it down.
#pragma once

#include "app/plan/plan.h"
#include "app/store/plan_file.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace preview {
class ShapeLibrary;
struct FinishedPreview;
struct Places;
struct PreviewRequest;
} // namespace preview

namespace shell {

/// What the user is looking at; view state, no part of the plan and of its undo.
struct Selection {
    plan::Id<plan::Scene> scene;
    plan::Id<plan::Shot> shot; // 0: the scene's set through a free camera
    std::vector<plan::Id<plan::Item>> items;
    plan::Id<plan::Preview> preview; // shown in the previews dock
    std::int64_t frame = 0; // on the scene's timeline
    bool operator==(const Selection&) const = default;
};

/// Where an edit of an item lands.
enum class EditTarget { Set, ThisShot };

/// Where the edits are that the window shows.
enum class SaveState {
    Saved, // on disk, each of them
    Saving, // on their way, or something is being dragged
    Unsaved, // the disk refuses them: they wait in memory, and writing them is tried again every few seconds
};

/// An edit: a function from plan to plan. It may throw plan::PlanError, then nothing changes and `failed` says why.
using Change = std::function<plan::Plan(plan::Plan)>;

class Document : public QObject {
    Q_OBJECT

public:
    /// Opens or creates on the calling thread; throws store::StoreError.
    static std::unique_ptr<Document> open(const std::filesystem::path& path, const preview::Places& places);
    static std::unique_ptr<Document> create(const std::filesystem::path& path, const plan::Plan& plan, const preview::Places& places);
    /// Takes a file that was opened elsewhere, for example on a worker thread.
    Document(store::PlanFile file, const preview::Places& places, QObject* parent = nullptr);
    ~Document() override; // waits until everything is written that can be

    const std::filesystem::path& path() const;
    bool readOnly() const;
    QString damage() const; // empty, or the sentence that says what was damaged
    /// Where the helper processes, the camera tables and the models are.
    const preview::Places& places() const;

    /// The plan as the user sees it now: while something is dragged, the dragged state.
    const plan::Plan& plan() const;

    /// Applies a function to the plan and writes the result as one undoable step. The window shows it at once; the writing
    /// happens on the store's thread, in order. What no film can hold is taken back, with the edits built on it, and `failed`
    /// says why; what the disk refuses waits (SaveState::Unsaved).
    /// While an undo, a redo or a jump in the history is under way, the edit waits for its result.
    void edit(const QString& title, const Change& change);
    /// Shows a plan without writing it, while the user drags. `edit` or `endDrag` ends it.
    void drag(const Change& change); // always applied to the plan from before the drag
    void endDrag(); // back to the plan from before
    bool dragging() const;

    const Selection& selection() const;
    void select(const Selection& selection);
    /// Selects a shot with its scene and first frame; items of the same scene stay selected.
    void selectShot(plan::Id<plan::Shot> shot);
    const plan::Shot* selectedShot() const; // null: none; lives as long as this plan
    const plan::Panel* selectedPanel() const; // the shot's panel at or before the selected frame
    EditTarget editTarget() const;
    void setEditTarget(EditTarget target);

    bool canUndo() const;
    bool canRedo() const;
    QString undoTitle() const;
    QString redoTitle() const;
    void undo();
    void redo();
    void saveVersion(const QString& name);
    void goTo(std::int64_t historyNumber);
    // Questions to the file; `then` is called on the UI thread, never after the document is gone.
    void history(std::function<void(std::vector<store::HistoryEntry>)> then) const;
    /// Every hit, without names and excerpts.
    void search(const QString& words, std::function<void(std::vector<store::SearchHit>)> then) const;
    /// The copy holds every edit so far, also those that wait for the disk.
    void duplicateTo(const std::filesystem::path& path, std::function<void(QString error)> then) const;

    /// Puts a blob into the file (imported meshes) before the edit that names it.
    void putBlob(std::vector<std::byte> bytes);
    /// A picture of the file by hash, decoded off the UI thread: null at first, `pictureReady` when it has come.
    QImage picture(const std::string& sha256);
    /// Reads a blob now; safe from any thread.
    std::optional<std::vector<std::byte>> blob(const std::string& sha256) const;

    /// What the preview queue is asked for: a snapshot of the plan and the panel, by value.
    preview::PreviewRequest previewRequest(plan::Id<plan::Panel> panel, std::uint64_t seed) const;
    /// Writes a finished preview (picture, thumbnail, row) as one step.
    void addPreview(preview::FinishedPreview finished);

    preview::ShapeLibrary& shapes();

    /// True to the disk at any moment: what a killed window loses is what this does not call Saved.
    SaveState saveState() const;
    QString unsavedReason() const; // the sentence that says why edits wait; empty unless Unsaved
    /// Writes what waits, now.
    void tryAgain();
    /// Gives up what waits: the plan goes back to what the file holds.
    void dropUnsaved();
    /// Waits until all edits so far are on disk, or the disk refuses them.
    void flush();
    /// Before the window closes: writes what is being dragged as it stands, and waits as flush does.
    void finish();

    /// No copy is being made and no picture read.
    bool idle() const;
    /// For who cannot wait in the destructor, once it is idle and nobody looks at it any more: the file is closed on its own thread,
    /// which takes the plan's rows along, and `ended` says when that is done.
    void end();
    bool ended() const;

Q_SIGNALS:
    void planChanged(); // plan() is another value than before
    void selectionChanged();
    void editTargetChanged();
    void historyChanged(); // undo, redo, titles
    void written(); // an edit has reached the disk
    void saveStateChanged();
    void pictureReady(const QString& sha256);
    void failed(const QString& sentence);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell
