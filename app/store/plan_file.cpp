// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_file.h"

#include "app/store/blobs.h"
#include "app/store/changeset.h"
#include "app/store/errors.h"
#include "app/store/history.h"
#include "app/store/history_tree.h"
#include "app/store/opened_film.h"
#include "app/store/plan_rows.h"
#include "app/store/search_index.h"
#include "app/store/upgrade.h"

#include <SQLiteCpp/Transaction.h>

#include <optional>

namespace store {

class PlanFile::Impl {
public:
    explicit Impl(OpenedFilm film)
        : m_film(std::move(film))
    {
    }

    const OpenedFilm& film() const { return m_film; }
    SQLite::Database& db() const { return *m_film.db; }

    void requireWritable() const
    {
        if (m_film.readOnly())
            throw StoreError("store.read_only", m_film.path.string() + " is open for reading only; duplicate the film to change it.");
    }

    void commit(const plan::Plan& next, const std::string& title)
    {
        changeFile([&] {
            if (const Bytes changes = record(next); !changes.empty()) {
                history::append(db(), tree(), title, changes);
                search_index::update(db(), m_film.plan, next, touchedRows(changes));
            }
        });
        m_film.plan = next;
    }

    /// Walks to a step by what the changesets between come to, backwards and then forwards, in one transaction.
    void goTo(std::int64_t target)
    {
        plan::Plan next = m_film.plan;
        changeFile([&] {
            if (target < 0 || target > tree().last())
                throw StoreError("store.no_step", m_film.path.string() + " has no step " + std::to_string(target) + " in its history.");
            const HistoryPath path = pathBetween(tree(), current(), target);
            for (const Bytes& changes : merged(changesetsAlong(path)))
                apply(changes, next);
            for (const std::int64_t step : path.forth)
                tree().turnTo(step);
            history::setCurrent(db(), target);
        });
        m_film.plan = std::move(next);
    }

    std::int64_t current() const { return history::current(db()); }
    std::optional<std::int64_t> before()
    {
        const std::int64_t now = current();
        return now > 0 ? std::optional(tree().parent(now)) : std::nullopt;
    }
    std::optional<std::int64_t> after() { return tree().next(current()); }

private:
    /// Writes the rows that differ and returns what that changed.
    Bytes record(const plan::Plan& next)
    {
        const ChangeRecorder recorder(db());
        return writeDifference(db(), m_film.plan, next) == 0 ? Bytes() : recorder.changeset();
    }

    std::vector<Bytes> changesetsAlong(const HistoryPath& path) const
    {
        std::vector<Bytes> changesets;
        for (const std::int64_t step : path.back)
            changesets.push_back(inverted(history::changeset(db(), step)));
        for (const std::int64_t step : path.forth)
            changesets.push_back(history::changeset(db(), step));
        return changesets;
    }

    void apply(const Bytes& changes, plan::Plan& plan)
    {
        if (changes.empty())
            return; // what was done on the way was undone on the way
        applyChangeset(db(), changes);
        const plan::Plan before = plan;
        const TouchedRows touched = touchedRows(changes);
        refreshRows(db(), touched, plan);
        search_index::update(db(), before, plan, touched);
    }

    HistoryTree& tree()
    {
        if (!m_tree)
            m_tree.emplace(db());
        return *m_tree;
    }

    /// One durable transaction, or nothing where `change` throws.
    template <class Change>
    void changeFile(Change change)
    {
        SQLite::Transaction transaction(db(), SQLite::TransactionBehavior::IMMEDIATE);
        try {
            change();
            transaction.commit();
        } catch (...) {
            m_tree.reset(); // it may hold what is rolled back now
            throw;
        }
    }

