// SPDX-License-Identifier: Apache-2.0
#include "tests/preview/films.h"

#include "app/plan/queries.h"
#include "app/preview/new_film.h"
#include "app/preview/revision.h"

#include <algorithm>
#include <stdexcept>

namespace films {

preview::Places places() { return preview::findPlaces(std::filesystem::path(PREVISTO_BINARY_DIR) / "bin"); }

plan::Plan snowfall() { return preview::sampleFilm("snowfall", places()); }

const plan::Shot& shotNamed(const plan::Plan& plan, const std::string& name)
{
    const plan::Shot* shot = plan::findShot(plan, name);
    if (!shot)
        throw std::runtime_error("no shot " + name);
    return *shot;
}

const plan::Panel& firstPanel(const plan::Plan& plan, const std::string& shot)
{
    return *plan::panelsOfShot(plan, shotNamed(plan, shot).id).at(0);
}

const plan::Item& itemNamed(const plan::Plan& plan, const std::string& shot, const std::string& item)
{
    const auto items = plan::itemsOfScene(plan, shotNamed(plan, shot).scene);
    const auto found = std::ranges::find_if(items, [&](const plan::Item* each) { return each->name == item; });
    if (found == items.end())
        throw std::runtime_error("no item " + item);
    return **found;
}

plan::Preview previewOf(const plan::Plan& plan, const std::string& shot, std::uint64_t seed)
{
    const plan::Panel& panel = firstPanel(plan, shot);
    plan::Preview preview;
    preview.id = plan::newId<plan::Preview>();
    preview.panel = panel.id;
    preview.seed = seed;
    preview.revision = preview::revisionOf(plan, panel);
    return preview;
}

} // namespace films
