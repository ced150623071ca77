// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_file.h"
#include "tests/store/random_edits.h"
#include "tests/store/temporary_folder.h"

#include <doctest/doctest.h>

using store::PlanFile;

namespace {

/// States by number: states[0] is the film as it was made, states[i] after step i.
struct EditedFilm {
    PlanFile file;
    std::vector<plan::Plan> states;
};

EditedFilm editedFilm(const std::filesystem::path& path, std::uint64_t seed, int edits)
{
    const plan::Plan first = test::sampleFilm(3, 12, 6);
    EditedFilm film{PlanFile::create(path, first), {first}};
    test::RandomEdits random(seed);
    for (int i = 0; i < edits; ++i) {
        const plan::Plan next = random.next(film.file.plan());
        const bool changes = !(next == film.file.plan());
        film.file.commit(next, "Edit " + std::to_string(i));
        REQUIRE(film.file.plan() == next);
        if (changes)
            film.states.push_back(next);
    }
    return film;
}

} // namespace

TEST_CASE("every state of a random stream of edits comes back by undo and by redo")
{
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        const test::TemporaryFolder folder;
        const auto path = folder / "film.previsto";
        EditedFilm film = editedFilm(path, seed, 120);
        const auto steps = film.states.size() - 1;
        REQUIRE(steps > 60);

        for (std::size_t step = steps; step-- > 0;) {
            film.file.undo();
            REQUIRE(film.file.plan() == film.states[step]);
        }
        CHECK_FALSE(film.file.canUndo());
        for (std::size_t step = 1; step <= steps; ++step) {
            film.file.redo();
            REQUIRE(film.file.plan() == film.states[step]);
        }
        CHECK_FALSE(film.file.canRedo());
    }
}
