// SPDX-License-Identifier: Apache-2.0
// Walls, floors, ceilings, stairs, columns, doors and furniture.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::Class;
using ml::builtin::Material;
using ml::builtin::mix;

Surface paintWall(const SurfacePoint& point) {
    const float* f = point.fields.value;
    const Material material = point.style->material;
    const bool masonry = material == Material::Brick || (material == Material::Unsaid && !point.light->indoors && point.style->style[0] < 0.5f);
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.84f, 1.12f, f[0]) * mix(0.95f, 1.05f, f[1]));
    if (masonry) {
        surface.albedo = f[5] < 0.15f ? mix(surface.albedo, Vec3{0.40f, 0.38f, 0.35f}, 0.6f) : surface.albedo * mix(0.65f, 1.25f, f[5]);
    } else if (material == Material::Concrete || material == Material::Stone) {
        surface.albedo = surface.albedo * mix(0.85f, 1.12f, f[2]);
        if (std::max(f[3], f[4]) > 0.955f) surface.albedo = surface.albedo * 0.6f;
    } else if (point.light->indoors && point.rest.y < 0.12f && std::fabs(point.restNormal.y) < 0.5f) {
        surface.albedo = Vec3{0.5f, 0.48f, 0.44f}; // skirting board
    }
    if (!point.light->indoors) surface.albedo = surface.albedo * mix(0.68f, 1.0f, smoothStep(0, 0.9f, point.rest.y + f[1] * 0.5f));
    return surface;
}

Surface paintFloor(const SurfacePoint& point) {
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.76f, 1.2f, f[2]) * mix(0.92f, 1.08f, f[1]) * mix(0.9f, 1.1f, f[0]));
    if (std::max(f[3], f[4]) > 0.975f) surface.albedo = surface.albedo * 0.55f;
    surface.mirror = 0.04f;
    return surface;
}

Surface paintBoards(const SurfacePoint& point) {
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.72f, 1.24f, f[2]) * mix(0.85f, 1.15f, f[1]) * mix(0.9f, 1.1f, f[5]));
    if (f[3] > 0.94f) surface.albedo = surface.albedo * 0.62f;
    surface.mirror = 0.02f;
    return surface;
}

Surface paintPlain(const SurfacePoint& point) {
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.85f, 1.12f, f[0]) * mix(0.93f, 1.07f, f[1]));
    return surface;
}

} // namespace

Surface paintInterior(const SurfacePoint& point) {
    switch (point.style->semanticClass) {
    case Class::Wall:
    case Class::Column: return paintWall(point);
    case Class::Floor: return paintFloor(point);
    case Class::Stairs:
    case Class::Door:
    case Class::Furniture: return paintBoards(point);
    default: return paintPlain(point);
    }
}

} // namespace training
