// SPDX-License-Identifier: Apache-2.0
#include "app/preview/shape_library.h"

#include "app/preview/request.h"
#include "app/preview/wardrobe.h"
#include "assets/figure/figure.h"
#include "assets/import/guess_detail.h"
#include "assets/import/import_client.h"
#include "assets/proxies/proxy.h"

#include <glm/matrix.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace preview {
namespace {

// Figures follow eyelines and joints while they are dragged; older ones are forgotten past this many shapes.
constexpr std::size_t kMostEntries = 512;
constexpr std::size_t kMostBodies = 64; // about a megabyte each

assets::FigureSpec figureSpec(const plan::Item& item, const plan::Transform& transform)
{
    const plan::Figure& figure = *item.figure;
    assets::FigureSpec spec{.age = figure.age,
        .heightMetres = figure.heightMetres,
        .build = figure.build,
        .face = faceOf(item),
        .hair = hairOf(item),
        .outfit = outfitOf(item),
        .pose = figure.pose,
        .joints = {},
        .eyeline = {}};
    for (const auto& [joint, rotation] : figure.joints)
        spec.joints[joint] = {rotation.pan, rotation.tilt, rotation.roll};
    if (figure.eyeline) {
        const glm::dvec4 local = glm::inverse(plan::matrix(transform)) * glm::dvec4(*figure.eyeline, 1);
        spec.eyeline = glm::round(glm::dvec3(local) * 100.0) / 100.0; // centimetres: neighbours share their shape
    }
    return spec;
}

std::string bodyKeyOf(const plan::Item& item)
{
    const plan::Figure& figure = *item.figure;
    return nlohmann::json{figure.age, figure.heightMetres, figure.build, faceOf(item), hairOf(item), outfitOf(item)}.dump();
}

std::string keyOf(const assets::FigureSpec& spec)
{
    nlohmann::json key{"figure", spec.age, spec.heightMetres, spec.build, spec.face, spec.hair, spec.outfit, spec.pose};
    for (const auto& [joint, angles] : spec.joints)
        key.push_back({joint, angles.x, angles.y, angles.z});
    if (spec.eyeline)
        key.push_back({spec.eyeline->x, spec.eyeline->y, spec.eyeline->z});
    return key.dump();
}

std::string keyOf(const plan::Item& item, const plan::Transform& transform)
{
    switch (item.kind) {
    case plan::ItemKind::Figure:
        return keyOf(figureSpec(item, transform));
    case plan::ItemKind::Asset:
        return "asset " + item.shape;
    case plan::ItemKind::Light:
        return "light";
    case plan::ItemKind::Proxy:
        break;
    }
    return nlohmann::json{item.shape, item.dimensions}.dump();
}

assets::Shape importedShape(const plan::Item& item, const BlobReader& blobs)
{
    const auto bytes = blobs ? blobs(item.shape) : std::nullopt;
    if (!bytes)
        throw assets::AssetError("its meshes are not in the film; import " + item.source + " again");
    return assets::shapeFromBytes(*bytes);
}

assets::Shape makeShape(const plan::Item& item, const plan::Transform& transform, const BlobReader& blobs)
{
    switch (item.kind) {
    case plan::ItemKind::Figure:
        return assets::makeFigure(figureSpec(item, transform));
    case plan::ItemKind::Asset:
        return importedShape(item, blobs);
    case plan::ItemKind::Light:
        return {}; // a light is seen by what it lights
    case plan::ItemKind::Proxy:
        break;
    }
    return assets::makeProxy(item.shape, item.dimensions);
}

ShapeLibrary::Part rendererPart(assets::Part part, const glm::vec3& bodyColour)
{
    auto mesh = std::make_shared<renderer::Mesh>();
    mesh->positions = std::move(part.mesh.positions);
    mesh->normals = std::move(part.mesh.normals);
    mesh->colours = std::move(part.mesh.colours);
    mesh->rest = std::move(part.mesh.rest);
    mesh->indices = std::move(part.mesh.indices);
    const bool ownColours = !mesh->colours.empty();
    return {.mesh = std::move(mesh),
        .colour = ownColours ? glm::vec3(1) : part.colour,
        .semanticClass = std::move(part.semanticClass),
        .emissive = part.emissive,
        .clear = part.clear,
        .body = !part.emissive && part.colour == bodyColour};
}

/// What the director may call it is not known yet, and asking twice costs milliseconds once.
void guessDetails(ShapeLibrary::Entry& entry, const assets::Shape& shape)
{
    for (const auto semantic : {plan::SemanticClass::Building, plan::SemanticClass::Person}) {
        const std::string name(plan::semanticClassName(semantic));
        assets::DetailFrame detail = assets::guessDetail(shape, name);
        if (detail.guessed)
            entry.guesses[name] = std::move(detail);
    }
}

ShapeLibrary::EntryPtr makeEntry(assets::Shape shape, plan::ItemKind kind)
{
    auto entry = std::make_shared<ShapeLibrary::Entry>();
    if (kind == plan::ItemKind::Asset)
        guessDetails(*entry, shape);
    entry->lamps = std::move(shape.lamps);
    entry->min = shape.min;
    entry->max = shape.max;
    entry->detail = shape.detail;
    // The first part is what the thing is mostly made of; parts of its colour are repainted with it.
    const glm::vec3 bodyColour = shape.parts.empty() ? glm::vec3(0) : shape.parts.front().colour;
    for (assets::Part& part : shape.parts)
        entry->parts.push_back(rendererPart(std::move(part), bodyColour));
    return entry;
}

} // namespace

