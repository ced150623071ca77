// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_edits.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace shell {

namespace {

constexpr int kNewShotSeconds = 3;

QString tr(const char* text) { return QCoreApplication::translate("shell", text); }

[[noreturn]] void refuse(const QString& sentence) { throw plan::PlanError(sentence.toStdString()); }

struct Number {
    double value = 0;
    QString unit; // lower case, may be empty
};

Number numberWithUnit(const QString& text, const QString& field)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*[tTfF]?/?\\s*([0-9]+(?:[.,][0-9]+)?)\\s*([a-zA-Z]*)\\s*$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        refuse(tr("%1 \"%2\" is not a number; type one such as 2.5.").arg(field, text));
    return {match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(), match.captured(2).toLower()};
}

plan::Setup setupOf(const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    const auto* row = plan.shots.find(shot);
    const auto* setup = row ? plan.setups.find(row->setup) : nullptr;
    if (!setup)
        refuse(tr("The shot is no longer in the film."));
    return *setup;
}

} // namespace

plan::Plan withFocalText(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text)
{
    auto setup = setupOf(plan, shot);
    const double focal = numberWithUnit(text, tr("Focal length")).value;
    if (focal < 4 || focal > 2000)
        refuse(tr("A focal length of %1 mm is out of reach; type 4 to 2000 mm.").arg(focal));
    const double before = setup.keys.front().focalMm;
    for (auto& key : setup.keys)
        key.focalMm *= focal / before; // a zoom keeps its factor
    plan.setups.put(std::move(setup));
    return plan;
}

plan::Plan withStopText(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text)
{
    auto setup = setupOf(plan, shot);
    const double stop = numberWithUnit(text, tr("Stop")).value;
    if (stop < 0.7 || stop > 64)
        refuse(tr("A stop of T%1 is out of reach; type 0.7 to 64.").arg(stop));
    setup.stop = stop;
    plan.setups.put(std::move(setup));
    return plan;
}

plan::Plan withDurationText(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text)
{
    const auto* found = plan.shots.find(shot);
    if (!found)
        return plan;
    const auto number = numberWithUnit(text, tr("Duration"));
    const bool inFrames = number.unit.startsWith(QLatin1Char('f'));
    const auto frames = std::int64_t(std::llround(inFrames ? number.value : number.value * plan.film.rate.framesPerSecond()));
    if (frames < 1 || frames > 1'000'000)
        refuse(tr("A shot lasts at least one frame; type seconds such as 2.5, or frames such as 60 f."));
    return plan::withRange(std::move(plan), shot, {found->range.start, found->range.start + frames});
}

plan::Plan withSetupLetter(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text)
{
    auto setup = setupOf(plan, shot);
    const auto letter = text.trimmed().toUpper();
    if (letter.isEmpty())
        refuse(tr("A setup needs a slate letter, such as A."));
    setup.letter = letter.toStdString();
    plan.setups.put(std::move(setup));
    return plan;
}

namespace {

/// One more than the highest whole number in use: "24A" counts as 24.
std::string nextSceneNumber(const plan::Plan& plan)
{
    int highest = 0;
    for (const auto& scene : plan.scenes.rows())
        highest = std::max(highest, std::atoi(scene->number.c_str()));
    return std::to_string(highest + 1);
}

plan::Setup newSetup(const plan::Plan& plan, const plan::Shot* like)
{
    plan::Setup setup;
    if (const auto* seen = like ? plan.setups.find(like->setup) : nullptr) {
        setup = *seen;
        setup.keys.resize(1);
    } else {
        setup.sensor = plan.film.sensor;
        setup.lenses = plan.film.lenses;
        setup.keys.front().focalMm = plan::nearestFocalLength(plan.film.lenses, 35);
    }
    setup.id = {};
    return setup;
}

plan::Id<plan::Shot> shotAfter(const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    const auto cut = plan::shotsInCut(plan);
    const auto place = std::find_if(cut.begin(), cut.end(), [&](const auto* row) { return row->id == shot; });
    return place == cut.end() || std::next(place) == cut.end() ? plan::Id<plan::Shot>{} : (*std::next(place))->id;
}

plan::Plan withShotIn(plan::Plan plan, plan::Id<plan::Scene> scene, const plan::Shot* like, plan::Id<plan::Shot> created)
{
    plan::Setup setup = newSetup(plan, like);
    setup.scene = scene;
    setup.letter = plan::nextSetupLetter(plan, scene);
    plan::Shot shot;
    shot.id = created;
    shot.scene = scene;
    shot.range.start = like ? like->range.start : 0;
    shot.range.end = shot.range.start + std::llround(kNewShotSeconds * plan.film.rate.framesPerSecond());
    setup.keys.front().frame = shot.range.start;
    return plan::withShot(std::move(plan), std::move(setup), std::move(shot));
}

} // namespace

plan::Plan withNewScene(plan::Plan plan, plan::Id<plan::Scene> after, plan::Id<plan::Scene> created, plan::Id<plan::Shot> firstShot)
{
    plan::Scene scene;
    scene.id = created;
    scene.number = nextSceneNumber(plan);
    const auto scenes = plan::scenesInOrder(plan);
    const auto place = std::find_if(scenes.begin(), scenes.end(), [&](const auto* row) { return row->id == after; });
    if (place == scenes.end() || std::next(place) == scenes.end())
        scene.order = scenes.empty() ? 1 : scenes.back()->order + 1;
    else
        scene.order = ((*place)->order + (*std::next(place))->order) / 2;
    plan::Id<plan::Shot> before;
    if (const auto shots = plan::shotsOfScene(plan, after); !shots.empty())
        before = shotAfter(plan, shots.back()->id);
    plan = plan::withScene(std::move(plan), std::move(scene));
    plan = withShotIn(std::move(plan), created, nullptr, firstShot);
    return plan::withShotMoved(std::move(plan), firstShot, before);
}

plan::Plan withNewShot(plan::Plan plan, plan::Id<plan::Shot> after, plan::Id<plan::Scene> scene, plan::Id<plan::Shot> created)
{
    const auto* like = plan.shots.find(after);
    if (like)
        scene = like->scene;
    if (!plan.scenes.contains(scene))
        return withNewScene(std::move(plan), {}, plan::newId<plan::Scene>(), created);
    const auto before = shotAfter(plan, after);
    plan = withShotIn(std::move(plan), scene, like, created);
    return plan::withShotMoved(std::move(plan), created, before);
}

} // namespace shell
