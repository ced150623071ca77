// SPDX-License-Identifier: Apache-2.0
// What a call throws, so that a test can look at code and sentence.
#pragma once

#include "ml/engine_error.h"

/// The code "nothing" where the call succeeds.
template <typename Call>
ml::EngineError thrownBy(Call&& call)
{
    try {
        call();
    } catch (const ml::EngineError& error) {
        return error;
    }
    return {"nothing", "nothing was thrown"};
}
