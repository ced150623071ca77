// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/asset_thumbnails.h"

#include "app/plan/edits.h"
#include "app/shell/viewport/item_edits.h"
#include "app/shell/viewport/navigation.h"

#include <QtGlobal>

namespace shell {

namespace {

constexpr double kTangent = 0.25; // a long lens: little perspective
const plan::Rotation kFromFrontRight{32, -20, 0};

renderer::View viewOf(const glm::vec3& min, const glm::vec3& max)
{
    OrbitCamera camera;
    camera.rotation = kFromFrontRight;
    camera = framed(camera, glm::dvec3(min), glm::dvec3(max), glm::dvec2(kTangent));
    renderer::View view;
    view.viewFromWorld = glm::mat4(viewFromWorld(camera));
    view.previousViewFromWorld = view.viewFromWorld;
    view.tangents = glm::vec2(kTangent);
    view.previousTangents = view.tangents;
    return view;
}

// Where nothing stands the picture is clear, so that it lies on any background.
QImage cutOut(const renderer::Image& image, const renderer::Guide& guide)
{
    QImage picture(image.width, image.height, QImage::Format_RGBA8888);
    for (int y = 0; y < image.height; ++y) {
        auto* line = picture.scanLine(y);
        for (int x = 0; x < image.width; ++x) {
            const auto pixel = std::size_t(y) * std::size_t(image.width) + std::size_t(x);
            for (std::size_t channel = 0; channel < 3; ++channel)
                line[std::size_t(x) * 4 + channel] = image.rgba[pixel * 4 + channel];
            line[std::size_t(x) * 4 + 3] = guide.objectId[pixel] ? 255 : 0;
        }
    }
    return picture;
}

} // namespace

QImage assetPicture(renderer::Renderer& renderer, preview::ShapeLibrary& shapes, const std::string& kind, int pixels)
{
    constexpr int kOversampling = 3; // the cut-out's edge is smoothed by scaling down
    plan::Plan plan;
    plan::Scene scene;
    scene.id = plan::newId<plan::Scene>();
    plan = plan::withScene(std::move(plan), scene);
    const auto item = newItem(plan, scene.id, kind, glm::dvec3(0));
    if (item.kind == plan::ItemKind::Light)
        return {};
    plan.items.put(item);
    const auto shape = shapes.shapeOf(item);
    const auto built = preview::buildScene(plan, scene.id, shapes);
    const auto view = viewOf(shape->min, shape->max);
    const renderer::Size size{pixels * kOversampling, pixels * kOversampling};
    const auto image = renderer.renderShaded(built.scene, view, size, {renderer::GroundGrid::Hidden, 1});
    const auto guide = renderer.renderGuide(built.scene, view, size);
    return cutOut(image, guide).scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

AssetThumbnails::AssetThumbnails(
    std::shared_ptr<renderer::Device> device, preview::ShapeLibrary& shapes, std::vector<std::string> kinds, int pixels, QObject* parent)
    : QObject(parent)
    , m_thread([this, device = std::move(device), &shapes, kinds = std::move(kinds), pixels](const std::stop_token& stop) {
        try {
            renderer::Renderer renderer(device);
            for (const auto& kind : kinds) {
                if (stop.stop_requested())
                    return;
                if (const auto picture = assetPicture(renderer, shapes, kind, pixels); !picture.isNull())
                    Q_EMIT rendered(QString::fromStdString(kind), picture);
            }
        } catch (const std::exception& error) { // pictures are a comfort: the icons stay
            qWarning("The pictures of the assets dock could not be rendered: %s", error.what());
        }
    })
{
}

AssetThumbnails::~AssetThumbnails() = default;

} // namespace shell
