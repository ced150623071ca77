// SPDX-License-Identifier: Apache-2.0
// The rules a request must keep before any model computes on it.
#pragma once

#include "ml/request.h"

namespace ml {

/// Throws EngineError "request.bad" with a sentence that names the field.
void checkRequest(const Request& request);

} // namespace ml
