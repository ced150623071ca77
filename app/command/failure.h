// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace command {

/// Ends the command with exit status 1 and this sentence.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace command
