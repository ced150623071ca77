// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/camera_edits.h"

#include "app/plan/queries.h"

#include <algorithm>

namespace shell {

namespace {

plan::CameraKey& keyAt(plan::Setup& setup, std::int64_t frame)
{
    const auto later = std::find_if(setup.keys.begin(), setup.keys.end(), [&](const auto& key) { return key.frame >= frame; });
    if (later != setup.keys.end() && later->frame == frame)
        return *later;
    auto key = plan::cameraAt(setup, frame);
    key.frame = frame;
    return *setup.keys.insert(later, key);
}

} // namespace

plan::Plan withSetup(plan::Plan plan, plan::Id<plan::Setup> setup, const std::function<void(plan::Setup&)>& change)
{
    if (const auto* found = plan.setups.find(setup)) {
        auto row = *found;
        change(row);
        plan.setups.put(std::move(row));
    }
    return plan;
}

plan::Plan withCamera(plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame, const std::function<void(plan::CameraKey&)>& change)
{
    return withSetup(
        std::move(plan), setup, [&](plan::Setup& row) { change(row.keys.size() == 1 ? row.keys.front() : keyAt(row, frame)); });
}

plan::Plan withFocal(plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame, double focalMm)
{
    return withSetup(std::move(plan), setup, [&](plan::Setup& row) {
        const double first = row.keys.front().focalMm;
        const bool zooms = std::any_of(row.keys.begin(), row.keys.end(), [&](const auto& key) { return key.focalMm != first; });
        if (zooms) {
            keyAt(row, frame).focalMm = focalMm;
            return;
        }
        for (auto& key : row.keys)
            key.focalMm = focalMm;
    });
}

plan::Plan withKey(plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame)
{
    return withSetup(std::move(plan), setup, [&](plan::Setup& row) { keyAt(row, frame); });
}

plan::Plan withoutKey(plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame)
{
    return withSetup(std::move(plan), setup, [&](plan::Setup& row) {
        if (row.keys.size() > 1)
            std::erase_if(row.keys, [&](const auto& key) { return key.frame == frame; });
    });
}

bool hasKey(const plan::Setup& setup, std::int64_t frame)
{
    return std::any_of(setup.keys.begin(), setup.keys.end(), [&](const auto& key) { return key.frame == frame; });
}

} // namespace shell
