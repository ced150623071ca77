// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document.h"

#include "app/plan/queries.h"
#include "app/preview/build_scene.h"
#include "app/preview/generate.h"
#include "app/shell/picture_cache.h"
#include "app/shell/selection.h"
#include "app/shell/store_thread.h"

#include <atomic>
#include <deque>
#include <future>
#include <mutex>
#include <utility>

namespace shell {

namespace {

struct UndoState {
    bool canUndo = false;
    bool canRedo = false;
    QString undoTitle;
    QString redoTitle;
    bool operator==(const UndoState&) const = default;
};

UndoState undoStateOf(const store::PlanFile& file)
{
    return {file.canUndo(), file.canRedo(), QString::fromStdString(file.undoTitle()), QString::fromStdString(file.redoTitle())};
}

} // namespace

/// Two threads meet here. The UI thread owns everything but `file`'s tasks; a task hands its outcome back as a function
/// in `outbox`, which the UI thread runs from its event loop or from flush().
class Document::Impl {
public:
    Impl(Document& document, store::PlanFile file, const preview::Places& where)
        : self(document), places(where), path(file.path()), readOnly(file.readOnly()), damage(QString::fromStdString(file.damage())),
          shown(file.plan()), base(file.plan()), undoState(undoStateOf(file)), shapes([this](const auto& sha) { return blob(sha); }),
          thread(std::move(file)), pictures([this](const auto& sha) { return blob(sha); })
    {
    }

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
    int writes = 0; // commits on their way
    int jumps = 0; // undo, redo, goTo on their way
    std::deque<std::function<void()>> afterJumps;

    preview::ShapeLibrary shapes;
    std::atomic<std::uint64_t> writtenEpoch{0}; // the store thread's view of `epoch`
    std::atomic<int> blobsOnTheirWay{0};
    std::mutex outboxMutex;
    std::deque<std::function<void()>> outbox;
    StoreThread thread;
    PictureCache pictures; // last: its workers read through the thread

    void report(std::function<void()> outcome);
    void drain();
    void show(plan::Plan next);
    void setUndoState(const UndoState& state);
    void apply(const QString& title, const Change& change);
    void write(const QString& title);
    void jump(std::function<void(store::PlanFile&)> move);
    void rollBack(std::uint64_t validEpoch, plan::Plan written, const UndoState& state, const QString& sentence);
    std::optional<store::Bytes> blob(const std::string& sha256);
    bool refuseReadOnly();
    template <class Ask, class Then>
    void ask(Ask question, Then then);
};

void Document::Impl::report(std::function<void()> outcome)
{
    {
        const std::lock_guard lock(outboxMutex);
        outbox.push_back(std::move(outcome));
    }
    QMetaObject::invokeMethod(&self, [this] { drain(); }, Qt::QueuedConnection);
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
        Q_EMIT self.failed(tr("%1 is open for reading only. Duplicate the film to work on it.").arg(QString::fromStdString(path.filename().string())));
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
            return;
        }
        show(std::move(next));
    } catch (const plan::PlanError& error) {
        show(base);
        Q_EMIT self.failed(QString::fromUtf8(error.what()));
        return;
    }
    write(title);
}

