// SPDX-License-Identifier: Apache-2.0
// What a Document is made of; included by its own two files only.
#pragma once

#include "app/preview/shape_library.h"
#include "app/preview/tools.h"
#include "app/shell/base/background.h"
#include "app/shell/document/document.h"
#include "app/shell/document/picture_cache.h"
#include "app/shell/document/store_thread.h"

#include <QTimer>

#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

namespace shell {

struct UndoState {
    bool canUndo = false;
    bool canRedo = false;
    QString undoTitle;
    QString redoTitle;
    bool operator==(const UndoState&) const = default;
};

/// Two threads meet here. The UI thread owns everything but `file`'s tasks; a task hands its outcome back as a function
/// in `outbox`, which the UI thread runs from its event loop or from flush().
class Document::Impl {
public:
    Impl(Document& document, store::PlanFile file, const preview::Places& where);

    Document& self;
    const preview::Places places;
    const std::filesystem::path path;
    const bool readOnly;
    const QString damage;

    plan::Plan shown; // what the user sees: base, or base with the drag applied
    plan::Plan base;
    Change dragged; // empty: nothing is dragged
    Selection selection;
    EditTarget target = EditTarget::Set;
    UndoState undoState;

    std::uint64_t epoch = 0; // grows with each failed write; edits of an earlier one were built on what was never written
    int writes = 0; // edits and pictures on their way
    int jumps = 0; // undo, redo, goTo on their way
    std::deque<std::function<void()>> afterJumps;
    QString unsavedReason; // empty: nothing is held by the store's thread
    SaveState told = SaveState::Saved;
    QTimer retry;

    preview::ShapeLibrary shapes;
    std::atomic<std::uint64_t> writtenEpoch{0}; // the store thread's view of `epoch`
    std::mutex outboxMutex;
    std::deque<std::function<void()>> outbox;
    StoreThread thread;
    PictureCache pictures; // its workers read through the thread
    Background copies;

    void report(std::function<void()> outcome);
    void drain();
    /// Says nothing of what is saved: an edit shows first and is on its way to the disk right after.
    void show(plan::Plan next);
    void setUndoState(const UndoState& state);
    void apply(const QString& title, const Change& change);
    void write(const QString& title);
    void writeDone();
    void hold(const QString& why);
    void release();
    SaveState saveState() const;
    void tellSaveState();
    void jump(std::function<void(store::PlanFile&)> move);
    void goOnAfterJumps();
    void rollBack(std::uint64_t validEpoch, plan::Plan written, const UndoState& state, const QString& sentence);
    void copyWithHeld(const store::PlanFile& file, const std::filesystem::path& to, std::function<void(QString error)> then);
    void copyBesideEdits(const std::filesystem::path& to, std::function<void(QString error)> then);
    std::optional<store::Bytes> blob(const std::string& sha256);
    bool refuseReadOnly();
    template <class Ask, class Then>
    void ask(Ask question, Then then);
};

template <class Ask, class Then>
void Document::Impl::ask(Ask question, Then then)
{
    thread.ask([this, question = std::move(question), then = std::move(then)](store::PlanFile& file) {
        try {
            report([then, answer = question(file)]() mutable { then(std::move(answer)); });
        } catch (const std::exception& error) {
            report([this, sentence = QString::fromUtf8(error.what())] { Q_EMIT self.failed(sentence); });
        }
    });
}

} // namespace shell
