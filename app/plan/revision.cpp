// SPDX-License-Identifier: Apache-2.0
#include "app/plan/revision.h"

#include "app/plan/canonical_text.h"
#include "app/plan/queries.h"

#include <algorithm>
#include <tuple>

namespace plan {
namespace {

std::string placeText(const Transform& transform)
{
    CanonicalText text;
    text.value(transform);
    return text.text();
}

/// What shows of an item, apart from its place. Its name and its row in the outliner do not show.
std::string restText(const Item& item)
{
    CanonicalText text;
    text.field("kind", item.kind);
    text.field("shape", item.shape);
    text.field("dimensions", item.dimensions);
    text.field("semantic", item.semantic);
    text.field("colour", item.colour);
    text.field("words", item.words);
    text.field("figure", item.figure);
    text.field("light", item.light);
    text.field("style", item.style);
    return text.text();
}

void writeItem(CanonicalText& text, std::string_view place, std::string_view rest)
{
    text.comma();
    text.raw("{\"transform\":");
    text.raw(place);
    text.raw(",");
    text.raw(rest);
    text.raw("}");
}

/// The camera at the panel's frame, and at the frame before it: motion vectors come from the difference.
void writeCamera(CanonicalText& text, const Film& film, const Setup& setup, std::int64_t frame)
{
    CameraKey now = cameraAt(setup, frame);
    CameraKey before = cameraAt(setup, frame - 1);
    now.frame = 0; // where on the timeline it stands does not show
    before.frame = 0;
    text.field("camera", now);
    text.field("cameraBefore", before);
    text.field("photositesWide", setup.sensor.photositesWide);
    text.field("photositesHigh", setup.sensor.photositesHigh);
    text.field("pitchMicrometres", setup.sensor.pitchMicrometres);
    text.field("squeeze", setup.lenses.squeeze);
    text.field("widestStop", setup.lenses.stop);
    text.field("stop", setup.stop);
    text.field("rate", film.rate);
    if (!film.deliveries.empty())
        text.field("delivery", film.deliveries.front().ratio);
}

void writeLook(CanonicalText& text, const ResolvedLook& look)
{
    text.field("words", look.words);
    text.field("time", look.time);
    text.field("weather", look.weather);
    if (look.weatherAmount != 1) // frames from before there were amounts stay up to date
        text.field("weatherAmount", look.weatherAmount);
    text.field("grade", look.grade);
    if (look.exposure != 0) // as above
        text.field("exposure", look.exposure);
    text.field("sunAzimuth", look.sunAzimuth);
    text.field("sunElevation", look.sunElevation);
    text.field("seed", look.seed);
    text.field("finish", look.finish);
}

/// The frame of the text; `writeItems` fills in the items. A panel whose shot or setup is gone has an empty object.
template <class WriteItems>
std::string panelText(const Plan& plan, const Panel& panel, WriteItems writeItems)
{
    CanonicalText text;
    text.raw("{");
    const Shot* shot = plan.shots.find(panel.shot);
    const Setup* setup = shot ? plan.setups.find(shot->setup) : nullptr;
    if (setup) {
        writeCamera(text, plan.film, *setup, panel.frame);
        writeLook(text, resolvedLook(plan, *shot));
        text.raw(",\"items\":[");
        writeItems(text, *shot);
        text.raw("]");
    }
    text.raw("}");
    return text.text();
}

} // namespace

std::string revisionText(const Plan& plan, const Panel& panel)
{
    return panelText(plan, panel, [&plan](CanonicalText& text, const Shot& shot) {
        for (const ShotItem& seen : itemsInShot(plan, shot))
            writeItem(text, placeText(seen.transform), restText(*seen.item));
    });
}

Revisions::Revisions(Plan plan)
    : m_plan(std::move(plan))
{
    for (const auto& change : m_plan.overrides.rows())
        m_overrides[change->shot][change->item] = change.get();
    for (const auto& item : m_plan.items.rows())
        m_sets[item->scene].push_back({item.get(), placeText(item->transform), restText(*item)});
    const auto place = [](const SetItem& set) { return std::tuple(set.item->order, set.item->id); };
    for (auto& [scene, items] : m_sets)
        std::sort(items.begin(), items.end(), [place](const SetItem& a, const SetItem& b) { return place(a) < place(b); });
}

std::string Revisions::text(const Panel& panel) const
{
    return panelText(m_plan, panel, [this](CanonicalText& text, const Shot& shot) {
        const auto set = m_sets.find(shot.scene);
        const auto changes = m_overrides.find(shot.id);
        if (set == m_sets.end())
            return;
        for (const SetItem& item : set->second) {
            const Override* change = nullptr;
            if (changes != m_overrides.end())
                if (const auto found = changes->second.find(item.item->id); found != changes->second.end())
                    change = found->second;
            if (change && change->hidden)
                continue;
            writeItem(text, change && change->transform ? placeText(*change->transform) : item.place, item.rest);
        }
    });
}

} // namespace plan
