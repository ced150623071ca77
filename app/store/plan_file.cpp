// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_file.h"

#include "app/store/blobs.h"
#include "app/store/changeset.h"
#include "app/store/errors.h"
#include "app/store/history.h"
#include "app/store/opened_film.h"
#include "app/store/plan_rows.h"
#include "app/store/search_index.h"
#include "app/store/upgrade.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace store {

class PlanFile::Impl {
public:
    explicit Impl(OpenedFilm film) : m_film(std::move(film)) {}

    const OpenedFilm& film() const { return m_film; }
    SQLite::Database& db() const { return *m_film.db; }

    void requireWritable() const
    {
        if (m_film.readOnly())
            throw StoreError("store.read_only", m_film.path.string() + " is open for reading only; duplicate the film to change it.");
    }

    void commit(const plan::Plan& next, const std::string& title)
    {
        SQLite::Transaction transaction(db(), SQLite::TransactionBehavior::IMMEDIATE);
        const Bytes changes = record(next);
        if (!changes.empty()) {
            history::append(db(), title, changes);
            search_index::update(db(), m_film.plan, next, touchedRows(changes));
            transaction.commit();
        }
        m_film.plan = next;
    }

    /// Walks to a step by applying the changesets between, backwards or forwards, in one transaction.
    void goTo(std::int64_t target)
    {
        SQLite::Transaction transaction(db(), SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t start = history::current(db());
        if (target < 0 || target > history::last(db()))
            throw StoreError("store.no_step", m_film.path.string() + " has no step " + std::to_string(target) + " in its history.");
        plan::Plan next = m_film.plan;
        for (std::int64_t step = start; step > target; --step)
            apply(inverted(history::changeset(db(), step)), next);
        for (std::int64_t step = start + 1; step <= target; ++step)
            apply(history::changeset(db(), step), next);
        history::setCurrent(db(), target);
        transaction.commit();
        m_film.plan = std::move(next);
    }

    std::int64_t current() const { return history::current(db()); }
    std::int64_t last() const { return history::last(db()); }

private:
    /// Writes the rows that differ and returns what that changed.
    Bytes record(const plan::Plan& next)
    {
        const ChangeRecorder recorder(db());
        return writeDifference(db(), m_film.plan, next) == 0 ? Bytes() : recorder.changeset();
    }

    void apply(const Bytes& changes, plan::Plan& plan)
    {
        applyChangeset(db(), changes);
        const plan::Plan before = plan;
        const TouchedRows touched = touchedRows(changes);
        refreshRows(db(), touched, plan);
        search_index::update(db(), before, plan, touched);
    }

    OpenedFilm m_film;
};

PlanFile::PlanFile(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
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

std::filesystem::path PlanFile::readablePath() const
{
    return m_impl->film().copy ? m_impl->film().copy->film() : path();
}

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
    return !readOnly() && guarded(path(), [&] { return m_impl->current() > 0; });
}

bool PlanFile::canRedo() const
{
    return !readOnly() && guarded(path(), [&] { return m_impl->current() < m_impl->last(); });
}

std::string PlanFile::undoTitle() const
{
    return canUndo() ? guarded(path(), [&] { return history::title(m_impl->db(), m_impl->current()); }) : std::string();
}

std::string PlanFile::redoTitle() const
{
    return canRedo() ? guarded(path(), [&] { return history::title(m_impl->db(), m_impl->current() + 1); }) : std::string();
}

void PlanFile::undo()
{
    m_impl->requireWritable();
    guarded(path(), [&] { m_impl->goTo(std::max<std::int64_t>(m_impl->current() - 1, 0)); });
}

void PlanFile::redo()
{
    m_impl->requireWritable();
    guarded(path(), [&] { m_impl->goTo(std::min(m_impl->current() + 1, m_impl->last())); });
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
