// SPDX-License-Identifier: Apache-2.0
#include "app/plan/finish.h"

#include "app/plan/error.h"

#include <algorithm>
#include <vector>

namespace plan {
namespace {

std::vector<std::string_view> partsOf(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\n";
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t first = part.find_first_not_of(kSpace);
        if (first != std::string_view::npos)
            parts.push_back(part.substr(first, part.find_last_not_of(kSpace) - first + 1));
    }
    return parts;
}

const FinishEffect& effectNamed(std::string_view name)
{
    const auto found = std::ranges::find(kFinishEffects, name, &FinishEffect::name);
    if (found != kFinishEffects.end())
        return *found;
    std::string known;
    for (const FinishEffect& effect : kFinishEffects)
        known += (known.empty() ? "" : ", ") + std::string(effect.name);
    throw PlanError("Camera and finish have no \"" + std::string(name) + "\"; use off, all, or some of " + known + ", or no before them.");
}

void setAll(Finish& finish, bool on)
{
    for (const FinishEffect& effect : kFinishEffects)
        finish.*effect.on = on;
}

} // namespace

Finish finishFromText(const std::string& text)
{
    constexpr std::string_view kNo = "no ";
    Finish finish;
    bool started = false; // the first effect named without "no" leaves only the named ones on
    for (const std::string_view part : partsOf(text)) {
        if (part == "off" || part == "all") {
            setAll(finish, part == "all");
            started = true;
        } else if (part.starts_with(kNo)) {
            finish.*effectNamed(part.substr(kNo.size())).on = false;
            started = true;
        } else {
            const FinishEffect& effect = effectNamed(part);
            if (!started)
                setAll(finish, false);
            started = true;
            finish.*effect.on = true;
        }
    }
    return finish;
}

} // namespace plan
