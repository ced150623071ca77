// SPDX-License-Identifier: Apache-2.0
#include "tests/renderer/test_scene.h"

#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <cstdio>
#include <cstdlib>

namespace renderer_test {

using namespace renderer;

MeshPtr plane(float halfMetres)
{
    Mesh mesh;
    const float h = halfMetres;
    mesh.positions = {{-h, 0, -h}, {-h, 0, h}, {h, 0, h}, {h, 0, -h}};
    mesh.normals.assign(4, {0, 1, 0});
    mesh.indices = {0, 1, 2, 0, 2, 3};
    return std::make_shared<const Mesh>(std::move(mesh));
}

MeshPtr box(glm::vec3 size)
{
    Mesh mesh;
    for (int axis = 0; axis < 3; ++axis)
        for (float side : {-1.0f, 1.0f}) {
            glm::vec3 normal(0), u(0), v(0);
            normal[axis] = side;
            u[(axis + 1) % 3] = 1;
            v[(axis + 2) % 3] = side;
            const auto first = std::uint32_t(mesh.positions.size());
            for (const glm::vec2 corner : {glm::vec2(-1, -1), glm::vec2(1, -1), glm::vec2(1, 1), glm::vec2(-1, 1)}) {
                mesh.positions.push_back((normal + u * corner.x + v * corner.y) * 0.5f * size + glm::vec3(0, size.y / 2, 0));
                mesh.normals.push_back(normal);
            }
            for (std::uint32_t i : {0u, 1u, 2u, 0u, 2u, 3u})
                mesh.indices.push_back(first + i);
        }
    return std::make_shared<const Mesh>(std::move(mesh));
}

MeshPtr sphere(float radius, int rings)
{
    Mesh mesh;
    const int segments = rings * 2;
    for (int ring = 0; ring <= rings; ++ring)
        for (int segment = 0; segment <= segments; ++segment) {
            const float polar = glm::pi<float>() * float(ring) / float(rings);
            const float around = glm::two_pi<float>() * float(segment % segments) / float(segments);
            const glm::vec3 n(std::sin(polar) * std::cos(around), std::cos(polar), -std::sin(polar) * std::sin(around));
            mesh.positions.push_back(n * radius);
            mesh.normals.push_back(n);
        }
    const auto at = [&](int ring, int segment) { return std::uint32_t(ring * (segments + 1) + segment); };
    for (int ring = 0; ring < rings; ++ring)
        for (int segment = 0; segment < segments; ++segment)
            for (std::uint32_t i : {at(ring, segment), at(ring + 1, segment), at(ring + 1, segment + 1), at(ring, segment),
                     at(ring + 1, segment + 1), at(ring, segment + 1)})
                mesh.indices.push_back(i);
    return std::make_shared<const Mesh>(std::move(mesh));
}

View lookAt(glm::vec3 eye, glm::vec3 target, float verticalTangent, float aspect)
{
    View view;
    view.viewFromWorld = view.previousViewFromWorld = glm::lookAt(eye, target, glm::vec3(0, 1, 0));
    view.tangents = view.previousTangents = {verticalTangent * aspect, verticalTangent};
    return view;
}

Instance placed(MeshPtr mesh, glm::vec3 at, std::uint32_t id, glm::vec3 colour)
{
    Instance instance;
    instance.mesh = std::move(mesh);
    instance.worldFromLocal = instance.previousWorldFromLocal = glm::translate(glm::mat4(1), at);
    instance.objectId = id;
    instance.semanticClass = std::uint8_t(id % 7 + 1);
    instance.colour = colour;
    return instance;
}

Scene corner()
{
    Scene scene;
    scene.sky.towardsSun = glm::normalize(glm::vec3(0.55f, 0.6f, 0.35f));
    scene.instances.push_back(placed(plane(60), {0, 0, 0}, 1, {0.42f, 0.41f, 0.40f}));
    scene.instances.push_back(placed(box({6, 9, 6}), {-6, 0, -10}, 2, {0.55f, 0.45f, 0.38f}));
    scene.instances.push_back(placed(box({8, 6, 6}), {6, 0, -13}, 3, {0.46f, 0.50f, 0.55f}));
    const MeshPtr ball = sphere(0.8f);
    for (int i = 0; i < 4; ++i)
        scene.instances.push_back(
            placed(ball, {-3.0f + 2.1f * float(i), 0.8f, -2.0f - 1.2f * float(i)}, std::uint32_t(4 + i), {0.62f, 0.30f, 0.22f}));
    scene.instances.push_back(placed(box({0.8f, 1.7f, 0.5f}), {1.2f, 0, 1.0f}, 8, {0.35f, 0.42f, 0.30f}));
    scene.instances.back().selected = true;
    scene.instances.push_back(placed(box({0.18f, 3.2f, 0.18f}), {-2.2f, 0, 0.5f}, 9, {0.2f, 0.2f, 0.2f}));
    scene.instances.push_back(placed(sphere(0.22f, 16), {-2.2f, 3.3f, 0.5f}, 10, {1.0f, 0.72f, 0.4f}));
    scene.instances.back().emissive = true;
    return scene;
}

void failOnValidation(const std::string& message)
{
    std::fprintf(stderr, "validation: %s\n", message.c_str());
    std::_Exit(1); // from inside a driver call: nothing can be thrown, and going on would hide it
}

std::shared_ptr<Device> device()
{
    static const std::shared_ptr<Device> shared = [] {
        try {
            return Device::create(
                {.validation = Validation::On, .preferredName = {}, .instanceExtensions = {}, .onValidation = failOnValidation});
        } catch (const RenderError& error) {
            if (error.code() != "gpu.none")
                throw;
            std::printf("skipped: %s\n", error.what());
            std::exit(77);
        }
    }();
    return shared;
}

} // namespace renderer_test
