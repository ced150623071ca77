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
constexpr std::array<Place, 5> kPlaces{{{"street", 0.46f, buildStreet}, {"plaza", 0.18f, buildPlaza}, {"room", 0.14f, buildRoom},
    {"nature", 0.11f, buildNature}, {"yard", 0.11f, buildYard}}};

} // namespace

TracedScene makeScene(std::uint64_t seed, float aspect, ShapeStore& shapes)
{
    Random random(seed);
    const Place& place = kPlaces[static_cast<std::size_t>(
        random.weighted({kPlaces[0].weight, kPlaces[1].weight, kPlaces[2].weight, kPlaces[3].weight, kPlaces[4].weight}))];
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
