// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>

namespace rays {

/// Number of an object in the request's list plus 1, for the body of a tracer.
using ObjectOfBody = std::function<std::uint16_t(std::uint32_t body)>;

} // namespace rays
