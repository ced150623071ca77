// SPDX-License-Identifier: Apache-2.0
// Draws scenes, headless or into a window. Passes: guide, shadow, shaded, overlay, readback, pick.
#pragma once

#include "renderer/guide.h"
#include "renderer/scene.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace renderer {

/// What the GPU or its driver refuses. `code` is stable: "gpu.none", "gpu.lost", "gpu.memory", "gpu.surface",
/// "gpu.size", "gpu.call", and "scene.mesh" or "scene.instance" for what cannot be drawn.
class RenderError : public std::runtime_error {
public:
    RenderError(std::string code, const std::string& sentence)
        : std::runtime_error(sentence)
        , m_code(std::move(code))
    {
    }
    const std::string& code() const { return m_code; }

private:
    std::string m_code;
};

enum class Validation { Off, On };

struct DeviceOptions {
    Validation validation = Validation::Off; // On: messages go to `onValidation`
    std::string preferredName; // part of a device's name; empty: discrete GPU, then integrated, then software
    bool presentable = false; // asks for surface extensions
    std::vector<std::string> instanceExtensions; // what the window system needs
    std::function<void(const std::string&)> onValidation; // called from any thread
};

/// The Vulkan instance and device. One for the process; everything else holds a reference to it.
class Device {
public:
    static std::shared_ptr<Device> create(const DeviceOptions& options = {});
    ~Device();

    const std::string& name() const; // "llvmpipe (LLVM 15.0.6, 256 bits)"
    /// One sentence for each device found: taken or refused, and why.
    const std::vector<std::string>& choice() const;
    /// VkInstance as a pointer, for the window system's own wrapper of it.
    void* vulkanInstance() const;

    class Impl; // Vulkan stays inside this folder
    Impl& impl() const { return *m_impl; }

private:
    explicit Device(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

struct Size {
    int width = 0; // pixels
    int height = 0;
    bool operator==(const Size&) const = default;
};

enum class GroundGrid { Hidden, Shown };

/// How the shaded view is drawn.
struct ShadedOptions {
    GroundGrid grid = GroundGrid::Hidden;
    int samples = 4; // multisampling: 1 or 4; 1 where the device has not 4
};

/// A frame line of the overlay, in fractions of the picture (0,0 top left .. 1,1 bottom right).
struct FrameLine {
    glm::vec2 min{0};
    glm::vec2 max{1};
    std::string label; // "2.39 Scope"
    float shade = 0; // darkens what lies outside, 0..1
    bool dashed = false; // safe areas
};

struct OverlayLine {
    glm::vec2 from{0}; // fractions of the picture
    glm::vec2 to{0};
    glm::vec4 colour{1};
    float widthPixels = 1;
};

struct OverlayText {
    glm::vec2 at{0}; // fractions of the picture; anchor is the text's top left
    std::string text; // "35 mm  T2.8  h 1.60 m"
};

/// Drawn by ImGui over the picture.
struct Overlay {
    std::vector<FrameLine> frames;
    std::vector<OverlayLine> lines; // gizmo, paths
    std::vector<OverlayText> texts;
};

/// Milliseconds that each pass of the last frame took on the GPU, by name, and "cpu" for recording and waiting.
using PassTimes = std::vector<std::pair<std::string, double>>;

/// Offscreen drawing. Same scene, view and size give the same bytes on the same device. Throws RenderError.
/// Not thread-safe; several renderers may share one device from different threads.
class Renderer {
public:
    explicit Renderer(std::shared_ptr<Device> device);
    ~Renderer();

    Guide renderGuide(const Scene& scene, const View& view, Size size);
    Image renderShaded(const Scene& scene, const View& view, Size size, const ShadedOptions& options = {}, const Overlay& overlay = {});
    /// Object id under a pixel, 0 where nothing is.
    std::uint16_t pick(const Scene& scene, const View& view, Size size, int x, int y);
    const PassTimes& passTimes() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The same passes into a window. A frame takes tens of milliseconds on a software device; any thread may draw, one at a
/// time. `surface` is a VkSurfaceKHR of the device's instance, owned by the window system.
class WindowRenderer {
public:
    WindowRenderer(std::shared_ptr<Device> device, std::uint64_t surface);
    ~WindowRenderer();

    /// Draws and presents one frame; makes the swapchain anew where the window changed its size. False: nothing could be
    /// shown this time (a window of size 0, a surface out of date), draw again later. RenderError "gpu.surface" means the
    /// surface is lost and a new WindowRenderer is needed, "gpu.lost" a new Device.
    bool draw(const Scene& scene, const View& view, Size size, const ShadedOptions& options, const Overlay& overlay);
    std::uint16_t pick(const Scene& scene, const View& view, Size size, int x, int y);
    const PassTimes& passTimes() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace renderer
