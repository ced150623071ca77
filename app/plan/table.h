// SPDX-License-Identifier: Apache-2.0
// A table of rows, kept as a value. Rows are immutable and shared between copies of the table, so that copying a plan of
// 20,000 rows is one pointer, an edit copies the row pointers of one table, and two plans are compared by pointer.
#pragma once

#include "app/plan/id.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace plan {

/// Rows of type T (a struct with `Id<T> id`), sorted by id.
template <class T>
class Table {
public:
    using RowPtr = std::shared_ptr<const T>; // shared: the same row stands in every plan value that did not change it
    using Rows = std::vector<RowPtr>;

    std::size_t size() const { return rows().size(); }
    bool empty() const { return rows().empty(); }
    /// All rows, sorted by id; dereference to read.
    const Rows& rows() const { return *m_rows; }

    /// The row, or null where there is none.
    const T* find(Id<T> id) const
    {
        const auto it = lowerBound(*m_rows, id);
        return it != m_rows->end() && (*it)->id == id ? it->get() : nullptr;
    }
    bool contains(Id<T> id) const { return find(id) != nullptr; }

    /// Inserts the row, or replaces the one of the same id.
    void put(T row)
    {
        Rows& own = ownRows();
        const auto it = lowerBound(own, row.id);
        const bool exists = it != own.end() && (*it)->id == row.id;
        auto shared = std::make_shared<const T>(std::move(row));
        if (exists)
            *it = std::move(shared);
        else
            own.insert(it, std::move(shared));
    }

    /// Removes the row; false where there was none.
    bool remove(Id<T> id)
    {
        if (!contains(id))
            return false;
        Rows& own = ownRows();
        own.erase(lowerBound(own, id));
        return true;
    }

    /// Removes the rows for which `unwanted(row)` holds; the others stay the very same objects.
    template <class Predicate>
    void removeIf(Predicate unwanted)
    {
        const auto matches = [&unwanted](const RowPtr& row) { return unwanted(*row); };
        if (std::none_of(rows().begin(), rows().end(), matches))
            return;
        Rows& own = ownRows();
        own.erase(std::remove_if(own.begin(), own.end(), matches), own.end());
    }

    /// Replaces all rows at once (loading a file). Sorts them.
    static Table fromRows(std::vector<T> values)
    {
        Rows sorted;
        sorted.reserve(values.size());
        for (auto& value : values)
            sorted.push_back(std::make_shared<const T>(std::move(value)));
        std::sort(sorted.begin(), sorted.end(), [](const RowPtr& a, const RowPtr& b) { return a->id < b->id; });
        Table table;
        table.m_rows = std::make_shared<Rows>(std::move(sorted));
        return table;
    }

    /// True where both tables hold the very same row objects: then nothing differs.
    bool sharesRowsWith(const Table& other) const { return m_rows == other.m_rows; }

    friend bool operator==(const Table& a, const Table& b)
    {
        return a.m_rows == b.m_rows
            || std::equal(a.m_rows->begin(), a.m_rows->end(), b.m_rows->begin(), b.m_rows->end(),
                [](const RowPtr& x, const RowPtr& y) { return x == y || *x == *y; });
    }

private:
    template <class R>
    static auto lowerBound(R& rows, Id<T> id)
    {
        return std::lower_bound(rows.begin(), rows.end(), id, [](const RowPtr& row, Id<T> key) { return row->id < key; });
    }
    Rows& ownRows()
    {
        if (m_rows.use_count() != 1)
            m_rows = std::make_shared<Rows>(*m_rows);
        return *m_rows;
    }

    std::shared_ptr<Rows> m_rows = std::make_shared<Rows>();
};

} // namespace plan
