// SPDX-License-Identifier: Apache-2.0
#include "assets/import/unit_guess.h"

#include <algorithm>

namespace assets {

double guessMetresPerUnit(const std::string& extension, const glm::dvec3& size)
{
    const double across = std::max({size.x, size.y, size.z});
    if (extension == "stl")
        return across <= 10 ? 1 : 0.001;
    return across <= 100 ? 1 : across <= 1000 ? 0.01 : 0.001;
}

bool guessZUp(const std::string& extension) { return extension == "stl"; }

} // namespace assets
