// SPDX-License-Identifier: Apache-2.0
#include "ml/training/guide/render_guide.h"

#include "rays/surroundings.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/vec4.hpp>

#include <cmath>

namespace training {
namespace {

std::uint8_t byte(float unit) { return static_cast<std::uint8_t>(std::lround(255 * glm::clamp(unit, 0.0f, 1.0f))); }

ml::GuideBuffers emptyBuffers(int width, int height)
{
    ml::GuideBuffers guide;
    guide.width = width;
    guide.height = height;
    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    guide.depth.resize(pixels);
    guide.normal.resize(3 * pixels);
    guide.objectId.resize(pixels);
    guide.rest.resize(3 * pixels);
    guide.baseColour.resize(3 * pixels);
    guide.sun.resize(pixels);
    return guide;
}

float sunlight(const Geometry& geometry, const Hit& hit, const glm::vec3& towardsSun)
{
    const float cosine = glm::dot(hit.normal, towardsSun);
    if (cosine <= 0 || towardsSun.y <= 0)
        return 0;
    const glm::vec3 origin = hit.position + hit.normal * surfaceOffset(hit.distance);
    return geometry.occluded(origin, towardsSun) ? 0 : cosine;
}

ml::ObjectInfo objectInfo(const Item& item, const Object& object)
{
    ml::ObjectInfo info{item.name, object.semanticClass, item.words, item.styleKey};
    const assets::Part& body = item.shape->parts.front();
    if (item.colour || body.mesh.colours.empty()) {
        const glm::vec3 colour = item.colour.value_or(body.colour);
        info.bodyColour = {encodeSrgb(colour.r), encodeSrgb(colour.g), encodeSrgb(colour.b)};
    }
    const assets::DetailFrame& detail = item.shape->detail;
    info.outfit = detail.outfit;
    info.hair = detail.hair;
    info.detailGuessed = detail.guessed;
    info.coloured = detail.coloured;
    info.windowsX = detail.windowsX;
    info.windowsZ = detail.windowsZ;
    for (int k = 0; k < 3; ++k) {
        info.detailOrigin[static_cast<std::size_t>(k)] = detail.origin[k];
        info.detailSize[static_cast<std::size_t>(k)] = detail.size[k];
    }
    return info;
}

} // namespace

glm::vec3 pixelDirection(const Camera& camera, float x, float y, int width, int height)
{
    const float right = (2 * x / static_cast<float>(width) - 1) * camera.tangents.x;
    const float up = (1 - 2 * y / static_cast<float>(height)) * camera.tangents.y;
    return glm::normalize(glm::mat3(camera.worldFromView) * glm::vec3(right, up, -1));
}

ml::Request renderGuide(const Scene& scene, const Geometry& geometry, int width, int height)
{
    ml::Request request;
    request.guide = emptyBuffers(width, height);
    request.lamps = lampsOf(scene);
    request.look = scene.look;
    request.seed = scene.seed;
    for (int i = 0; i < 16; ++i)
        request.camera.worldFromView[static_cast<std::size_t>(i)] = scene.camera.worldFromView[i / 4][i % 4];
    request.camera.tangents = {scene.camera.tangents.x, scene.camera.tangents.y};
    for (const Object& object : geometry.objects()) {
        const Item& item = scene.items[object.item];
        request.objects.push_back(objectInfo(item, object));
    }

    const glm::vec3 eye(scene.camera.worldFromView[3]);
    const glm::mat3 viewFromWorld = glm::transpose(glm::mat3(scene.camera.worldFromView));
    const glm::vec3 towardsSun(scene.look.towardsSun[0], scene.look.towardsSun[1], scene.look.towardsSun[2]);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const glm::vec3 direction
                = pixelDirection(scene.camera, static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f, width, height);
            Hit hit;
            if (!geometry.trace(eye, direction, hit))
                continue;
            const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            const glm::vec3 normal = viewFromWorld * hit.normal;
            request.guide.depth[pixel] = -(viewFromWorld * direction).z * hit.distance;
            request.guide.objectId[pixel] = static_cast<std::uint16_t>(hit.object + 1);
            request.guide.sun[pixel] = byte(sunlight(geometry, hit, towardsSun));
            for (int k = 0; k < 3; ++k) {
                const std::size_t channel = 3 * pixel + static_cast<std::size_t>(k);
                request.guide.normal[channel] = static_cast<std::int8_t>(std::lround(127 * glm::clamp(normal[k], -1.0f, 1.0f)));
                request.guide.rest[channel] = hit.rest[k];
                request.guide.baseColour[channel] = encodeSrgb(hit.colour[k]);
            }
        }
    }
    request.surroundings = rays::traceSurroundings(
        geometry.tracer(), request, [&](std::uint32_t body) { return static_cast<std::uint16_t>(geometry.objectOf(body) + 1); });
    return request;
}

} // namespace training
