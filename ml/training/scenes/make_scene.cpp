// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/make_scene.h"

#include "ml/training/scenes/choose_camera.h"
#include "ml/training/scenes/look.h"

#include <array>

namespace training {
namespace {

struct Place {
    const char* name;
    float weight;
    Stage (*build)(Builder&);
};

// Streets weigh most: they hold what is hardest to paint and what films are blocked in first.
constexpr std::array<Place, 11> kPlaces{
    {{"street", 0.30f, buildStreet}, {"plaza", 0.10f, buildPlaza}, {"room", 0.16f, buildRoom}, {"nature", 0.07f, buildNature},
        {"yard", 0.06f, buildYard}, {"forest", 0.04f, buildForest}, {"hall", 0.07f, buildHall}, {"shore", 0.05f, buildShore},
        {"collapse", 0.06f, buildCollapse}, {"rooftop", 0.04f, buildRooftop}, {"corridor", 0.05f, buildCorridor}}};

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
    const Stage stage = place.build(builder);
    scene.look = drawLook(random, stage.indoors);
    scene.lampsOn = scene.look.time == "dusk" || scene.look.time == "night";
    made.geometry = std::make_unique<Geometry>(scene);
    scene.camera = chooseCamera(random, *made.geometry, stage, builder.subjects(), aspect);
    return made;
}

} // namespace training
