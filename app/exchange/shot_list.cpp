// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/shot_list.h"

#include "app/exchange/subjects.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"

#include <algorithm>

namespace exchange {
namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t.");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

CameraData cameraData(const plan::Plan& plan, const plan::Shot& shot, const plan::Setup& setup)
{
    const plan::CameraKey key = plan::cameraAt(setup, shot.range.start);
    const double ratio = plan.film.deliveries.empty() ? 0 : plan.film.deliveries.front().ratio;
    const plan::SizeMm gate = ratio > 0 ? plan::effectiveGate(setup.sensor, setup.lenses.squeeze, ratio)
                                        : plan::recordedGate(setup.sensor, setup.lenses.squeeze);
    const plan::DepthOfField sharp = plan::depthOfField(key.focalMm, setup.stop, key.focusMetres, plan::circleOfConfusionMm(setup.sensor));
    return {.camera = setup.camera,
        .body = setup.sensor.body,
        .mode = setup.sensor.name,
        .lensSet = setup.lenses.name,
        .focalMm = key.focalMm,
        .endFocalMm = plan::cameraAt(setup, std::max(shot.range.start, shot.range.end - 1)).focalMm,
        .stop = setup.stop,
        .squeeze = setup.lenses.squeeze,
        .heightMetres = key.position.y,
        .pan = key.rotation.pan,
        .tilt = key.rotation.tilt,
        .roll = key.rotation.roll,
        .focusMetres = key.focusMetres,
        .horizontalFov = plan::degreesFromTangent(plan::viewTangents(gate, key.focalMm).x),
        .nearMetres = sharp.nearMetres,
        .farMetres = sharp.farMetres,
        .support = plan::supportName(setup.support)};
}

std::string nameUnlessUnset(bool unset, std::string name) { return unset ? std::string() : std::move(name); }

ShotListRow rowOf(const plan::Plan& plan, const plan::Shot& shot)
{
    ShotListRow row;
    row.shot = &shot;
    row.scene = plan.scenes.find(shot.scene);
    row.name = plan::shotName(plan, shot);
    if (row.scene)
        row.slug = sluglineOf(row.scene->heading);
    row.size = nameUnlessUnset(shot.size == plan::ShotSize::Unset, plan::shotSizeName(shot.size));
    row.type = nameUnlessUnset(shot.type == plan::ShotType::Unset, plan::shotTypeName(shot.type));
    row.angle = nameUnlessUnset(shot.angle == plan::ShotAngle::Unset, plan::shotAngleName(shot.angle));
    row.status = plan::shotStatusName(shot.status);
    row.frames = shot.range.length();
    row.seconds = plan.film.rate.seconds(row.frames);
    if (const plan::Setup* setup = plan.setups.find(shot.setup)) {
        row.setup = setup->letter;
        row.move = plan::moveText(plan, shot);
        row.camera = cameraData(plan, shot, *setup);
        row.subjects = subjectsInPicture(plan, shot, *setup);
    }
    const auto previews = plan::previewsOfShot(plan, shot.id);
    row.previews = int(previews.size());
    const auto hero
        = std::ranges::find_if(previews, [](const plan::Preview* preview) { return preview->state == plan::PreviewState::Hero; });
    if (hero != previews.end())
        row.hero = plan::idText((*hero)->id.value);
    if (const auto* shown = plan::shotPreview(plan, shot.id))
        row.approval = shown->approval.value_or(plan::Approval{});
    return row;
}

} // namespace

Slugline sluglineOf(const std::string& heading)
{
    Slugline slug;
    std::string rest = trimmed(heading);
    for (const std::string prefix : {"INT./EXT", "EXT./INT", "INT/EXT", "EXT/INT", "I/E", "INT", "EXT", "EST"}) {
        if (rest.starts_with(prefix + ".") || rest.starts_with(prefix + " ")) {
            slug.place = prefix;
            rest = trimmed(rest.substr(prefix.size()));
            break;
        }
    }
    const auto dash = rest.rfind(" - ");
    slug.location = trimmed(rest.substr(0, dash));
    if (dash != std::string::npos)
        slug.time = trimmed(rest.substr(dash + 3));
    return slug;
}

std::vector<ShotListRow> shotListRows(const plan::Plan& plan)
{
    std::vector<ShotListRow> rows;
    for (const plan::Shot* shot : plan::shotsInCut(plan))
        rows.push_back(rowOf(plan, *shot));
    return rows;
}

} // namespace exchange
