// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/make_scene.h"

#include "ml/training/scenes/choose_camera.h"
#include "ml/training/scenes/look.h"
#include "ml/training/scenes/rare_words.h"

#include <algorithm>
#include <array>

namespace training {
namespace {

struct Place {
    const char* name;
    float weight;
    Stage (*build)(Builder&);
    float foreign = 1 / 3.0f; // share of its scenes that hold imported shapes
};

constexpr float kIndoors = 0.25f; // rooms are full already

// Streets weigh most: they hold what is hardest to paint and what films are blocked in first.
constexpr std::array<Place, 11> kPlaces{
    {{"street", 0.30f, buildStreet}, {"plaza", 0.10f, buildPlaza}, {"room", 0.16f, buildRoom, kIndoors}, {"nature", 0.07f, buildNature},
        {"yard", 0.06f, buildYard}, {"forest", 0.04f, buildForest}, {"hall", 0.07f, buildHall, kIndoors}, {"shore", 0.05f, buildShore},
        {"collapse", 0.06f, buildCollapse}, {"rooftop", 0.04f, buildRooftop}, {"corridor", 0.05f, buildCorridor, kIndoors}}};

const Place& drawPlace(Random& random)
{
    float left = random.unit();
    for (const Place& place : kPlaces) {
        if (left < place.weight)
            return place;
        left -= place.weight;
    }
    return kPlaces.front();
}

/// What nobody has a proxy for, where cameras look.
void addStrangers(Builder& builder, const Stage& stage)
{
    Random& random = builder.random();
    const float ground = stage.interestMin.y > 2 ? stage.interestMin.y - 0.5f : 0; // roofs lie high
    const auto spot = [&] {
        return glm::vec3(random.range(stage.interestMin.x, stage.interestMax.x) * 0.8f, ground + 0.02f,
            random.range(stage.interestMin.z, stage.interestMax.z) * 0.8f);
    };
    for (int i = 2 + random.below(4); i > 0; --i) {
        const glm::vec3 at = spot();
        const Item& item = stage.indoors
            ? builder.addForeign({"sofa", "table", "lamp", "vase", "form", "sofa", "table", "person"}, at, random.range(0, 360))
            : builder.addForeign({"statue", "container", "silo", "arch", "stairs", "rubble", "boat", "form", "lamp", "vase", "table"}, at,
                  random.range(0, 360));
        builder.addSubject({at + glm::vec3(0, 0.6f * item.shape->max.y, 0), std::max(0.6f, item.shape->max.y)});
    }
}

} // namespace

TracedScene makeScene(std::uint64_t seed, float aspect, ShapeStore& shapes)
{
    Random random(seed);
    const Place& place = drawPlace(random);
    TracedScene made;
    Scene& scene = made.scene;
    scene.place = place.name;
    scene.seed = random.next();
    Builder builder(scene, random, shapes);
    if (random.chance(place.foreign))
        builder.mixForeign();
    const Stage stage = place.build(builder);
    if (builder.mixesForeign())
        addStrangers(builder, stage);
    scene.look = drawLook(random, stage.indoors);
    addRareWords(scene);
    scene.lampsOn = scene.look.time == "dusk" || scene.look.time == "night";
    made.geometry = std::make_unique<Geometry>(scene);
    scene.camera = chooseCamera(random, *made.geometry, stage, builder.subjects(), aspect);
    return made;
}

} // namespace training
