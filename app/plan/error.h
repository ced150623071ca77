// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace plan {

/// What the plan refuses; the message is one sentence for a person.
class PlanError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace plan
