// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/gpu.h"

#include "app/shell/base/post.h"

#include <QGuiApplication>
#include <QVulkanInstance>

#include <chrono>
#include <future>

namespace shell {

namespace {

struct Found {
    std::shared_ptr<renderer::Device> device;
    QString problem;
};

// What the window system needs of the instance; empty where it cannot show Vulkan pictures.
std::vector<std::string> surfaceExtensions()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == "xcb")
        return {"VK_KHR_surface", "VK_KHR_xcb_surface"};
    if (platform.startsWith("wayland"))
        return {"VK_KHR_surface", "VK_KHR_wayland_surface"};
    return {};
}

Found findDevice(const std::vector<std::string>& extensions)
{
    try {
        renderer::DeviceOptions options;
        options.presentable = !extensions.empty();
        options.instanceExtensions = extensions;
        return {renderer::Device::create(options), {}};
    } catch (const renderer::RenderError& error) {
        return {nullptr, QString::fromStdString(error.what())};
    }
}

} // namespace

class Gpu::Impl {
public:
    explicit Impl(Gpu& gpu)
        : self(gpu)
        , extensions(surfaceExtensions())
    {
    }

    Gpu& self;
    const std::vector<std::string> extensions;
    std::future<Found> search;
    std::shared_ptr<renderer::Device> device;
    std::unique_ptr<QVulkanInstance> instance; // gone before the device
    QString problem;

    void start()
    {
        search = std::async(std::launch::async, [this] {
            auto found = findDevice(extensions);
            post(self, [this] { finish(); });
            return found;
        });
    }

    void finish()
    {
        if (!search.valid())
            return;
        Found found = search.get();
        const auto oldDevice = std::exchange(device, found.device); // lives until everyone has let go of it
        const auto oldInstance = std::exchange(instance, adopted(found.device.get()));
        problem = found.problem;
        if (device && !instance)
            problem = Gpu::tr("This display cannot show the viewport (platform \u201c%1\u201d); everything else works.")
                          .arg(QGuiApplication::platformName());
        Q_EMIT self.changed();
    }

    std::unique_ptr<QVulkanInstance> adopted(renderer::Device* made) const
    {
        if (!made || extensions.empty())
            return nullptr;
        auto wrapped = std::make_unique<QVulkanInstance>();
        wrapped->setVkInstance(static_cast<VkInstance>(made->vulkanInstance()));
        return wrapped->create() ? std::move(wrapped) : nullptr;
    }
};

Gpu::Gpu(QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this))
{
    m_impl->start();
}

Gpu::~Gpu()
{
    if (m_impl->search.valid())
        m_impl->search.wait();
}

std::shared_ptr<renderer::Device> Gpu::device() const { return m_impl->device; }
QVulkanInstance* Gpu::windowInstance() const { return m_impl->instance.get(); }
QString Gpu::problem() const { return m_impl->problem; }
bool Gpu::looking() const { return m_impl->search.valid(); }

void Gpu::renew()
{
    if (!m_impl->search.valid())
        m_impl->start();
}

void Gpu::wait() { m_impl->finish(); }

} // namespace shell
