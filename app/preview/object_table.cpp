// SPDX-License-Identifier: Apache-2.0
#include "app/preview/object_table.h"

#include "rays/srgb.h"

#include <algorithm>

namespace preview {
namespace {

void describeShape(ml::ObjectInfo& info, const plan::Item& item, const ShapeLibrary::Entry& shape)
{
    const auto body = std::ranges::find(shape.parts, true, &ShapeLibrary::Part::body);
    if (body != shape.parts.end() && (item.colour || body->mesh->colours.empty())) {
        const glm::vec3 colour = item.colour ? glm::vec3(*item.colour) : body->colour;
        info.bodyColour = {rays::encodeSrgb(colour.r), rays::encodeSrgb(colour.g), rays::encodeSrgb(colour.b)};
    }
}

void describeDetail(ml::ObjectInfo& info, const assets::DetailFrame& detail)
{
    info.outfit = detail.outfit;
    info.hair = detail.hair;
    info.detailGuessed = detail.guessed;
    info.coloured = detail.coloured;
    info.windowsX = detail.windowsX;
    info.windowsZ = detail.windowsZ;
    for (int k = 0; k < 3; ++k) {
        info.detailOrigin[std::size_t(k)] = detail.origin[k];
        info.detailSize[std::size_t(k)] = detail.size[k];
    }
}

} // namespace

ObjectTable::ObjectTable(const plan::Plan& plan, const BuiltScene& built)
    : m_plan(plan)
    , m_built(built)
    , m_indices((built.objects.size() + 1) * plan::kSemanticClassNames.size())
{
}

std::uint16_t ObjectTable::indexOf(std::uint32_t objectId, std::uint8_t semanticClass)
{
    if (objectId == 0)
        return 0;
    std::uint16_t& index = m_indices.at(objectId * plan::kSemanticClassNames.size() + semanticClass);
    if (index == 0) {
        m_objects.push_back(objectInfo(objectId, semanticClass));
        index = std::uint16_t(m_objects.size());
    }
    return index;
}

ml::ObjectInfo ObjectTable::objectInfo(std::uint32_t objectId, std::uint8_t semanticClass) const
{
    ml::ObjectInfo info;
    info.semanticClass = plan::semanticClassName(plan::SemanticClass(semanticClass));
    if (const plan::Item* item = m_plan.items.find(m_built.objects.at(objectId - 1u))) {
        info.name = item->name;
        info.words = item->words;
        info.styleKey = std::uint64_t(item->style ? item->style->of.value : item->id.value);
        info.styleSeed = item->style ? item->style->seed : std::nullopt;
        const ShapeLibrary::Entry& shape = *m_built.shapes.at(objectId - 1u);
        describeShape(info, *item, shape);
        describeDetail(info, shape.detailAs(info.semanticClass));
    }
    return info;
}

} // namespace preview
