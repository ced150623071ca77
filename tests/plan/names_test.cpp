// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("shots are named by scene, setup and their place among the setup's shots")
{
    Plan film = test::smallFilm();
    std::vector<std::string> names;
    for (const Shot* shot : shotsInCut(film))
        names.push_back(shotName(film, *shot));
    CHECK(names == std::vector<std::string>{"1A", "1B", "1A/2", "2A"});

    std::vector<std::string> atOnce;
    for (const auto& [shot, name] : shotNamesInCut(film))
        atOnce.push_back(name);
    CHECK(atOnce == names);

    Shot labelled = *findShot(film, "2A");
    labelled.label = "SH0040";
    film.shots.put(labelled);
    CHECK(shotName(film, labelled) == "SH0040");
    CHECK(findShot(film, "sh0040")->id == labelled.id);
    CHECK(findShot(film, "2A") == nullptr);
    CHECK(findShot(film, "1a/2") != nullptr);
}

TEST_CASE("a name that two shots have finds neither")
{
    Plan film = test::smallFilm();
    for (const char* name : {"1A", "2A"}) {
        Shot shot = *findShot(film, name);
        shot.label = "X";
        film.shots.put(shot);
    }
    CHECK(findShot(film, "x") == nullptr);
    CHECK(findShot(film, "1B") != nullptr);
    CHECK(findShot(film, "nowhere") == nullptr);
}

TEST_CASE("slate letters leave out I and O and go on after Z")
{
    Plan film;
    const Id<Scene> scene{1};
    std::vector<std::string> letters;
    for (int i = 0; i < 50; ++i) {
        Setup setup;
        setup.id = newId<Setup>();
        setup.scene = scene;
        setup.letter = nextSetupLetter(film, scene);
        letters.push_back(setup.letter);
        film.setups.put(setup);
    }
    CHECK(letters[0] == "A");
    CHECK(letters[7] == "H");
    CHECK(letters[8] == "J");
    CHECK(letters[12] == "N");
    CHECK(letters[13] == "P");
    CHECK(letters[23] == "Z");
    CHECK(letters[24] == "AA");
    CHECK(letters[25] == "AB");
    CHECK(letters[48] == "BA");
    CHECK(nextSetupLetter(film, {2}) == "A"); // each scene has its own

    std::vector<std::string> ordered;
    for (const Setup* setup : setupsOfScene(film, scene))
        ordered.push_back(setup->letter);
    CHECK(ordered == letters); // AA stands after Z, not after A
}
