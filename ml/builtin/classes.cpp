// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/classes.h"

namespace ml::builtin {

Class classFromName(std::string_view name)
{
    for (int i = 0; i < kClassCount; ++i)
        if (kClassNames[static_cast<std::size_t>(i)] == name)
            return static_cast<Class>(i);
    return Class::Prop;
}

const CellTraits& cellTraits(Class value)
{
    static const CellTraits plain{};
    static const CellTraits ground{.slowNoise = 0.35f};
    static const CellTraits road{.u = {3.5f, 3.5f}, .v = {6, 6}};
    static const CellTraits paving{.u = {0.6f, 1.6f}, .v = {0.6f, 1.6f}, .square = true};
    static const CellTraits facade{.u = {2.2f, 3.8f}, .v = {2.8f, 3.7f}, .bricks = true};
    static const CellTraits blocks{.u = {1.2f, 1.2f}, .v = {0.6f, 0.6f}, .bricks = true};
    static const CellTraits boards{.u = {0.1f, 0.25f}, .v = {2.5f, 2.5f}};
    switch (value) {
    case Class::Ground:
        return ground;
    case Class::Road:
        return road;
    case Class::Pavement:
        return paving;
    case Class::Building:
        return facade;
    case Class::Wall:
    case Class::Column:
        return blocks;
    case Class::Floor:
    case Class::Ceiling:
        return paving;
    case Class::Stairs:
    case Class::Door:
    case Class::Furniture:
        return boards;
    default:
        return plain;
    }
}

} // namespace ml::builtin
