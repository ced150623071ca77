// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace exchange {

/// What cannot be written or read, as one sentence that names the file.
class ExchangeError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace exchange
