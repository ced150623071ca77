// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace assets {

/// What this library refuses, as one sentence.
class AssetError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace assets
