// SPDX-License-Identifier: Apache-2.0
// The training guide and the renderer's guide are the same buffers, so that the network meets in the app what it learned from.
#define DOCTEST_CONFIG_IMPLEMENT
#include "assets/proxies/proxy.h"
#include "ml/builtin/daylight.h"
#include "ml/training/guide/render_guide.h"
#include "ml/training/scenes/make_scene.h"
#include "renderer/renderer.h"

#include <doctest/doctest.h>
#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <cmath>
#include <cstdio>
#include <map>

using namespace training;

namespace {

constexpr int kWidth = 192, kHeight = 108;

renderer::MeshPtr toMesh(const assets::Mesh& mesh)
{
    return std::make_shared<renderer::Mesh>(renderer::Mesh{mesh.positions, mesh.normals, mesh.colours, mesh.rest, mesh.indices});
}

/// Object ids are those of the request.
renderer::Scene toRendererScene(const TracedScene& made)
{
    renderer::Scene scene;
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> ids;
    const auto& objects = made.geometry->objects();
    for (std::uint32_t i = 0; i < objects.size(); ++i)
        ids[{objects[i].item, objects[i].semanticClass}] = i + 1;
    for (std::uint32_t i = 0; i < made.scene.items.size(); ++i) {
        const Item& item = made.scene.items[i];
        for (const assets::Part& part : item.shape->parts)
            scene.instances.push_back({.mesh = toMesh(part.mesh),
                .worldFromLocal = item.worldFromLocal,
                .previousWorldFromLocal = item.worldFromLocal,
                .objectId = ids[{i, partClass(item, part)}],
                .colour = partColour(item, part),
                .castsShadow = !part.clear});
    }
    const auto& sun = made.scene.look.towardsSun;
    scene.sky.towardsSun = {sun[0], sun[1], sun[2]};
    return scene;
}

renderer::View toView(const Camera& camera)
{
    const glm::mat4 viewFromWorld = glm::inverse(camera.worldFromView);
    return {.viewFromWorld = viewFromWorld,
        .previousViewFromWorld = viewFromWorld,
        .tangents = camera.tangents,
        .previousTangents = camera.tangents};
}

/// Share of the counted that are fine.
struct Share {
    int fine = 0;
    int all = 0;
    void count(bool isFine)
    {
        fine += isFine ? 1 : 0;
        ++all;
    }
    double value() const { return all > 0 ? static_cast<double>(fine) / all : 1; }
};

struct Agreement {
    Share object, depth, normal, rest, colour, sun;
};

Agreement compare(const ml::Request& request, const renderer::Guide& theirs)
{
    const ml::GuideBuffers& ours = request.guide;
    Agreement result;
    for (std::size_t i = 0; i < ours.objectId.size(); ++i) {
        result.object.count(ours.objectId[i] == theirs.objectId[i]);
        if (ours.objectId[i] == 0 || ours.objectId[i] != theirs.objectId[i])
            continue;
        const glm::vec3 normal(ours.normal[3 * i], ours.normal[3 * i + 1], ours.normal[3 * i + 2]);
        const glm::vec3 rest(ours.rest[3 * i], ours.rest[3 * i + 1], ours.rest[3 * i + 2]);
        result.depth.count(std::fabs(ours.depth[i] - theirs.depth[i]) < 0.005f * ours.depth[i] + 0.005f);
        result.normal.count(glm::dot(glm::normalize(normal), theirs.normal[i]) > 0.97f);
        result.rest.count(glm::distance(rest, theirs.rest[i]) < 0.01f + 0.003f * ours.depth[i]);
        bool colour = true;
        for (int k = 0; k < 3; ++k)
            colour = colour && std::abs(ours.baseColour[3 * i + static_cast<std::size_t>(k)] - encodeSrgb(theirs.baseColour[i][k])) <= 3;
        result.colour.count(colour);
        if (request.objects[ours.objectId[i] - 1u].semanticClass != "tree") // leaves and blades are thinner than a shadow map's bias
            result.sun.count(std::fabs(static_cast<float>(ours.sun[i]) / 255.0f - theirs.sun[i]) < 0.12f);
    }
    return result;
}

} // namespace

TEST_CASE("the training guide equals the renderer's, but for edges")
{
    ShapeStore shapes;
    renderer::Renderer renderer(renderer::Device::create());
    int compared = 0;
    for (std::uint64_t seed = 1; compared < 3; ++seed) {
        TracedScene made = makeScene(seed, static_cast<float>(kWidth) / kHeight, shapes);
        if (made.scene.look.towardsSun[1] < 0.2f)
            continue; // at night the viewport's light is the moon
        ++compared;
        const ml::Request request = renderGuide(made.scene, *made.geometry, kWidth, kHeight);
        const Agreement agreement
            = compare(request, renderer.renderGuide(toRendererScene(made), toView(made.scene.camera), {kWidth, kHeight}));
        CAPTURE(seed);
        MESSAGE(made.scene.place << ": object " << agreement.object.value() << ", depth " << agreement.depth.value() << ", normal "
                                 << agreement.normal.value() << ", rest " << agreement.rest.value() << ", colour "
                                 << agreement.colour.value() << ", sun " << agreement.sun.value());
        CHECK(agreement.object.value() > 0.98);
        CHECK(agreement.depth.value() > 0.985);
        CHECK(agreement.normal.value() > 0.97);
        CHECK(agreement.rest.value() > 0.985);
        CHECK(agreement.colour.value() > 0.97);
        CHECK(agreement.sun.value() > 0.93);
    }
}

TEST_CASE("leaves are sheets: rays and renderer see the same side of them, from outside, from below and from within a crown")
{
    renderer::Renderer renderer(renderer::Device::create());
    for (const glm::vec3 eye : {glm::vec3(0, 1.7f, 9), glm::vec3(0.6f, 1.2f, 0.8f), glm::vec3(0.9f, 5, 0.7f)}) {
        CAPTURE(eye.y);
        TracedScene made;
        for (const char* kind : {"tree", "hedge", "bush", "conifer"}) {
            Item item;
            item.shape = std::make_shared<assets::Shape>(assets::makeProxy(kind));
            item.worldFromLocal = glm::translate(glm::mat4(1), glm::vec3(2.5f, 0, -1.5f) * float(made.scene.items.size()));
            made.scene.items.push_back(std::move(item));
        }
        made.scene.look.towardsSun = {0.48f, 0.6f, 0.64f};
        made.scene.camera.worldFromView = glm::inverse(glm::lookAt(eye, glm::vec3(0, 5.5f, 0), glm::vec3(0, 1, 0)));
        made.scene.camera.tangents = {0.6f, 0.6f * kHeight / kWidth};
        made.geometry = std::make_unique<Geometry>(made.scene);
        const ml::Request request = renderGuide(made.scene, *made.geometry, kWidth, kHeight);
        const Agreement agreement
            = compare(request, renderer.renderGuide(toRendererScene(made), toView(made.scene.camera), {kWidth, kHeight}));
        MESSAGE("object " << agreement.object.value() << ", normal " << agreement.normal.value() << ", colour " << agreement.colour.value()
                          << ", sun " << agreement.sun.value());
        CHECK(agreement.object.value() > 0.98);
        CHECK(agreement.normal.value() > 0.97);
        CHECK(agreement.colour.value() > 0.97);
        CHECK(agreement.sun.value() > 0.9);
    }
}

int main(int count, char** arguments)
{
    try {
        renderer::Device::create();
    } catch (const renderer::RenderError& error) {
        std::puts(error.what());
        return 77;
    }
    return doctest::Context(count, arguments).run();
}
