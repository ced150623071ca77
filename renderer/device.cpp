// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/context.h"

namespace renderer {

std::shared_ptr<Device> Device::create(const DeviceOptions& options)
{
    return std::shared_ptr<Device>(new Device(std::make_unique<Impl>(options)));
}

Device::Device(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Device::~Device() = default;

const std::string& Device::name() const { return m_impl->name(); }
const std::vector<std::string>& Device::choice() const { return m_impl->choice(); }
void* Device::vulkanInstance() const { return m_impl->instance(); }

} // namespace renderer
