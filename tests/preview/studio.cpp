// SPDX-License-Identifier: Apache-2.0
#include "tests/preview/studio.h"

namespace films {

Studio& studio()
{
    static Studio studio;
    return studio;
}

} // namespace films
