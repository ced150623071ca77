// SPDX-License-Identifier: Apache-2.0
#include "app/preview/surroundings.h"

#include "app/preview/roof.h"
#include "rays/surroundings.h"

namespace preview {
namespace {

constexpr int kThreads = 2;

} // namespace

rays::Tracer tracerOf(const renderer::Scene& scene, rays::MeshTrees& trees)
{
    std::vector<rays::Body> bodies;
    bodies.reserve(scene.instances.size());
    for (const renderer::Instance& instance : scene.instances) {
        const renderer::Mesh& mesh = *instance.mesh;
        bodies.push_back({.mesh = trees.of(instance.mesh, {mesh.positions, mesh.normals, mesh.colours, mesh.indices, mesh.rest}),
            .worldFromLocal = instance.worldFromLocal,
            .colour = instance.colour,
            .castsShadow = instance.castsShadow});
    }
    return {trees, std::move(bodies)};
}

void lookAround(ml::Request& request, const renderer::Scene& scene, ObjectTable& objects, rays::MeshTrees& trees)
{
    const rays::Tracer tracer = tracerOf(scene, trees);
    request.look.indoors = isIndoors(request, scene, tracer);
    const auto objectOf = [&](std::uint32_t body) {
        const renderer::Instance& instance = scene.instances[body];
        return objects.indexOf(instance.objectId, instance.semanticClass);
    };
    request.surroundings = rays::traceSurroundings(tracer, request, objectOf, kThreads);
    request.objects = objects.objects();
}

} // namespace preview
