// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace exchange {

/// A number with at most that many decimals and a point whatever the locale, without trailing zeros: "2.5", "35", "-12".
std::string decimals(double value, int most);

} // namespace exchange
