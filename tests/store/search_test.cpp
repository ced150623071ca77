// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/store/plan_file.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <set>

using store::PlanFile;

namespace {

std::set<std::string> namesOf(const std::vector<store::SearchHit>& hits)
{
    std::set<std::string> names;
    for (const auto& hit : hits)
        names.insert(hit.kind + " " + hit.name);
    return names;
}

using Names = std::set<std::string>;

} // namespace

TEST_CASE("search finds shots, scenes, items and prompts, and follows edits, undo and redo")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    auto file = PlanFile::create(path, test::sampleFilm(2, 2, 2));
    CHECK(namesOf(file.search("avenue")) == Names{"scene 1", "scene 2", "shot 1A", "shot 1B", "shot 2A", "shot 2B"});
    CHECK(namesOf(file.search("2b")) == Names{"shot 2B"});

    plan::Plan next = file.plan();
    plan::Shot shot = *plan::findShot(next, "1B");
    shot.description = "Lanterns sway over the façade";
    next.shots.put(shot);
    plan::Preview preview;
    preview.id = plan::newId<plan::Preview>();
    preview.panel = plan::panelsOfShot(next, shot.id).front()->id;
    preview.provenance = R"({"prompt":{"positive":"night, icicles"},"engine":{"name":"builtin"}})";
    next.previews.put(preview);
    file.commit(next, "Describe");
    CHECK(namesOf(file.search("lant")) == Names{"shot 1B"});
    CHECK(namesOf(file.search("facade sway")) == Names{"shot 1B"});
    CHECK(namesOf(file.search("icicles")) == Names{"preview 1B"});
    CHECK(file.search("builtin").empty());
    CHECK(file.search("lanterns")[0].excerpt.find("Lanterns sway") != std::string::npos);
    CHECK(file.search("lanterns")[0].id == shot.id.value);

    file.undo();
    CHECK(file.search("lanterns").empty());
    CHECK(file.search("icicles").empty());
    file.redo();
    CHECK(file.search("lanterns").size() == 1);

    next = file.plan();
    plan::Scene scene = *plan::scenesInOrder(next).front();
    scene.number = "24A";
    next.scenes.put(scene);
    file.commit(next, "Renumber");
    CHECK(namesOf(file.search("24AB")) == Names{"shot 24AB"}); // shots are called after their scene
    CHECK(file.search("1B").empty());

    file.commit(plan::withoutShot(file.plan(), shot.id), "Remove shot");
    CHECK(file.search("lanterns").empty());
    CHECK(file.search("icicles").empty());
    CHECK(store::verify(path).empty());
}

TEST_CASE("a hit in a name stands before a hit in a text, and no more are given than asked for")
{
    const test::TemporaryFolder folder;
    plan::Plan film = test::sampleFilm(1, 30, 3);
    plan::Item item = *film.items.rows().front();
    item.name = "Brick";
    film.items.put(item);
    const auto file = PlanFile::create(folder / "film.previsto", film);
    const auto hits = file.search("brick", 10);
    REQUIRE(hits.size() == 10);
    CHECK(hits[0].name == "Brick");
    CHECK(file.search("brick", 0).empty());
    CHECK(file.search("brick", -1).empty());
}

TEST_CASE("a filter gets every hit")
{
    const test::TemporaryFolder folder;
    auto file = PlanFile::create(folder / "film.previsto", test::sampleFilm(3, 40, 60));
    std::set<std::pair<std::string, std::int64_t>> all;
    for (const auto& hit : file.searchAll("anna"))
        all.emplace(hit.kind, hit.id);
    CHECK(all.size() == 180);
    for (const auto& hit : file.search("anna", 180))
        CHECK(all.contains({hit.kind, hit.id}));
    CHECK(file.searchAll("\"").empty());
}

TEST_CASE("shots of one setup are told apart in the hits")
{
    const test::TemporaryFolder folder;
    plan::Plan film = test::sampleFilm(1, 2, 3);
    const plan::Shot* first = plan::shotsInCut(film).front();
    plan::Shot second = *first;
    second.id = plan::newId<plan::Shot>();
    second.order += 0.5;
    second.description = "Lanterns";
    film.shots.put(second);
    const auto file = PlanFile::create(folder / "film.previsto", film);
    CHECK(namesOf(file.search("lanterns")) == Names{"shot 1A/2"});
}

TEST_CASE("rows of different kinds with the same id do not disturb each other in the index")
{
    const test::TemporaryFolder folder;
    plan::Plan film;
    film.scenes.put({.id = {1}, .order = 1, .number = "1", .omitted = false, .heading = "INT. CELLAR", .script = {}, .look = {}});
    plan::Item item;
    item.id = {1};
    item.scene = {1};
    item.name = "Barrel";
    film.items.put(item);
    auto file = PlanFile::create(folder / "film.previsto", film);
    CHECK(namesOf(file.search("cellar")) == Names{"scene 1"});
    CHECK(namesOf(file.search("barrel")) == Names{"item Barrel"});
}

TEST_CASE("nothing that is typed is read as FTS5 syntax")
{
    const test::TemporaryFolder folder;
    const auto file = PlanFile::create(folder / "film.previsto", test::sampleFilm(1, 3, 2));
    for (const char* typed : {"\"", "\"\"\"", "AND", "OR NOT", "NEAR(", "a NEAR/2 b", "*", "^", "name:", "kind:shot", "{a b}:c", "(", ")",
             "-", "+", "'", "';DROP TABLE search;--", "\\", "%", "a*b*", "\xff\xfe", "\xc3", "   ", "", "\n\t", "avenue\"", "--", "\x01"}) {
        CAPTURE(typed);
        CHECK_NOTHROW(file.search(typed));
    }
    CHECK_NOTHROW(file.search(std::string("nul\0inside", 10)));
    CHECK_NOTHROW(file.search(std::string(100000, 'a')));
    std::string many;
    for (int i = 0; i < 5000; ++i)
        many += "word" + std::to_string(i) + " ";
    CHECK_NOTHROW(file.search(many));
    CHECK(file.search("avenue \"").size() == file.search("avenue").size());
    CHECK(file.search("avenue AND").empty()); // the word "and" stands nowhere
}
