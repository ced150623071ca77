// SPDX-License-Identifier: Apache-2.0
// Work on the rows of a picture, shared between two threads.
#pragma once

#include <thread>

namespace preview {

/// Calls `work(first, last)` for the upper and the lower half of the rows at the same time. What a row becomes may not depend
/// on another row's result, so the picture is the same as with one thread.
template <class Work>
void inBands(int rows, const Work& work)
{
    const int middle = rows / 2;
    const std::jthread lower([&] { work(middle, rows); });
    work(0, middle);
}

} // namespace preview
