// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/enum_names.h"
#include "app/plan/json.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace plan;

namespace {

std::string refusal(const std::string& text)
{
    try {
        planFromText(text);
    } catch (const PlanError& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a plan comes back from its text unchanged")
{
    Plan film = test::smallFilm();
    film = withHidden(film, film.shots.rows().front()->id, film.items.rows().front()->id, true);
    film = withOverride(
        film, film.shots.rows().front()->id, film.items.rows().back()->id, Transform{{0.1, 1e-300, -1e17}, {1, 2, 3}, {1, 2, 3}});
    Preview preview;
    preview.id = newId<Preview>();
    preview.panel = film.panels.rows().front()->id;
    preview.seed = std::numeric_limits<std::uint64_t>::max();
    preview.provenance = "{\"prompt\": \"Straße, 雪\"}";
    film.previews.put(preview);
    const std::string text = planToText(film);
    CHECK(planFromText(text) == film);
    CHECK(planToText(planFromText(text)) == text);
}

TEST_CASE("a field's absence keeps its default and unknown fields are ignored")
{
    const Plan plan
        = planFromText(R"({"film": {"title": "T", "wild": 1}, "shots": [{"id": "00000000000000ff", "size": "MCU"}], "more": []})");
    CHECK(plan.film.title == "T");
    CHECK(plan.film.deliveries == Film().deliveries);
    CHECK(plan.shots.find({255})->size == ShotSize::MCU);
    CHECK(planFromText("{}") == Plan());
}

TEST_CASE("what is wrong is named by its field")
{
    CHECK(refusal(R"({"film": {"title": 3}})") == "The field \"title\" must be a text, but it is 3.");
    CHECK(refusal(R"({"shots": [{"size": "HUGE"}]})").find("\"size\"") != std::string::npos);
    CHECK(refusal(R"({"shots": [{"id": "12"}]})").find("sixteen") != std::string::npos);
    CHECK(refusal(R"({"shots": {}})").find("\"shots\" must be a list") != std::string::npos);
    CHECK(refusal(R"({"panels": [{"frame": 1.5}]})").find("whole number") != std::string::npos);
    CHECK(refusal(R"({"previews": [{"width": 99999999999}]})").find("\"width\"") != std::string::npos);
    CHECK(refusal(R"({"previews": [{"seed": -1}]})").find("\"seed\"") != std::string::npos);
    CHECK(refusal(R"({"items": [{"transform": {"position": [1, 2]}}]})").find("three numbers") != std::string::npos);
    CHECK(refusal(R"({"scenes": [{"id": "0000000000000001"}, {"id": "0000000000000001"}]})").find("twice") != std::string::npos);
    CHECK_FALSE(refusal("{").empty());
    CHECK_FALSE(refusal("[]").empty());
    CHECK_FALSE(refusal("").empty());
}

TEST_CASE("numbers and texts that JSON cannot hold are refused when writing")
{
    Plan film = test::smallFilm();
    film.film.deliveries.front().ratio = std::nan("");
    CHECK_THROWS_AS(planToText(film), PlanError);
    film = test::smallFilm();
    film.film.title = "\xff";
    CHECK_THROWS_AS(planToText(film), PlanError);
}

TEST_CASE("each row type has its own JSON")
{
    const Plan film = test::smallFilm();
    const nlohmann::json json = *film.shots.rows().front();
    CHECK(json["status"] == "planned");
    CHECK(json["id"].get<std::string>() == idText(film.shots.rows().front()->id.value));
    CHECK(json.get<Shot>() == *film.shots.rows().front());
    CHECK(nlohmann::json(film.film).get<Film>() == film.film);
}

TEST_CASE("names of enumerations go both ways")
{
    CHECK(shotSizeName(ShotSize::MCU) == "MCU");
    CHECK(shotSizeName(ShotSize::Unset).empty()); // unknown values stay empty
    CHECK(shotTypeName(ShotType::TwoShot) == "2-shot");
    CHECK(shotAngleName(ShotAngle::EyeLevel) == "eye level");
    CHECK(shotStatusName(ShotStatus::Taken) == "taken");
    CHECK(supportName(Support::HiHat) == "hi-hat");
    CHECK(itemKindName(ItemKind::Figure) == "figure");
    CHECK(panelKindName(PanelKind::Beat) == "beat");
    CHECK(previewStateName(PreviewState::Hero) == "hero");
    CHECK(gradeName(Grade::TealOrange) == "teal and orange");
    CHECK(enumFromName<Support>("car mount") == Support::CarMount);
    CHECK_FALSE(enumFromName<Support>("Car Mount").has_value());
    CHECK(semanticClassFromName("rubble") == SemanticClass::Rubble);
    CHECK(semanticClassName(SemanticClass::None) == "none");
    CHECK_FALSE(semanticClassFromName("sky").has_value());
    CHECK(timeOfDayFromName("golden hour") == TimeOfDay::GoldenHour);
    CHECK(weatherFromName("snow") == Weather::Snow);
    CHECK_FALSE(gradeFromName("snow").has_value());
}
