// SPDX-License-Identifier: Apache-2.0
// Films and streams of edits from a seed: every kind of edit that the plan knows, and plain changes of fields.
#pragma once

#include "app/plan/plan.h"
#include "tests/store/sample_film.h"

#include <cstdint>
#include <random>

namespace test {

class RandomEdits {
public:
    explicit RandomEdits(std::uint64_t seed)
        : m_random(seed)
    {
    }
    /// One edit of a random kind; may leave the plan as it is where its kind finds nothing to do.
    plan::Plan next(plan::Plan plan);

private:
    int pick(int count) { return int(m_random() % static_cast<std::uint64_t>(count)); }
    double number(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
    template <class T>
    const T* anyOf(const plan::Table<T>& table)
    {
        return table.empty() ? nullptr : table.rows()[m_random() % table.size()].get();
    }
    std::string words();
    plan::Plan changeField(plan::Plan plan);
    plan::Plan changeStructure(plan::Plan plan);
    plan::Plan changePreviews(plan::Plan plan);

    std::mt19937_64 m_random;
};

} // namespace test
