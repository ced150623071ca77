// SPDX-License-Identifier: Apache-2.0
// What a physical device offers of what the renderer needs.
#pragma once

#include "renderer/vulkan/device_choice.h"

#include <vulkan/vulkan.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace renderer {

std::vector<const char*> neededDeviceExtensions(bool presentable);
/// First family that draws, computes and copies.
std::optional<std::uint32_t> graphicsQueueFamily(VkPhysicalDevice physical);
DeviceCandidate probeDevice(VkPhysicalDevice physical, bool presentable);

} // namespace renderer
