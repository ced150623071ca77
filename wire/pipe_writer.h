// SPDX-License-Identifier: Apache-2.0
// Writing into a pipe whose reader may be gone, without the signal that would end this process.
#pragma once

#include <cstdint>
#include <span>

namespace wire {

/// One write. Bytes taken, 0 where the pipe is full (non-blocking ones only); throws WireError::Closed where nobody reads.
std::size_t writeSome(int fd, std::span<const std::uint8_t> bytes);
/// Writes everything to a blocking descriptor.
void writeAll(int fd, std::span<const std::uint8_t> bytes);

} // namespace wire
