// SPDX-License-Identifier: Apache-2.0
#include "tests/shell/viewport/small_film.h"

#include "app/plan/edits.h"
#include "app/plan/id.h"

namespace {

plan::Item item(const SmallFilm& film, const char* name, double order, const glm::dvec3& position)
{
    plan::Item row;
    row.id = plan::newId<plan::Item>();
    row.scene = film.scene;
    row.name = name;
    row.order = order;
    row.transform.position = position;
    return row;
}

plan::Setup setupFor(const SmallFilm& film)
{
    plan::Setup setup;
    setup.id = plan::newId<plan::Setup>();
    setup.scene = film.scene;
    setup.letter = "A";
    setup.sensor = {"ARRI ALEXA 35", "4.6K 3:2 Open Gate", 4608, 3164, 6.075};
    setup.lenses = {"Test primes", {18, 25, 35, 50, 75, 100}, 2.0, 1.0, 0, 0};
    setup.keys.front().position = {0, 1.2, 8};
    setup.keys.front().focusMetres = 8;
    return setup;
}

} // namespace

SmallFilm smallFilm()
{
    SmallFilm film;
    plan::Scene scene;
    scene.id = film.scene = plan::newId<plan::Scene>();
    scene.number = "1";
    scene.heading = "INT. STUDIO - DAY";
    film.plan = plan::withScene(std::move(film.plan), scene);

    auto anna = item(film, "Anna", 1, {0, 0, 0});
    anna.kind = plan::ItemKind::Figure;
    anna.semantic = plan::SemanticClass::Person;
    anna.figure = plan::Figure{};
    film.anna = anna.id;
    auto box = item(film, "Box", 2, {2, 0, 0});
    box.shape = "box";
    film.box = box.id;
    film.plan.items.put(anna);
    film.plan.items.put(box);

    const auto setup = setupFor(film);
    film.setup = setup.id;
    plan::Shot shot;
    shot.id = film.shot = plan::newId<plan::Shot>();
    shot.scene = film.scene;
    shot.setup = setup.id;
    shot.range = {0, 48};
    film.plan = plan::withShot(std::move(film.plan), setup, shot);
    return film;
}
