// SPDX-License-Identifier: Apache-2.0
#include "renderer/renderer.h"

#include "renderer/passes/scene_passes.h"
#include "renderer/vulkan/barriers.h"
#include "renderer/vulkan/check.h"
#include "renderer/vulkan/swapchain.h"

namespace renderer {
namespace {

// A window that is hidden or still being mapped may hand out no picture for long; the caller draws again later.
constexpr std::uint64_t kPatienceNanoseconds = 500'000'000;

VkSurfaceKHR surfaceOf(std::uint64_t surface) { return reinterpret_cast<VkSurfaceKHR>(surface); }

} // namespace

class WindowRenderer::Impl {
public:
    Impl(std::shared_ptr<Device> device, std::uint64_t surface)
        : m_device(std::move(device))
        , m_context(m_device->impl())
        , m_surface(surfaceOf(surface))
        , m_passes(m_context, Swapchain::chooseFormat(m_context, m_surface), "window")
        , m_acquired(createSemaphore(m_context, "window picture free"))
    {
    }

    ~Impl() { m_context.waitIdle(); } // presenting holds semaphores that no fence tells of

    bool draw(const Scene& scene, const View& view, Size size, const ShadedOptions& options, const Overlay& overlay)
    {
        if (size.width < 1 || size.height < 1 || !ensureSwapchain(size))
            return false;
        m_passes.finish(); // the semaphore below is free again then
        std::uint32_t index = 0;
        if (!acquire(index))
            return false;
        const ShadedRequest request{scene, view, m_swapchain->size(), options, overlay};
        const VkCommandBuffer commands = recordOrGiveUp(request, index);
        toPresent(commands, m_swapchain->image(index));
        m_passes.submit({.wait = m_acquired, .signal = m_swapchain->rendered(index)});
        return present(index);
    }

    ScenePasses& passes() { return m_passes; }

private:
    bool ensureSwapchain(Size size)
    {
        if (m_swapchain && !m_outdated && m_asked == size)
            return true;
        m_context.waitIdle();
        m_asked = size;
        // The old one must not go before the new one is made from it.
        std::optional<Swapchain> made = Swapchain::create(m_context, m_surface, size, m_swapchain ? m_swapchain->get() : VK_NULL_HANDLE);
        m_swapchain = std::move(made);
        m_outdated = false;
        return m_swapchain.has_value();
    }

    /// False where the window has nothing to draw into at the moment.
    bool acquire(std::uint32_t& index)
    {
        const VkResult result
            = vkAcquireNextImageKHR(m_context.device(), m_swapchain->get(), kPatienceNanoseconds, m_acquired, VK_NULL_HANDLE, &index);
        if (result == VK_ERROR_OUT_OF_DATE_KHR)
            m_outdated = true;
        if (result == VK_ERROR_OUT_OF_DATE_KHR || result == VK_TIMEOUT || result == VK_NOT_READY)
            return false;
        check(result, "vkAcquireNextImageKHR");
        return true;
    }

    /// A scene that cannot be drawn leaves an acquired picture and a signalled semaphore behind; both are made anew.
    VkCommandBuffer recordOrGiveUp(const ShadedRequest& request, std::uint32_t index)
    {
        try {
            return m_passes.recordShaded(request, {m_swapchain->image(index), m_swapchain->view(index)});
        } catch (...) {
            m_context.waitIdle();
            m_swapchain.reset();
            m_acquired = createSemaphore(m_context, "window picture free");
            throw;
        }
    }

    bool present(std::uint32_t index)
    {
        const VkSwapchainKHR swapchain = m_swapchain->get();
        const VkSemaphore drawn = m_swapchain->rendered(index);
        const VkPresentInfoKHR info{.sType = VK_STRUCTURE_TYPE_PRESENT_INFO_KHR,
            .waitSemaphoreCount = 1,
            .pWaitSemaphores = &drawn,
            .swapchainCount = 1,
            .pSwapchains = &swapchain,
            .pImageIndices = &index};
        const VkResult result = m_context.present(info);
        m_outdated = result == VK_ERROR_OUT_OF_DATE_KHR || result == VK_SUBOPTIMAL_KHR;
        if (result == VK_ERROR_OUT_OF_DATE_KHR)
            return false;
        check(result, "vkQueuePresentKHR");
        return true;
    }

    std::shared_ptr<Device> m_device; // shared: the device must outlive what was made from it
    const Context& m_context;
    VkSurfaceKHR m_surface; // owned by the window system
    std::optional<Swapchain> m_swapchain;
    Size m_asked; // of the swapchain
    bool m_outdated = false;
    ScenePasses m_passes;
    SemaphoreHandle m_acquired;
};

WindowRenderer::WindowRenderer(std::shared_ptr<Device> device, std::uint64_t surface)
    : m_impl(std::make_unique<Impl>(std::move(device), surface))
{
}

WindowRenderer::~WindowRenderer() = default;

bool WindowRenderer::draw(const Scene& scene, const View& view, Size size, const ShadedOptions& options, const Overlay& overlay)
{
    return m_impl->draw(scene, view, size, options, overlay);
}

std::uint16_t WindowRenderer::pick(const Scene& scene, const View& view, Size size, int x, int y)
{
    return m_impl->passes().pick(scene, view, size, x, y);
}

const PassTimes& WindowRenderer::passTimes() const { return m_impl->passes().passTimes(); }

} // namespace renderer