const assets::DetailFrame& ShapeLibrary::Entry::detailAs(const std::string& itemClass) const
{
    const auto guess = guesses.find(itemClass);
    return guess == guesses.end() ? detail : guess->second;
}

ShapeLibrary::ShapeLibrary(BlobReader blobs)
    : m_blobs(std::move(blobs))
{
}

ShapeLibrary::EntryPtr ShapeLibrary::shapeOf(const plan::Item& item, const plan::Transform& transform, Detail detail)
{
    if (item.kind == plan::ItemKind::Figure && !item.figure)
        throw PreviewError("shape.bad", "The figure \"" + item.name + "\" has no pose; remove it and add it again.", {"Remove the item"})
            .about(item.id);
    const std::string key = keyOf(item, transform);
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(key);
    try {
        if (detail == Detail::Quick && item.kind == plan::ItemKind::Figure && found == m_entries.end())
            if (const EntryPtr quick = bent(item, transform))
                return quick;
        return exact(item, transform, m_entries[key]);
    } catch (const assets::AssetError& error) {
        m_entries.erase(key);
        throw PreviewError("shape.bad", "\"" + item.name + "\" cannot be shown: " + error.what(), {"Remove the item"}).about(item.id);
    }
}

ShapeLibrary::EntryPtr ShapeLibrary::exact(const plan::Item& item, const plan::Transform& transform, Kept& kept)
{
    kept.lastUse = ++m_uses;
    if (kept.entry)
        return kept.entry;
    assets::Shape shape = makeShape(item, transform, m_blobs);
    if (item.kind == plan::ItemKind::Figure) {
        if (m_bodies.size() >= kMostBodies)
            m_bodies.clear();
        m_bodies.try_emplace(bodyKeyOf(item), shape);
    }
    const EntryPtr entry = kept.entry = makeEntry(std::move(shape), item.kind);
    forgetOldest();
    return entry;
}

ShapeLibrary::EntryPtr ShapeLibrary::bent(const plan::Item& item, const plan::Transform& transform) const
{
    const auto body = m_bodies.find(bodyKeyOf(item));
    return body == m_bodies.end() ? nullptr : makeEntry(assets::bendFigure(figureSpec(item, transform), body->second), item.kind);
}

void ShapeLibrary::forgetOldest()
{
    if (m_entries.size() <= kMostEntries)
        return;
    std::vector<std::uint64_t> uses;
    for (const auto& [key, kept] : m_entries)
        uses.push_back(kept.lastUse);
    const auto middle = uses.begin() + std::ptrdiff_t(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    std::erase_if(m_entries, [&](const auto& pair) { return pair.second.lastUse < *middle; });
}

} // namespace preview
