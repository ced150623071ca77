// SPDX-License-Identifier: Apache-2.0
// The shaded view in a real X window: drawn, resized, lost.
#include "tests/renderer/test_scene.h"
#include "tests/renderer/virtual_display.h"

#define VK_USE_PLATFORM_XCB_KHR
#include <doctest/doctest.h>
#include <vulkan/vulkan.h>
#include <xcb/xcb.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace renderer;
using namespace renderer_test;

namespace {

const View kView = lookAt({7, 3.2f, 9}, {-0.5f, 1.4f, -3});

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;

/// A window with a Vulkan surface.
class Window {
public:
    Window(const Device& device, Connection& connection, Size size)
        : m_connection(connection.get())
        , m_instance(static_cast<VkInstance>(device.vulkanInstance()))
        , m_id(xcb_generate_id(m_connection))
    {
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
        xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_id, screen->root, 0, 0, std::uint16_t(size.width),
            std::uint16_t(size.height), 0, XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
        xcb_map_window(m_connection, m_id);
        sync();
        const VkXcbSurfaceCreateInfoKHR info{
            .sType = VK_STRUCTURE_TYPE_XCB_SURFACE_CREATE_INFO_KHR, .connection = m_connection, .window = m_id};
        const auto create = reinterpret_cast<PFN_vkCreateXcbSurfaceKHR>(vkGetInstanceProcAddr(m_instance, "vkCreateXcbSurfaceKHR"));
        REQUIRE(create(m_instance, &info, nullptr, &m_surface) == VK_SUCCESS);
    }
    Window(const Window&) = delete;
    ~Window()
    {
        vkDestroySurfaceKHR(m_instance, m_surface, nullptr);
        close();
    }

    std::uint64_t surface() const { return reinterpret_cast<std::uint64_t>(m_surface); }

    void resize(Size size)
    {
        const std::uint32_t values[] = {std::uint32_t(size.width), std::uint32_t(size.height)};
        xcb_configure_window(m_connection, m_id, XCB_CONFIG_WINDOW_WIDTH | XCB_CONFIG_WINDOW_HEIGHT, values);
        sync();
    }

    void close()
    {
        xcb_destroy_window(m_connection, m_id);
        sync();
    }

    /// What the screen shows, as the renderer's own pictures are laid out.
    Image shown(Size size) const
    {
        const auto cookie = xcb_get_image(
            m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_id, 0, 0, std::uint16_t(size.width), std::uint16_t(size.height), ~0u);
        const std::unique_ptr<xcb_get_image_reply_t, void (*)(void*)> reply(xcb_get_image_reply(m_connection, cookie, nullptr), std::free);
        REQUIRE(reply);
        const std::uint8_t* bgrx = xcb_get_image_data(reply.get());
        Image image{size.width, size.height, std::vector<std::uint8_t>(std::size_t(size.width * size.height * 4), 255)};
        for (std::size_t i = 0; i < image.rgba.size(); i += 4)
            for (std::size_t k = 0; k < 3; ++k)
                image.rgba[i + k] = bgrx[i + 2 - k];
        return image;
    }

private:
    void sync() { std::free(xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr)); }

    xcb_connection_t* m_connection;
    VkInstance m_instance;
    xcb_window_t m_id;
    VkSurfaceKHR m_surface = VK_NULL_HANDLE;
};

Connection connectOrSkip()
{
    static const std::optional<VirtualDisplay> display = VirtualDisplay::start();
    if (!display) {
        std::printf("skipped: Xvfb did not start; install xvfb\n");
        std::exit(77);
    }
    Connection connection(xcb_connect(display->name().c_str(), nullptr));
    REQUIRE(xcb_connection_has_error(connection.get()) == 0);
    return connection;
}

std::shared_ptr<Device> windowDevice()
{
    try {
        return Device::create({.validation = Validation::On,
            .preferredName = {},
            .presentable = true,
            .instanceExtensions = {"VK_KHR_surface", "VK_KHR_xcb_surface"},
            .onValidation = failOnValidation});
    } catch (const RenderError& error) {
        if (error.code() != "gpu.none")
            throw;
        std::printf("skipped: %s\n", error.what());
        std::exit(77);
    }
}

/// Draws until a frame is shown; a fresh or resized window may need a second go.
bool drawn(WindowRenderer& window, const Scene& scene, Size size)
{
    for (int attempt = 0; attempt < 4; ++attempt)
        if (window.draw(scene, kView, size, {}, {}))
            return true;
    return false;
}

} // namespace

TEST_CASE("a window shows what the offscreen renderer draws, also after it is resized")
{
    Connection connection = connectOrSkip();
    const auto device = windowDevice();
    const Scene scene = corner();
    Renderer offscreen(device);
    Window window(*device, connection, {320, 180});
    {
        WindowRenderer renderer(device, window.surface());
        for (int frame = 0; frame < 3; ++frame)
            CHECK(drawn(renderer, scene, {320, 180}));
        CHECK(window.shown({320, 180}).rgba == offscreen.renderShaded(scene, kView, {320, 180}).rgba);

        window.resize({480, 200});
        for (int frame = 0; frame < 3; ++frame)
            CHECK(drawn(renderer, scene, {480, 200}));
        CHECK(window.shown({480, 200}).rgba == offscreen.renderShaded(scene, kView, {480, 200}).rgba);

        CHECK_FALSE(renderer.draw(scene, kView, {0, 0}, {}, {}));
        CHECK(drawn(renderer, scene, {480, 200}));
        CHECK(renderer.pick(scene, kView, {480, 200}, 240, 100) == offscreen.pick(scene, kView, {480, 200}, 240, 100));
    }
}

TEST_CASE("a scene that cannot be drawn does not cost the window")
{
    Connection connection = connectOrSkip();
    const auto device = windowDevice();
    Window window(*device, connection, {160, 90});
    WindowRenderer renderer(device, window.surface());
    CHECK(drawn(renderer, corner(), {160, 90}));
    Scene broken = corner();
    broken.instances[0].objectId = 70000;
    CHECK_THROWS_AS(renderer.draw(broken, kView, {160, 90}, {}, {}), RenderError);
    CHECK(drawn(renderer, corner(), {160, 90}));
}

TEST_CASE("a lost surface is told as such, and the device goes on with another window")
{
    Connection connection = connectOrSkip();
    const auto device = windowDevice();
    std::string code;
    {
        Window window(*device, connection, {160, 90});
        WindowRenderer renderer(device, window.surface());
        CHECK(drawn(renderer, corner(), {160, 90}));
        window.close();
        for (int attempt = 0; attempt < 8 && code.empty(); ++attempt) {
            try {
                renderer.draw(corner(), kView, {160, 90}, {}, {});
            } catch (const RenderError& error) {
                code = error.code();
            }
        }
    }
    CHECK(code == "gpu.surface");
    Window next(*device, connection, {160, 90});
    WindowRenderer renderer(device, next.surface());
    CHECK(drawn(renderer, corner(), {160, 90}));
}
