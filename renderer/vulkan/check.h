// SPDX-License-Identifier: Apache-2.0
// Every refusal of Vulkan becomes a RenderError here.
#pragma once

#include <vulkan/vulkan.h>

namespace renderer {

/// Throws RenderError naming the call where the result is an error; `call` is the function's name or what it was for.
void check(VkResult result, const char* call);

const char* resultName(VkResult result);

} // namespace renderer
