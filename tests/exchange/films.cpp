// SPDX-License-Identifier: Apache-2.0
#include "tests/exchange/films.h"

#include "app/plan/edits.h"

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace films {
namespace {

plan::Scene scene(double order, const std::string& number, const std::string& heading)
{
    plan::Scene scene;
    scene.id = plan::newId<plan::Scene>();
    scene.order = order;
    scene.number = number;
    scene.heading = heading;
    return scene;
}

plan::Setup setupIn(const plan::Scene& scene)
{
    plan::Setup setup;
    setup.scene = scene.id;
    setup.sensor = {"ARRI ALEXA 35", "4K 16:9", 4096, 2304, 6.075};
    setup.lenses.name = "Cooke S4/i";
    setup.keys = {{.frame = 0, .position = {0, 1.6, 5}, .rotation = {}, .focalMm = 35, .focusMetres = 4}};
    return setup;
}

plan::Shot shotIn(const plan::Scene& scene, const std::string& description)
{
    plan::Shot shot;
    shot.scene = scene.id;
    shot.range = {0, 60};
    shot.size = plan::ShotSize::MCU;
    shot.description = description;
    return shot;
}

} // namespace

plan::Plan awkward()
{
    plan::Plan plan;
    plan.film.title = "Schnee & \"Eis\"";
    plan.film.sensor = {"ARRI ALEXA 35", "4K 16:9", 4096, 2304, 6.075};
    const plan::Scene one = scene(1, "24", "EXT. ALLÉE - NIGHT");
    plan::Scene gone = scene(2, "24A", "INT. KELLER - DAY");
    gone.omitted = true;
    const plan::Scene two = scene(3, "25", "INT./EXT. CAR - DUSK");
    for (const plan::Scene& each : {one, gone, two})
        plan = plan::withScene(std::move(plan), each);

    plan::Shot first = shotIn(one, "She says \"no\",\nthen nothing, at all.");
    first.notes = "=HYPERLINK(\"http://example.com\")";
    first.dialogue = "ANNA: Größer; höher.";
    plan = plan::withShot(std::move(plan), setupIn(one), first);
    plan::Shot second = shotIn(one, "-1 degree");
    second.notes = "@home +1";
    plan = plan::withShot(std::move(plan), setupIn(one), second);
    plan::Setup zoom = setupIn(two);
    zoom.keys.push_back({.frame = 59, .position = {0, 1.6, 5}, .rotation = {.pan = -12.5}, .focalMm = 50, .focusMetres = 4});
    plan::Shot third = shotIn(two, "Zoom in.");
    third.size = plan::ShotSize::Unset;
    return plan::withShot(std::move(plan), zoom, third);
}

plan::Plan longFilm(int shots)
{
    plan::Plan plan;
    plan.film.title = "Long film";
    const plan::Scene only = scene(1, "1", "EXT. SQUARE - DAY");
    plan = plan::withScene(std::move(plan), only);
    for (int i = 0; i < shots; ++i) {
        plan::Shot shot = shotIn(only,
            "Shot number " + std::to_string(i + 1) + " of many, described in a sentence that wraps over several lines of its column.");
        if (i % 3 == 0) {
            for (int word = 0; word < 90; ++word)
                shot.notes += "word" + std::to_string(word) + ' ';
        }
        plan = plan::withShot(std::move(plan), setupIn(only), shot);
    }
    return plan;
}

std::string outputOf(const std::string& command)
{
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    if (!pipe)
        throw std::runtime_error("cannot run " + command);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t read = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), read);
    return text;
}

plan::Plan withApprovedFrame(plan::Plan plan, const plan::Shot& shot, const plan::Approval& approval)
{
    plan::Panel panel;
    panel.id = plan::newId<plan::Panel>();
    panel.shot = shot.id;
    plan::Preview preview;
    preview.id = plan::newId<plan::Preview>();
    preview.panel = panel.id;
    preview.approval = approval;
    plan.panels.put(panel);
    plan.previews.put(preview);
    return plan;
}

} // namespace films
