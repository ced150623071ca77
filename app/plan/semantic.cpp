// SPDX-License-Identifier: Apache-2.0
#include "app/plan/semantic.h"

#include <algorithm>

namespace plan {

static_assert(kSemanticClassNames.size() == static_cast<std::size_t>(SemanticClass::Rubble) + 1, "one name for each class");

std::string_view semanticClassName(SemanticClass value) { return kSemanticClassNames.at(static_cast<std::size_t>(value)); }

std::optional<SemanticClass> semanticClassFromName(std::string_view name)
{
    const auto found = std::find(kSemanticClassNames.begin(), kSemanticClassNames.end(), name);
    if (found == kSemanticClassNames.end())
        return std::nullopt;
    return static_cast<SemanticClass>(found - kSemanticClassNames.begin());
}

} // namespace plan
