// SPDX-License-Identifier: Apache-2.0
#include "app/store/changeset.h"

#include "app/store/row_tables.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <memory>
#include <string_view>

namespace store {
namespace {

void require(int code, const char* what)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(what, code);
}

struct FreeMemory {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

Bytes takeBytes(int size, void* memory)
{
    const std::unique_ptr<void, FreeMemory> owned(memory);
    const auto* first = static_cast<const std::byte*>(memory);
    return Bytes(first, first + size);
}

/// The session calls take non-const pointers but only read.
void* readable(const Bytes& bytes) { return const_cast<std::byte*>(bytes.data()); }

void addTouched(TouchedRows& touched, std::string_view table, std::int64_t id)
{
    if (table == RowTable<plan::Film>::name)
        touched.film = true;
    forEachRowType([&]<class Row>() {
        if (table == RowTable<Row>::name)
            touched.of<Row>().push_back({id});
    });
}

/// Several changesets as one: a row that they change ten times is changed once.
class ChangeGroup {
public:
    ChangeGroup() { require(sqlite3changegroup_new(&m_group), "The history cannot be read"); }
    ~ChangeGroup() { sqlite3changegroup_delete(m_group); }
    ChangeGroup(const ChangeGroup&) = delete;
    ChangeGroup& operator=(const ChangeGroup&) = delete;

    /// False where a table had other columns when this was recorded; an empty group takes anything.
    bool add(const Bytes& changeset)
    {
        const int code = sqlite3changegroup_add(m_group, int(changeset.size()), readable(changeset));
        if (code == SQLITE_SCHEMA && !m_empty)
            return false;
        require(code, "The history cannot be read");
        m_empty = false;
        return true;
    }
    Bytes changeset() const
    {
        int size = 0;
        void* memory = nullptr;
        require(sqlite3changegroup_output(m_group, &size, &memory), "The history cannot be read");
        return takeBytes(size, memory);
    }

private:
    sqlite3_changegroup* m_group = nullptr;
    bool m_empty = true;
};

int refuseConflict(void*, int, sqlite3_changeset_iter*) { return SQLITE_CHANGESET_ABORT; }

} // namespace

ChangeRecorder::ChangeRecorder(SQLite::Database& db)
{
    require(sqlite3session_create(db.getHandle(), "main", &m_session), "The changes could not be recorded");
    try {
        require(sqlite3session_attach(m_session, RowTable<plan::Film>::name), "The changes could not be recorded");
        forEachRowType(
            [this]<class Row>() { require(sqlite3session_attach(m_session, RowTable<Row>::name), "The changes could not be recorded"); });
    } catch (...) {
        sqlite3session_delete(m_session);
        throw;
    }
}

ChangeRecorder::~ChangeRecorder() { sqlite3session_delete(m_session); }

Bytes ChangeRecorder::changeset() const
{
    int size = 0;
    void* memory = nullptr;
    require(sqlite3session_changeset(m_session, &size, &memory), "The changes could not be collected");
    return takeBytes(size, memory);
}

TouchedRows touchedRows(const Bytes& changeset)
{
    TouchedRows touched;
    if (changeset.empty())
        return touched;
    sqlite3_changeset_iter* iterator = nullptr;
    require(sqlite3changeset_start(&iterator, int(changeset.size()), readable(changeset)), "The history cannot be read");
    int code = SQLITE_ROW;
    while ((code = sqlite3changeset_next(iterator)) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3_value* id = nullptr;
        sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(iterator, 0, &id);
        else
            sqlite3changeset_old(iterator, 0, &id);
        if (id)
            addTouched(touched, table, sqlite3_value_int64(id));
    }
    const int finished = sqlite3changeset_finalize(iterator);
    require(code == SQLITE_DONE ? finished : code, "The history cannot be read");
    return touched;
}

Bytes inverted(const Bytes& changeset)
{
    int size = 0;
    void* memory = nullptr;
    require(sqlite3changeset_invert(int(changeset.size()), changeset.data(), &size, &memory), "The history cannot be read");
    return takeBytes(size, memory);
}

std::vector<Bytes> merged(const std::vector<Bytes>& changesets)
{
    std::vector<Bytes> all;
    for (auto next = changesets.begin(); next != changesets.end();) {
        ChangeGroup group;
        do {
            if (!group.add(*next))
                break;
        } while (++next != changesets.end());
        all.push_back(group.changeset());
    }
    return all;
}

void applyChangeset(SQLite::Database& db, const Bytes& changeset)
{
    require(sqlite3changeset_apply(db.getHandle(), int(changeset.size()), readable(changeset), nullptr, refuseConflict, nullptr),
        "A step of the history does not fit the film");
}

} // namespace store
