// SPDX-License-Identifier: Apache-2.0
// Seeded random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014), never std distributions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace training {

class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    /// A Random made of this number goes on where this one stands.
    std::uint64_t state() const { return m_state; }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ull;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    /// 0 <= x < 1.
    float unit() { return static_cast<float>(next() >> 40) * 0x1p-24f; }
    float range(float from, float to) { return from + (to - from) * unit(); }
    /// 0 <= i < count; count must be positive.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    bool chance(float probability) { return unit() < probability; }
    float sign() { return chance(0.5f) ? -1.0f : 1.0f; }

    template <typename T>
    const T& pick(std::span<const T> choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }
    template <typename T>
    T pick(std::initializer_list<T> choices)
    {
        return choices.begin()[below(static_cast<int>(choices.size()))];
    }
    /// Index drawn with the given weights.
    int weighted(std::initializer_list<float> weights)
    {
        float sum = 0;
        for (float weight : weights)
            sum += weight;
        float left = unit() * sum;
        int index = 0;
        for (float weight : weights) {
            if (left < weight)
                return index;
            left -= weight;
            ++index;
        }
        return index - 1;
    }

private:
    std::uint64_t m_state;
};

} // namespace training
