// SPDX-License-Identifier: Apache-2.0
#include "renderer/renderer.h"

#include "renderer/passes/scene_passes.h"
#include "renderer/vulkan/barriers.h"

namespace renderer {
namespace {

constexpr VkFormat kPictureFormat = VK_FORMAT_R8G8B8A8_UNORM;

} // namespace

class Renderer::Impl {
public:
    explicit Impl(std::shared_ptr<Device> device)
        : m_device(std::move(device))
        , m_passes(m_device->impl(), kPictureFormat, "renderer")
        , m_readback(m_device->impl())
    {
    }

    Image renderShaded(const ShadedRequest& request)
    {
        ensureImage(m_device->impl(), m_picture,
            {.size = request.size,
                .format = kPictureFormat,
                .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT,
                .name = "picture"});
        const VkCommandBuffer commands = m_passes.recordShaded(request, {m_picture.get(), m_picture.view()});
        toCopySource(commands, m_picture.get());
        m_readback.record(commands, m_picture.get(), request.size, 4);
        m_passes.mark(commands, "readback");
        m_passes.submit();
        m_passes.finish();
        return m_readback.readImage(request.size);
    }

    ScenePasses& passes() { return m_passes; }

private:
    std::shared_ptr<Device> m_device; // shared: the device must outlive what was made from it
    GpuImage m_picture;
    ScenePasses m_passes;
    Readback m_readback;
};

Renderer::Renderer(std::shared_ptr<Device> device)
    : m_impl(std::make_unique<Impl>(std::move(device)))
{
}
Renderer::~Renderer() = default;

Guide Renderer::renderGuide(const Scene& scene, const View& view, Size size) { return m_impl->passes().guide(scene, view, size); }

Image Renderer::renderShaded(const Scene& scene, const View& view, Size size, const ShadedOptions& options, const Overlay& overlay)
{
    return m_impl->renderShaded({scene, view, size, options, overlay});
}

std::uint16_t Renderer::pick(const Scene& scene, const View& view, Size size, int x, int y)
{
    return m_impl->passes().pick(scene, view, size, x, y);
}

const PassTimes& Renderer::passTimes() const { return m_impl->passes().passTimes(); }

} // namespace renderer
