// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document/document_impl.h"

#include "app/plan/error.h"
#include "app/shell/base/post.h"
#include "app/shell/document/selection.h"

#include <future>

namespace shell {

namespace {

constexpr int kRetryMilliseconds = 3000;

UndoState undoStateOf(const store::PlanFile& file)
{
    return {file.canUndo(), file.canRedo(), QString::fromStdString(file.undoTitle()), QString::fromStdString(file.redoTitle())};
}

/// Empty, or why the function failed.
QString sentenceOf(const std::function<void()>& function)
{
    try {
        function();
        return {};
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

Document::Impl::Impl(Document& document, store::PlanFile file, const preview::Places& where)
    : self(document)
    , places(where)
    , path(file.path())
    , readOnly(file.readOnly())
    , damage(QString::fromStdString(file.damage()))
    , shown(file.plan())
    , base(file.plan())
    , undoState(undoStateOf(file))
    , shapes([this](const auto& sha) { return blob(sha); })
    , thread(std::move(file), [this](const auto& sentence) { report([this, why = QString::fromStdString(sentence)] { hold(why); }); })
    , pictures([this](const auto& sha) { return blob(sha); })
    , copies(self)
{
    retry.setInterval(kRetryMilliseconds);
    QObject::connect(&retry, &QTimer::timeout, &self, [this] { thread.retry(); });
}

void Document::Impl::report(std::function<void()> outcome)
{
    {
        const std::lock_guard lock(outboxMutex);
        outbox.push_back(std::move(outcome));
    }
    post(self, [this] { drain(); });
}

void Document::Impl::drain()
{
    for (;;) {
        std::function<void()> outcome;
        {
            const std::lock_guard lock(outboxMutex);
            if (outbox.empty())
                return;
            outcome = std::move(outbox.front());
            outbox.pop_front();
        }
        outcome();
        tellSaveState();
    }
}

void Document::Impl::show(plan::Plan next)
{
    base = std::move(next);
    shown = dragged ? dragged(base) : base;
    const auto repaired = repairedSelection(shown, selection);
    const bool moved = repaired != selection;
    selection = repaired;
    Q_EMIT self.planChanged();
    if (moved)
        Q_EMIT self.selectionChanged();
}

void Document::Impl::setUndoState(const UndoState& state)
{
    if (writes > 0 || jumps > 0 || state == undoState)
        return;
    undoState = state;
    Q_EMIT self.historyChanged();
}

bool Document::Impl::refuseReadOnly()
{
    if (readOnly)
        Q_EMIT self.failed(
            tr("%1 is open for reading only. Duplicate the film to work on it.").arg(QString::fromStdString(path.filename().string())));
    return readOnly;
}

void Document::Impl::apply(const QString& title, const Change& change)
{
    if (jumps > 0) {
        afterJumps.push_back([this, title, change] { apply(title, change); });
        return;
    }
    try {
        plan::Plan next = change(base);
        if (next == base) {
            show(base); // a drag may have ended
            tellSaveState();
            return;
        }
        show(std::move(next));
    } catch (const plan::PlanError& error) {
        show(base);
        tellSaveState();
        Q_EMIT self.failed(QString::fromUtf8(error.what()));
        return;
    }
    write(title);
}

void Document::Impl::write(const QString& title)
{
    ++writes;
    undoState = {true, false, title, {}};
    tellSaveState();
    Q_EMIT self.historyChanged();
    const auto apply = [this, next = base, title = title.toStdString(), of = epoch](store::PlanFile& file) {
        if (of >= writtenEpoch)
            file.commit(next, title);
    };
    const auto done = [this](store::PlanFile& file) {
        report([this, state = undoStateOf(file)] {
            writeDone();
            setUndoState(state);
            Q_EMIT self.written();
        });
    };
    const auto refused = [this, of = epoch](store::PlanFile& file, const std::exception& error) {
        writtenEpoch = of + 1;
        report([this, of, written = file.plan(), state = undoStateOf(file), sentence = QString::fromUtf8(error.what())] {
            writeDone();
            rollBack(of + 1, written, state, sentence);
        });
    };
    thread.write({apply, done, refused});
}

void Document::Impl::writeDone()
{
    --writes;
    release(); // the disk works again; if not for the next write, that says so
}

void Document::Impl::hold(const QString& why)
{
    unsavedReason = why;
    retry.start();
}

void Document::Impl::release()
{
    unsavedReason.clear();
    retry.stop();
}

SaveState Document::Impl::saveState() const
{
    if (!unsavedReason.isEmpty())
        return SaveState::Unsaved;
    return writes > 0 || jumps > 0 || !afterJumps.empty() || dragged ? SaveState::Saving : SaveState::Saved;
}

void Document::Impl::tellSaveState()
{
    if (std::exchange(told, saveState()) != told)
        Q_EMIT self.saveStateChanged();
}

void Document::Impl::rollBack(std::uint64_t validEpoch, plan::Plan written, const UndoState& state, const QString& sentence)
{
    epoch = validEpoch;
    dragged = nullptr;
    show(std::move(written));
    undoState = state;
    Q_EMIT self.historyChanged();
    Q_EMIT self.failed(sentence);
}

/// What is held stays shown: then a jump is refused, and the plan stays as it is.
void Document::Impl::jump(std::function<void(store::PlanFile&)> move)
{
    if (refuseReadOnly())
        return;
    self.endDrag();
    ++jumps;
    tellSaveState();
    const auto arrived = [this](store::PlanFile& file) {
        report([this, plan = file.plan(), state = undoStateOf(file)] {
            --jumps;
            show(plan);
            setUndoState(state);
            Q_EMIT self.historyChanged();
            goOnAfterJumps();
        });
    };
    const auto refused = [this](store::PlanFile&, const std::exception& error) {
        report([this, sentence = QString::fromUtf8(error.what())] {
            --jumps;
            Q_EMIT self.failed(sentence);
            goOnAfterJumps();
        });
    };
    thread.write({std::move(move), arrived, refused, false});
}

void Document::Impl::goOnAfterJumps()
{
    while (jumps == 0 && !afterJumps.empty()) {
        const auto waiting = std::move(afterJumps.front());
        afterJumps.pop_front();
        waiting();
    }
}

/// On the store's thread, which can write nothing else meanwhile.
void Document::Impl::copyWithHeld(const store::PlanFile& file, const std::filesystem::path& to, std::function<void(QString error)> then)
{
    const auto sentence = sentenceOf([&] {
        file.duplicateTo(to);
        auto copy = store::PlanFile::open(to);
        thread.applyHeld(copy);
    });
    report([then = std::move(then), sentence] { then(sentence); });
}

/// A large film takes seconds, in which edits go on being written.
void Document::Impl::copyBesideEdits(const std::filesystem::path& to, std::function<void(QString error)> then)
{
    copies.run([this, to, then = std::move(then)] {
        const auto sentence = sentenceOf([&] { store::PlanFile::openReadOnly(path).duplicateTo(to); });
        report([then, sentence] { then(sentence); });
    });
}

std::optional<store::Bytes> Document::Impl::blob(const std::string& sha256)
{
    std::promise<std::optional<store::Bytes>> answer;
    auto result = answer.get_future();
    const auto read = [&answer, &sha256](store::PlanFile& file) {
        try {
            answer.set_value(file.blob(sha256));
        } catch (const std::exception&) {
            answer.set_value(std::nullopt); // a picture that cannot be read is a missing picture
        }
    };
    thread.askFirst(read);
    return result.get();
}

} // namespace shell
