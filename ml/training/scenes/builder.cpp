// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/builder.h"

#include "assets/figure/figure.h"
#include "ml/training/scenes/foreign_shapes.h"
#include "ml/training/scenes/words.h"

#include <glm/gtc/matrix_transform.hpp>
#include <glm/trigonometric.hpp>

#include <cmath>
#include <span>

namespace training {
namespace {

constexpr glm::vec3 kFacades[] = {{0.36f, 0.13f, 0.08f}, {0.40f, 0.22f, 0.13f}, {0.24f, 0.12f, 0.09f}, {0.34f, 0.33f, 0.31f},
    {0.24f, 0.25f, 0.26f}, {0.62f, 0.52f, 0.36f}, {0.68f, 0.62f, 0.54f}, {0.55f, 0.36f, 0.26f}, {0.50f, 0.54f, 0.50f},
    {0.46f, 0.41f, 0.33f}, {0.33f, 0.31f, 0.29f}, {0.16f, 0.20f, 0.23f}};
constexpr glm::vec3 kPaints[]
    = {{0.42f, 0.03f, 0.03f}, {0.03f, 0.07f, 0.28f}, {0.55f, 0.56f, 0.58f}, {0.02f, 0.02f, 0.025f}, {0.55f, 0.54f, 0.51f},
        {0.05f, 0.16f, 0.10f}, {0.16f, 0.17f, 0.19f}, {0.50f, 0.33f, 0.05f}, {0.22f, 0.05f, 0.06f}, {0.12f, 0.25f, 0.38f}};
constexpr glm::vec3 kCloths[] = {{0.42f, 0.05f, 0.05f}, {0.06f, 0.11f, 0.32f}, {0.08f, 0.08f, 0.09f}, {0.50f, 0.44f, 0.32f},
    {0.09f, 0.22f, 0.11f}, {0.48f, 0.32f, 0.06f}, {0.26f, 0.26f, 0.29f}, {0.20f, 0.08f, 0.22f}, {0.65f, 0.63f, 0.60f},
    {0.12f, 0.28f, 0.34f}, {0.18f, 0.11f, 0.07f}};
constexpr glm::vec3 kWoods[] = {{0.30f, 0.17f, 0.08f}, {0.17f, 0.10f, 0.06f}, {0.45f, 0.30f, 0.16f}, {0.28f, 0.28f, 0.30f},
    {0.60f, 0.58f, 0.54f}, {0.10f, 0.15f, 0.20f}};
constexpr glm::vec3 kWalls[] = {{0.62f, 0.58f, 0.50f}, {0.42f, 0.48f, 0.49f}, {0.62f, 0.62f, 0.60f}, {0.48f, 0.31f, 0.24f},
    {0.34f, 0.40f, 0.32f}, {0.55f, 0.50f, 0.40f}};
constexpr glm::vec3 kLeaves[]
    = {{0.07f, 0.15f, 0.03f}, {0.13f, 0.19f, 0.05f}, {0.10f, 0.13f, 0.04f}, {0.30f, 0.16f, 0.04f}, {0.05f, 0.11f, 0.05f}};
constexpr glm::vec3 kStones[] = {{0.30f, 0.28f, 0.25f}, {0.38f, 0.33f, 0.26f}, {0.22f, 0.22f, 0.23f}};

Thing thingOf(const std::string& semanticClass)
{
    if (semanticClass == "building")
        return Thing::Building;
    if (semanticClass == "wall" || semanticClass == "column" || semanticClass == "ceiling")
        return Thing::Wall;
    if (semanticClass == "person")
        return Thing::Person;
    if (semanticClass == "furniture" || semanticClass == "door" || semanticClass == "floor" || semanticClass == "stairs")
        return Thing::Furniture;
    if (semanticClass == "vehicle")
        return Thing::Vehicle;
    if (semanticClass == "tree")
        return Thing::Plant;
    return semanticClass == "ground" || semanticClass == "road" ? Thing::Ground : Thing::Prop;
}

} // namespace

glm::vec3 Builder::colour(Palette palette)
{
    const glm::vec3 tone = [&] {
        switch (palette) {
        case Palette::Facade:
            return m_random.pick(std::span<const glm::vec3>(kFacades));
        case Palette::Paint:
            return m_random.pick(std::span<const glm::vec3>(kPaints));
        case Palette::Cloth:
            return m_random.pick(std::span<const glm::vec3>(kCloths));
        case Palette::Wood:
            return m_random.pick(std::span<const glm::vec3>(kWoods));
        case Palette::Wall:
            return m_random.pick(std::span<const glm::vec3>(kWalls));
        case Palette::Leaf:
            return m_random.pick(std::span<const glm::vec3>(kLeaves));
        case Palette::Stone:
            break;
        }
        return m_random.pick(std::span<const glm::vec3>(kStones));
    }();
    return tone * m_random.range(0.75f, 1.2f);
}

Item& Builder::place(ShapePtr shape, const glm::vec3& position, float yaw)
{
    Item item;
    item.name = shape->name + " " + std::to_string(m_scene.items.size() + 1);
    item.shape = std::move(shape);
    item.worldFromLocal = glm::rotate(glm::translate(glm::mat4(1), position), glm::radians(yaw), glm::vec3(0, 1, 0));
    item.styleKey = m_random.next();
    item.words = drawWords(m_random, thingOf(item.shape->semanticClass));
    return m_scene.items.emplace_back(std::move(item));
}

Item& Builder::add(const std::string& kind, const std::map<std::string, double>& dimensions, const glm::vec3& position, float yaw)
{
    return place(m_shapes.proxy(kind, dimensions), position, yaw);
}

Item& Builder::addForeign(std::initializer_list<const char*> kinds, const glm::vec3& position, float yaw)
{
    return place(m_shapes.foreign(m_random.pick(kinds), m_random.below(24)), position, yaw);
}

Item& Builder::addFigure(const glm::vec3& position, float yaw, std::initializer_list<const char*> poses)
{
    if (drawForeign(0.35f)) {
        Item& stranger = addForeign({"person"}, position, yaw);
        m_subjects.push_back({position + glm::vec3(0, stranger.shape->max.y * m_random.range(0.6f, 0.95f), 0), 0.8f});
        return stranger;
    }
    // Few builds and heights, so that figures of former frames can be used again.
    assets::FigureSpec spec;
    spec.age = m_random.chance(0.8f) ? "adult" : m_random.chance(0.5f) ? "teenager" : "child";
    spec.build = m_random.pick({0.2, 0.5, 0.8});
    spec.heightMetres = assets::figureHeight(spec.age) * (spec.age == "adult" && spec.build < 0.6 ? m_random.pick({0.95, 1.04}) : 1.0);
    spec.face = m_random.below(int(assets::figureFaces().size()));
    spec.pose = m_random.pick(poses);
    spec.hair = m_random.pick(std::span<const std::string>(assets::figureHairs()));
    spec.outfit = m_random.pick(std::span<const std::string>(assets::figureOutfits()));
    Item& item = place(m_shapes.figure(spec), position, yaw);
    if (m_random.chance(0.75f))
        item.colour = colour(Palette::Cloth) * m_random.range(0.45f, 1.1f);
    m_subjects.push_back({position + glm::vec3(0, item.shape->max.y * m_random.range(0.6f, 0.95f), 0), 0.8f});
    return item;
}

void Builder::addCar(const glm::vec3& position, float yaw)
{
    if (drawForeign(0.4f)) {
        addForeign({"car", "car", "van"}, position, yaw);
        m_subjects.push_back({position + glm::vec3(0, 0.8f, 0), 3.5f});
        return;
    }
    Item& item = add(m_random.chance(0.85f) ? "car" : "van", {{"variant", m_random.below(8)}}, position, yaw);
    if (m_random.chance(0.6f))
        item.colour = colour(Palette::Paint);
    m_subjects.push_back({position + glm::vec3(0, 0.8f, 0), 3.5f});
}

void Builder::addTree(const glm::vec3& position)
{
    if (drawForeign(0.3f)) {
        addForeign({"tree"}, position, m_random.range(0, 360));
        return;
    }
    const std::string kind = m_random.pick({"tree", "tree", "tree", "bare tree", "conifer", "bare tree", "bush"});
    std::map<std::string, double> size{{"variant", m_random.below(6)}};
    if (kind != "bush")
        size["height"] = m_random.pick({4.5, 6.0, 8.0, 10.5});
    if (kind == "tree")
        size["crown width"] = size["height"] * 0.7;
    if (kind == "conifer")
        size["crown width"] = size["height"] * 0.4;
    Item& tree = add(kind, size, position, m_random.range(0, 360));
    if (kind == "bare tree")
        tree.words = m_random.pick({"", "", "old", "dark", "pale"}); // bark is not golden
    else if (kind != "conifer" && m_random.chance(0.3f))
        tree.colour = colour(Palette::Leaf);
}

void Builder::addUndergrowth(const glm::vec3& position)
{
    const char* kind = m_random.pick({"bush", "grass", "grass", "hedge"});
    add(kind, {{"variant", m_random.below(6)}, {"height", m_random.pick({0.4, 0.7, 1.1})}}, position, m_random.range(0, 360));
}

void Builder::addRock(const glm::vec3& position, float size)
{
    if (drawForeign(0.4f)) {
        Item& stone = addForeign({"rock"}, position, m_random.range(0, 360));
        stone.worldFromLocal = glm::scale(stone.worldFromLocal, glm::vec3(size / 1.5f));
        return;
    }
    Item& item = add("rock",
        {{"width", size * m_random.range(0.7f, 1.4f)}, {"height", size * m_random.range(0.5f, 0.9f)},
            {"depth", size * m_random.range(0.7f, 1.4f)}, {"variant", m_random.below(100)}},
        position, m_random.range(0, 360));
    if (m_random.chance(0.6f))
        item.colour = colour(Palette::Stone);
}

Item& Builder::addBuilding(const glm::vec3& position, float yaw, float width, float depth, int storeys)
{
    const float radians = glm::radians(yaw);
    const glm::vec3 back = -glm::vec3(std::sin(radians), 0, std::cos(radians));
    if (depth > 4 && drawForeign(0.45f)) {
        const float height = static_cast<float>(storeys) * m_random.range(2.7f, 3.5f) + m_random.range(0, 0.9f);
        return place(std::make_shared<const assets::Shape>(makeForeignHouse({width, depth, height}, m_random.next())),
            position + back * (depth / 2), yaw);
    }
    Item& item = add("building",
        {{"width", width}, {"depth", depth}, {"storeys", storeys}, {"storey height", m_random.range(2.9f, 3.7f)},
            {"pitched roof", m_random.chance(0.3f) ? 1 : 0}, {"variant", m_random.below(100)}},
        position + back * (depth / 2), yaw);
    // Half keep the proxy's own colours, as most sets do; painted ones go down to soot.
    if (m_random.chance(0.5f))
        item.colour = colour(Palette::Facade) * m_random.range(0.35f, 1.1f);
    return item;
}

} // namespace training
