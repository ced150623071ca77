// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/device_choice.h"

#include <algorithm>
#include <cctype>

namespace renderer {
namespace {

const char* kindText(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Discrete:
        return "a discrete GPU";
    case DeviceKind::Integrated:
        return "an integrated GPU";
    case DeviceKind::Virtual:
        return "a virtual GPU";
    case DeviceKind::Software:
        return "a software rasterizer on the CPU";
    case DeviceKind::Other:
        break;
    }
    return "a device of unknown kind";
}

bool containsIgnoringCase(const std::string& text, const std::string& part)
{
    const auto same = [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

} // namespace

DeviceChoice chooseDevice(const std::vector<DeviceCandidate>& candidates, const std::string& preferredName)
{
    DeviceChoice choice;
    const auto preferred = [&](const DeviceCandidate& c) { return !preferredName.empty() && containsIgnoringCase(c.name, preferredName); };
    const auto better
        = [&](const DeviceCandidate& a, const DeviceCandidate& b) { return preferred(a) != preferred(b) ? preferred(a) : a.kind < b.kind; };
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (candidates[i].missing.empty() && (!choice.index || better(candidates[i], candidates[*choice.index])))
            choice.index = i;

    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const DeviceCandidate& c = candidates[i];
        const std::string subject = c.name + ", " + kindText(c.kind) + ", ";
        if (!c.missing.empty())
            choice.sentences.push_back(subject + "is refused: it lacks " + joined(c.missing) + ".");
        else if (i != choice.index)
            choice.sentences.push_back(subject + "is usable, but " + candidates[*choice.index].name + " comes first.");
        else if (preferred(c))
            choice.sentences.push_back(subject + "is taken: its name contains \"" + preferredName + "\" as asked for.");
        else
            choice.sentences.push_back(subject + "is taken: "
                + (preferredName.empty() ? "the best kind found." : "no usable device is called \"" + preferredName + "\"."));
    }
    return choice;
}

} // namespace renderer
