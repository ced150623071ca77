// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>

namespace command {

/// For the engine, which inherits it: libgomp reads it before the engine's main begins. At the end of each of a frame's 240 parallel
/// regions a thread spins for up to ten milliseconds before it sleeps, and where the viewport or a build wants the cores too it holds
/// up the very thread that it waits for: every few frames one takes two seconds instead of a fifth. A millisecond is long enough
/// where the cores are free. Call it before there are threads; a value that the user has set stays.
inline void keepWaitsShort()
{
    ::setenv("GOMP_SPINCOUNT", "30000", 0); // turns of the loop
}

} // namespace command
