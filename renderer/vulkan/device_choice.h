// SPDX-License-Identifier: Apache-2.0
// Which of the machine's Vulkan devices is used, and why. Pure: tested without a GPU.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace renderer {

enum class DeviceKind { Discrete, Integrated, Virtual, Software, Other }; // best first

/// What has to be known of a device to take or refuse it.
struct DeviceCandidate {
    std::string name;
    DeviceKind kind = DeviceKind::Other;
    std::vector<std::string> missing; // what it lacks: "Vulkan 1.3", "dynamic rendering"; empty: usable
};

struct DeviceChoice {
    std::optional<std::size_t> index; // of the candidate taken; empty where none is usable
    std::vector<std::string> sentences; // one for each candidate, in their order
};

/// A usable device whose name contains `preferredName` comes first, then the best kind; the earlier of equals.
DeviceChoice chooseDevice(const std::vector<DeviceCandidate>& candidates, const std::string& preferredName);

} // namespace renderer
