// SPDX-License-Identifier: Apache-2.0
// Puts proxies, figures and imported shapes into a scene: the words that the builders of places share.
#pragma once

#include "ml/training/random.h"
#include "ml/training/scenes/scene.h"
#include "ml/training/scenes/shape_store.h"

#include <glm/vec3.hpp>

#include <map>
#include <string>
#include <vector>

namespace training {

/// Base colours, linear, by what they belong to.
enum class Palette { Facade, Paint, Cloth, Wood, Wall, Leaf, Stone };

struct Subject {
    glm::vec3 point{0};
    float closest = 1; // metres that the tightest picture of it spans
};

class Builder {
public:
    Builder(Scene& scene, Random& random, ShapeStore& shapes)
        : m_scene(scene)
        , m_random(random)
        , m_shapes(shapes)
    {
    }

    /// Stands a proxy somewhere; yaw in degrees, 0 looks along +Z.
    Item& add(const std::string& kind, const std::map<std::string, double>& dimensions, const glm::vec3& position, float yaw = 0);
    /// A figure in a random age, height, build, face and pose out of `poses`, dressed in a random colour.
    Item& addFigure(const glm::vec3& position, float yaw, std::initializer_list<const char*> poses);
    void addCar(const glm::vec3& position, float yaw);
    /// A tree of any kind, or a bush; leaves in all greens and, here and there, in autumn's colours.
    void addTree(const glm::vec3& position);
    /// Bush, hedge or tall grass.
    void addUndergrowth(const glm::vec3& position);
    /// Something else that a camera would look at.
    void addSubject(const Subject& subject) { m_subjects.push_back(subject); }
    void addRock(const glm::vec3& position, float size);
    /// An imported shape of one of the kinds of foreign_shapes.h.
    Item& addForeign(std::initializer_list<const char*> kinds, const glm::vec3& position, float yaw);
    /// From now on some buildings, cars, trees, rocks and people are imported ones.
    void mixForeign() { m_foreign = true; }
    bool mixesForeign() const { return m_foreign; }
    /// A building whose front stands at `position` and looks along yaw, with the words that its material has.
    Item& addBuilding(const glm::vec3& position, float yaw, float width, float depth, int storeys);

    glm::vec3 colour(Palette palette);

    Random& random() { return m_random; }
    Scene& scene() { return m_scene; }
    /// Points that a camera would look at: faces, cars, laid tables.
    const std::vector<Subject>& subjects() const { return m_subjects; }

private:
    Item& place(ShapePtr shape, const glm::vec3& position, float yaw);
    /// True now and then where imported shapes are mixed in.
    bool drawForeign(float share) { return m_foreign && m_random.chance(share); }

    Scene& m_scene;
    Random& m_random;
    ShapeStore& m_shapes;
    std::vector<Subject> m_subjects;
    bool m_foreign = false;
};

} // namespace training