void Document::Impl::write(const QString& title)
{
    ++writes;
    undoState = {true, false, title, {}};
    Q_EMIT self.historyChanged();
    thread.push([this, next = base, title = title.toStdString(), of = epoch](store::PlanFile& file) {
        if (of < writtenEpoch) {
            report([this] { --writes; });
            return;
        }
        try {
            file.commit(next, title);
            report([this, state = undoStateOf(file)] {
                --writes;
                setUndoState(state);
                Q_EMIT self.written();
            });
        } catch (const std::exception& error) {
            writtenEpoch = of + 1;
            report([this, of, written = file.plan(), state = undoStateOf(file), sentence = QString::fromUtf8(error.what())] {
                --writes;
                rollBack(of + 1, written, state, sentence);
            });
        }
    });
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

void Document::Impl::jump(std::function<void(store::PlanFile&)> move)
{
    if (refuseReadOnly())
        return;
    self.endDrag();
    ++jumps;
    thread.push([this, move = std::move(move)](store::PlanFile& file) {
        QString sentence;
        try {
            move(file);
        } catch (const std::exception& error) {
            sentence = QString::fromUtf8(error.what());
        }
        report([this, plan = file.plan(), state = undoStateOf(file), sentence] {
            --jumps;
            show(plan);
            setUndoState(state);
            Q_EMIT self.historyChanged();
            if (!sentence.isEmpty())
                Q_EMIT self.failed(sentence);
            while (jumps == 0 && !afterJumps.empty()) {
                const auto waiting = std::move(afterJumps.front());
                afterJumps.pop_front();
                waiting();
            }
        });
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
    if (blobsOnTheirWay > 0)
        thread.push(read); // it may ask for one of them
    else
        thread.pushFirst(read);
    return result.get();
}

template <class Ask, class Then>
void Document::Impl::ask(Ask question, Then then)
{
    thread.push([this, question = std::move(question), then = std::move(then)](store::PlanFile& file) {
        try {
            report([then, answer = question(file)] { then(answer); });
        } catch (const std::exception& error) {
            report([this, sentence = QString::fromUtf8(error.what())] { Q_EMIT self.failed(sentence); });
        }
    });
}

std::unique_ptr<Document> Document::open(const std::filesystem::path& path, const preview::Places& places)
{
    return std::make_unique<Document>(store::PlanFile::open(path), places);
}

std::unique_ptr<Document> Document::create(const std::filesystem::path& path, const plan::Plan& plan, const preview::Places& places)
{
    return std::make_unique<Document>(store::PlanFile::create(path, plan), places);
}

Document::Document(store::PlanFile file, const preview::Places& places, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, std::move(file), places))
{
    m_impl->selection = repairedSelection(plan(), {});
    connect(&m_impl->pictures, &PictureCache::ready, this, &Document::pictureReady);
}

Document::~Document() = default;

const std::filesystem::path& Document::path() const { return m_impl->path; }
bool Document::readOnly() const { return m_impl->readOnly; }
QString Document::damage() const { return m_impl->damage; }
const preview::Places& Document::places() const { return m_impl->places; }
const plan::Plan& Document::plan() const { return m_impl->shown; }

void Document::edit(const QString& title, const Change& change)
{
    m_impl->dragged = nullptr;
    if (m_impl->refuseReadOnly())
        m_impl->show(m_impl->base);
    else
        m_impl->apply(title, change);
}

void Document::drag(const Change& change)
{
    m_impl->dragged = change;
    m_impl->show(m_impl->base);
}

void Document::endDrag()
{
    if (!dragging())
        return;
    m_impl->dragged = nullptr;
    m_impl->show(m_impl->base);
}

bool Document::dragging() const { return bool(m_impl->dragged); }

const Selection& Document::selection() const { return m_impl->selection; }

void Document::select(const Selection& selection)
{
    const auto repaired = repairedSelection(plan(), selection);
    if (repaired == m_impl->selection)
        return;
    m_impl->selection = repaired;
    Q_EMIT selectionChanged();
}

void Document::selectShot(plan::Id<plan::Shot> shot)
{
    const auto* row = plan().shots.find(shot);
    if (!row)
        return;
    Selection next = selection();
    if (row->scene != next.scene)
        next.items.clear();
    next.scene = row->scene;
    next.shot = shot;
    next.preview = {};
    next.frame = row->range.start;
    select(next);
}

const plan::Shot* Document::selectedShot() const { return plan().shots.find(selection().shot); }

const plan::Panel* Document::selectedPanel() const
{
    const plan::Panel* found = nullptr;
    for (const auto* panel : plan::panelsOfShot(plan(), selection().shot))
        if (!found || panel->frame <= selection().frame)
            found = panel;
    return found;
}

EditTarget Document::editTarget() const { return m_impl->target; }

void Document::setEditTarget(EditTarget target)
{
    if (target == m_impl->target)
        return;
    m_impl->target = target;
    Q_EMIT editTargetChanged();
}

bool Document::canUndo() const { return m_impl->undoState.canUndo && !readOnly(); }
bool Document::canRedo() const { return m_impl->undoState.canRedo && !readOnly(); }
QString Document::undoTitle() const { return m_impl->undoState.undoTitle; }
QString Document::redoTitle() const { return m_impl->undoState.redoTitle; }

void Document::undo()
{
    m_impl->jump([](store::PlanFile& file) {
        if (file.canUndo())
            file.undo();
    });
}

void Document::redo()
{
    m_impl->jump([](store::PlanFile& file) {
        if (file.canRedo())
            file.redo();
    });
}

void Document::saveVersion(const QString& name)
{
    m_impl->jump([name = name.toStdString()](store::PlanFile& file) { file.saveVersion(name); });
}

void Document::goTo(std::int64_t historyNumber)
{
    m_impl->jump([historyNumber](store::PlanFile& file) { file.goTo(historyNumber); });
}

void Document::history(std::function<void(std::vector<store::HistoryEntry>)> then) const
{
    m_impl->ask([](store::PlanFile& file) { return file.history(); }, std::move(then));
}

void Document::search(const QString& words, std::function<void(std::vector<store::SearchHit>)> then) const
{
    m_impl->ask([words = words.toStdString()](store::PlanFile& file) { return file.search(words, 10000); }, std::move(then));
}

void Document::duplicateTo(const std::filesystem::path& path, std::function<void(QString error)> then) const
{
    m_impl->ask(
        [path](store::PlanFile& file) {
            try {
                file.duplicateTo(path);
                return QString();
            } catch (const std::exception& error) {
                return QString::fromUtf8(error.what());
            }
        },
        std::move(then));
}

void Document::putBlob(std::vector<std::byte> bytes)
{
    if (m_impl->refuseReadOnly())
        return;
    ++m_impl->blobsOnTheirWay;
    m_impl->thread.push([impl = m_impl.get(), bytes = std::move(bytes)](store::PlanFile& file) {
        try {
            file.putBlob(bytes);
        } catch (const std::exception& error) {
            impl->report([impl, sentence = QString::fromUtf8(error.what())] { Q_EMIT impl->self.failed(sentence); });
        }
        --impl->blobsOnTheirWay;
    });
}

QImage Document::picture(const std::string& sha256) { return m_impl->pictures.picture(sha256); }

std::optional<std::vector<std::byte>> Document::blob(const std::string& sha256) const { return m_impl->blob(sha256); }

preview::PreviewRequest Document::previewRequest(plan::Id<plan::Panel> panel, std::uint64_t seed) const
{
    preview::PreviewRequest request;
    request.plan = m_impl->base;
    request.panel = panel;
    request.seed = seed;
    request.operatorName = qEnvironmentVariable("USER").toStdString();
    return request;
}

void Document::addPreview(preview::FinishedPreview finished)
{
    if (m_impl->refuseReadOnly())
        return;
    const auto* panel = plan().panels.find(finished.row.panel);
    const auto* shot = panel ? plan().shots.find(panel->shot) : nullptr;
    if (!shot) {
        Q_EMIT failed(tr("The shot of this preview is no longer in the film, so the frame was not kept."));
        return;
    }
    const auto title = tr("Preview of %1").arg(QString::fromStdString(plan::shotName(plan(), *shot)));
    const auto change = [row = finished.row](plan::Plan now) { return preview::withPreview(std::move(now), row).plan; };
    putBlob(std::move(finished.png)); // before the edit: who sees the row asks for its pictures at once
    putBlob(std::move(finished.thumbnail));
    m_impl->apply(title, change);
}

preview::ShapeLibrary& Document::shapes() { return m_impl->shapes; }

void Document::flush()
{
    do {
        m_impl->thread.wait();
        m_impl->drain();
    } while (m_impl->writes > 0 || m_impl->jumps > 0 || !m_impl->afterJumps.empty());
}

} // namespace shell
