// SPDX-License-Identifier: Apache-2.0
// One open film as the window sees it: the plan as a value, one signal when it changes, and a thread that writes it down.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/build_scene.h"
#include "app/preview/queue.h"
#include "app/store/plan_file.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

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

class Document : public QObject {
    Q_OBJECT

public:
    /// Opens or creates on the calling thread; throws store::StoreError.
    static std::unique_ptr<Document> open(const std::filesystem::path& path, QObject* parent = nullptr);
    static std::unique_ptr<Document> create(const std::filesystem::path& path, const plan::Plan& plan, QObject* parent = nullptr);
    ~Document() override; // waits until everything is written

    const std::filesystem::path& path() const;
    bool readOnly() const;
    QString damage() const;

    /// The plan as the user sees it now: while something is dragged, the dragged state.
    const plan::Plan& plan() const;

    /// Applies a function to the plan and writes the result as one undoable step. The window shows it at once; the writing
    /// happens on the store's thread, in order. If it fails, the plan goes back to what the file holds and `failed` says why.
    void edit(const QString& title, const std::function<plan::Plan(plan::Plan)>& change);
    /// Shows a plan without writing it, while the user drags. `edit` or `endDrag` ends it.
    void drag(const std::function<plan::Plan(plan::Plan)>& change); // always applied to the plan from before the drag
    void endDrag(); // back to the plan from before
    bool dragging() const;

    const Selection& selection() const;
    void select(const Selection& selection);
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
    std::vector<store::HistoryEntry> history() const; // as of the last historyChanged
    void search(const QString& words, std::function<void(std::vector<store::SearchHit>)> then); // `then` on the UI thread
    void duplicateTo(const std::filesystem::path& path, std::function<void(QString error)> then);

    /// Puts a blob into the file (imported meshes) before the edit that names it.
    void putBlob(std::vector<std::byte> bytes);
    /// A picture of the file by hash, decoded off the UI thread: null at first, `pictureReady` when it has come.
    QImage picture(const std::string& sha256);
    /// Reads a blob now; safe from any thread.
    std::optional<std::vector<std::byte>> blob(const std::string& sha256) const;
    /// Writes a finished preview (picture, thumbnail, row) as one step.
    void addPreview(preview::FinishedPreview finished);

    preview::ShapeLibrary& shapes();
    /// Waits until all edits so far are on disk (tests, closing).
    void flush();

Q_SIGNALS:
    void planChanged(); // plan() is another value than before
    void selectionChanged();
    void editTargetChanged();
    void historyChanged(); // undo, redo, titles
    void pictureReady(const QString& sha256);
    void failed(const QString& sentence);

private:
    class Impl;
    explicit Document(std::unique_ptr<Impl> impl, QObject* parent);
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell
