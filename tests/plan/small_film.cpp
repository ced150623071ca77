// SPDX-License-Identifier: Apache-2.0
#include "tests/plan/small_film.h"

#include "app/plan/edits.h"

namespace test {
namespace {

using namespace plan;

void addItems(Plan& film, Id<Scene> scene)
{
    Item wall;
    wall.id = newId<Item>();
    wall.scene = scene;
    wall.order = 1;
    wall.name = "Wall";
    wall.shape = "wall";
    wall.dimensions = {{"width", 4.5}, {"height", 2.7}};
    wall.semantic = SemanticClass::Wall;
    wall.colour = glm::dvec3(0.2, 0.3, 0.4);
    wall.words = "red brick";
    film.items.put(wall);

    Item figure;
    figure.id = newId<Item>();
    figure.scene = scene;
    figure.order = 2;
    figure.name = "Anna";
    figure.kind = ItemKind::Figure;
    figure.semantic = SemanticClass::Person;
    figure.figure = Figure{.age = "adult",
        .heightMetres = 1.68,
        .build = 0.4,
        .face = 4,
        .hair = "bob",
        .outfit = "coat",
        .pose = "walk",
        .joints = {{"left_knee", {1, 2, 3}}},
        .eyeline = glm::dvec3(1, 1.6, 0)};
    figure.transform = {{1, 0, -2}, {30, 0, 0}, {1, 1, 1}};
    film.items.put(figure);

    Item light;
    light.id = newId<Item>();
    light.scene = scene;
    light.order = 0.5;
    light.name = "Key";
    light.kind = ItemKind::Light;
    light.light = Light{{1, 0.9, 0.8}, 120};
    light.style = ItemStyle{{77}, 18446744073709551615u};
    film.items.put(light);
}

Setup cameraAtRest(Id<Scene> scene)
{
    Setup setup;
    setup.id = newId<Setup>();
    setup.scene = scene;
    return setup;
}

Shot shotOf(Id<Scene> scene, Id<Setup> setup)
{
    Shot shot;
    shot.scene = scene;
    shot.setup = setup;
    shot.range = {0, 48};
    return shot;
}

} // namespace

plan::Plan smallFilm()
{
    Plan film;
    film.film.title = "Snowfall";
    film.film.rate = {24000, 1001};
    film.film.deliveries = {{"Scope", 2.39}, {"HD", 16.0 / 9}};
    film.film.look.words = "quiet";
    Scene first{
        .id = newId<Scene>(), .order = 1, .number = "1", .omitted = false, .heading = "EXT. AVENUE - NIGHT", .script = "Snow.", .look = {}};
    first.look = {.words = "lanterns",
        .time = TimeOfDay::Night,
        .weather = Weather::Snow,
        .grade = {},
        .sunAzimuth = 200,
        .sunElevation = {},
        .seed = 7};
    Scene second{.id = newId<Scene>(), .order = 2, .number = "2", .omitted = false, .heading = "INT. CAR", .script = {}, .look = {}};
    film = withScene(film, first);
    film = withScene(film, second);
    addItems(film, first.id);
    addItems(film, second.id);

    const Setup master = cameraAtRest(first.id);
    film = withShot(film, master, shotOf(first.id, master.id)); // 1A
    film = withShot(film, cameraAtRest(first.id), shotOf(first.id, {})); // 1B
    film = withShot(film, *film.setups.find(master.id), shotOf(first.id, master.id)); // 1A/2
    Setup moving = cameraAtRest(second.id);
    CameraKey end = moving.keys.front();
    end.frame = 47;
    end.position.z = 3;
    end.focalMm = 50;
    moving.keys.push_back(end);
    film = withShot(film, moving, shotOf(second.id, moving.id)); // 2A
    return film;
}

} // namespace test
