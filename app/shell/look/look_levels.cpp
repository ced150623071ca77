// SPDX-License-Identifier: Apache-2.0
#include "app/shell/look/look_levels.h"

#include "app/plan/queries.h"

#include <QCoreApplication>
#include <QStringList>

namespace shell {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("shell", text); }

} // namespace

QString levelName(const plan::Plan& plan, const Selection& selection, LookLevel level)
{
    if (level == LookLevel::Film)
        return tr("Film");
    if (level == LookLevel::Scene) {
        const auto* scene = plan.scenes.find(selection.scene);
        return scene ? tr("Scene %1").arg(QString::fromStdString(scene->number)) : tr("Scene");
    }
    const auto* shot = plan.shots.find(selection.shot);
    return shot ? tr("Shot %1").arg(QString::fromStdString(plan::shotName(plan, *shot))) : tr("Shot");
}

bool levelExists(const plan::Plan& plan, const Selection& selection, LookLevel level)
{
    return level == LookLevel::Film || (level == LookLevel::Scene && plan.scenes.contains(selection.scene))
        || (level == LookLevel::Shot && plan.shots.contains(selection.shot));
}

plan::Look lookAt(const plan::Plan& plan, const Selection& selection, LookLevel level)
{
    if (level == LookLevel::Film)
        return plan.film.look;
    if (level == LookLevel::Scene) {
        const auto* scene = plan.scenes.find(selection.scene);
        return scene ? scene->look : plan::Look{};
    }
    const auto* shot = plan.shots.find(selection.shot);
    return shot ? shot->look : plan::Look{};
}

plan::Plan withLookAt(plan::Plan plan, const Selection& selection, LookLevel level, const plan::Look& look)
{
    if (level == LookLevel::Film) {
        plan.film.look = look;
    } else if (level == LookLevel::Scene) {
        if (const auto* found = plan.scenes.find(selection.scene)) {
            plan::Scene scene = *found;
            scene.look = look;
            plan.scenes.put(std::move(scene));
        }
    } else if (const auto* found = plan.shots.find(selection.shot)) {
        plan::Shot shot = *found;
        shot.look = look;
        plan.shots.put(std::move(shot));
    }
    return plan;
}

plan::ResolvedLook resolvedLookAt(const plan::Plan& plan, const Selection& selection, LookLevel level)
{
    std::vector<plan::Look> looks;
    for (int i = 0; i <= int(level); ++i)
        looks.push_back(lookAt(plan, selection, LookLevel(i)));
    std::vector<const plan::Look*> levels;
    for (const auto& look : looks)
        levels.push_back(&look);
    return plan::resolveLook(levels);
}

QString inheritedWords(const plan::Plan& plan, const Selection& selection, LookLevel level)
{
    QStringList lines;
    for (int i = 0; i < int(level); ++i)
        if (const auto words = lookAt(plan, selection, LookLevel(i)).words; !words.empty())
            lines << tr("%1: %2").arg(levelName(plan, selection, LookLevel(i)), QString::fromStdString(words));
    return lines.join(QLatin1Char('\n'));
}

} // namespace shell
