// SPDX-License-Identifier: Apache-2.0
// Slate letters: A to Z without I and O, which are read as 1 and 0; then AA, AB, .. (conventions, section 3).
#include "app/plan/queries.h"

#include <set>
#include <string_view>

namespace plan {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/// 0 is A, 23 is Z, 24 is AA: numbers in base 24 without a zero.
std::string letterText(std::size_t index)
{
    std::string text;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / kLetters.size())
        text.insert(text.begin(), kLetters[(rest - 1) % kLetters.size()]);
    return text;
}

} // namespace

std::string nextSetupLetter(const Plan& plan, Id<Scene> scene)
{
    std::set<std::string_view> taken;
    for (const auto& setup : plan.setups.rows())
        if (setup->scene == scene)
            taken.insert(setup->letter);
    std::size_t index = 0;
    while (taken.contains(letterText(index)))
        ++index;
    return letterText(index);
}

} // namespace plan
