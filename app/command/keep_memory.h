// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <malloc.h>

namespace command {

/// A software Vulkan device takes megabytes from malloc for each frame, and so do guides and pictures. Given back to the system
/// after each frame, their pages are faulted in again for the next one: 20,000 faults for a wide shot, a third of its time.
inline void keepFreedMemory()
{
    mallopt(M_MMAP_THRESHOLD, 32 << 20); // bytes: smaller ones come from the heap; the largest value that malloc takes
    mallopt(M_TRIM_THRESHOLD, 256 << 20); // bytes free at the heap's end before any go back
}

} // namespace command
