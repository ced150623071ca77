// SPDX-License-Identifier: Apache-2.0
// Rows of a picture that threads share.
#pragma once

#include <atomic>
#include <thread>
#include <vector>

namespace rays {

/// Calls `work(row)` once for every row from 0. Each of the threads takes a row that nobody has taken yet, so that which of them does
/// it must change nothing.
template <typename Work>
void eachRow(int rows, int threads, const Work& work)
{
    std::atomic<int> next = 0;
    const auto take = [&] {
        for (int row = next++; row < rows; row = next++)
            work(row);
    };
    std::vector<std::jthread> helpers; // joined at the end
    for (int i = 1; i < threads; ++i)
        helpers.emplace_back(take);
    take();
}

} // namespace rays