    OpenedFilm m_film;
    std::optional<HistoryTree> m_tree; // of the file, which this process alone writes
};

PlanFile::PlanFile(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
PlanFile::~PlanFile() = default;
PlanFile::PlanFile(PlanFile&&) noexcept = default;
PlanFile& PlanFile::operator=(PlanFile&&) noexcept = default;

PlanFile PlanFile::create(const std::filesystem::path& path, const plan::Plan& plan)
{
    return guarded(path, [&] {
        createFilm(path, plan);
        return open(path);
    });
}

PlanFile PlanFile::open(const std::filesystem::path& path)
{
    return guarded(path, [&] { return PlanFile(std::make_unique<Impl>(openForWriting(path))); });
}

PlanFile PlanFile::openReadOnly(const std::filesystem::path& path)
{
    return guarded(path, [&] { return PlanFile(std::make_unique<Impl>(openForReading(path))); });
}

const std::filesystem::path& PlanFile::path() const { return m_impl->film().path; }
bool PlanFile::readOnly() const { return m_impl->film().readOnly(); }
const std::string& PlanFile::damage() const { return m_impl->film().damage; }
const plan::Plan& PlanFile::plan() const { return m_impl->film().plan; }

std::filesystem::path PlanFile::readablePath() const { return m_impl->film().copy ? m_impl->film().copy->film() : path(); }

void PlanFile::commit(const plan::Plan& next, const std::string& title)
{
    m_impl->requireWritable();
    guarded(path(), [&] { m_impl->commit(next, title); });
}

std::string PlanFile::putBlob(std::span<const std::byte> bytes)
{
    m_impl->requireWritable();
    return guarded(path(), [&] { return blobs::put(m_impl->db(), bytes); });
}

std::optional<Bytes> PlanFile::blob(const std::string& sha256) const
{
    return guarded(path(), [&] { return blobs::get(m_impl->db(), sha256, path()); });
}

bool PlanFile::canUndo() const
{
    return !readOnly() && guarded(path(), [&] { return m_impl->before().has_value(); });
}

bool PlanFile::canRedo() const
{
    return !readOnly() && guarded(path(), [&] { return m_impl->after().has_value(); });
}

std::string PlanFile::undoTitle() const
{
    return canUndo() ? guarded(path(), [&] { return history::title(m_impl->db(), m_impl->current()); }) : std::string();
}

std::string PlanFile::redoTitle() const
{
    return canRedo() ? guarded(path(), [&] { return history::title(m_impl->db(), *m_impl->after()); }) : std::string();
}

void PlanFile::undo()
{
    m_impl->requireWritable();
    guarded(path(), [&] { m_impl->goTo(m_impl->before().value_or(0)); });
}

void PlanFile::redo()
{
    m_impl->requireWritable();
    guarded(path(), [&] { m_impl->goTo(m_impl->after().value_or(m_impl->current())); });
}

std::vector<HistoryEntry> PlanFile::history() const
{
    if (!damage().empty())
        return {}; // a rescued plan is of no step for certain
    return guarded(path(), [&] { return history::entries(m_impl->db()); });
}

void PlanFile::saveVersion(const std::string& name)
{
    m_impl->requireWritable();
    guarded(path(), [&] { history::nameVersion(m_impl->db(), m_impl->current(), name); });
}

void PlanFile::goTo(std::int64_t number)
{
    m_impl->requireWritable();
    guarded(path(), [&] { m_impl->goTo(number); });
}

std::vector<SearchHit> PlanFile::search(const std::string& words, int most) const
{
    return guarded(path(), [&] { return search_index::find(m_impl->film().searchDb(), plan(), words, most); });
}

std::vector<SearchHit> PlanFile::searchAll(const std::string& words) const
{
    return guarded(path(), [&] { return search_index::findAll(m_impl->film().searchDb(), words); });
}

void PlanFile::duplicateTo(const std::filesystem::path& to) const
{
    guarded(to, [&] {
        if (damage().empty())
            copyFilm(m_impl->db(), to);
        else
            createFilmFromRescued(to, m_impl->film());
    });
}

} // namespace store
