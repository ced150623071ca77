// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/surface.h"

#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

Surface paintDry(const PaintPoint& point)
{
    switch (point.style->semanticClass) {
    case Class::Building:
        return paintFacade(point);
    case Class::Ground:
    case Class::Road:
    case Class::Pavement:
        return paintStreet(point);
    case Class::Vehicle:
        return paintVehicle(point);
    case Class::Person:
        return paintPerson(point);
    case Class::Tree:
        return paintTree(point);
    case Class::Wall:
    case Class::Floor:
    case Class::Ceiling:
    case Class::Stairs:
    case Class::Column:
    case Class::Door:
    case Class::Furniture:
        return paintInterior(point);
    case Class::Rock:
    case Class::Rubble:
        return paintStone(point);
    case Class::Water:
        return paintWater(point);
    case Class::Lamp:
        return paintLamp(point);
    case Class::None:
    case Class::Prop:
        break;
    }
    return paintProp(point);
}

} // namespace

bool lightsBurn(const PaintPoint& point)
{
    const float lit = point.style->words.lit;
    if (lit != 0)
        return lit > 0;
    return point.light->lampsOn;
}

Surface paint(const PaintPoint& point)
{
    Surface surface = paintDry(point);
    const float wear = std::max(0.0f, point.style->words.wear);
    const float* f = point.fields.value;
    surface.albedo = surface.albedo * mix(1.0f, mix(0.5f, 1.1f, 0.7f * f[0] + 0.3f * f[1]), wear); // stains
    weather(point, surface);
    return surface;
}

} // namespace ml::builtin
