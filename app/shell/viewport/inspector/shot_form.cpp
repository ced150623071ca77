// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/shot_form.h"

#include "app/plan/edits.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"

#include <cmath>

namespace shell {

namespace {

QString named(const std::string& name) { return QString::fromStdString(name); }

/// Fills a list with the names of an enumeration's values, from the first to `last`; an empty name is shown as a dash.
template <class Enum>
void fillNames(QComboBox* list, Enum last, std::string (*name)(Enum))
{
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        const QString text = value == 0 && named(name(Enum(value))) == QStringLiteral("unset") ? QString() : named(name(Enum(value)));
        list->addItem(text.isEmpty() ? QStringLiteral("\u2014") : text);
    }
}

} // namespace

ShotForm::ShotForm(Document& film, QWidget* parent)
    : Form(film, tr("Shot"), parent)
{
    m_label = addText(tr("Name"),
        [this](const std::string& text) { return changed(tr("Rename shot %1"), [text](plan::Shot& shot) { shot.label = text; }); });
    m_description = addLongText(tr("Description"),
        [this](const std::string& text) { return changed(tr("Describe shot %1"), [text](plan::Shot& shot) { shot.description = text; }); });
    m_size = addChoice(tr("Size"),
        [this](int index) { return changed(tr("Change size of %1"), [index](plan::Shot& shot) { shot.size = plan::ShotSize(index); }); });
    fillNames(m_size, plan::ShotSize::EST, plan::shotSizeName);
    m_type = addChoice(tr("Type"),
        [this](int index) { return changed(tr("Change type of %1"), [index](plan::Shot& shot) { shot.type = plan::ShotType(index); }); });
    fillNames(m_type, plan::ShotType::Master, plan::shotTypeName);
    m_angle = addChoice(tr("Angle"), [this](int index) {
        return changed(tr("Change angle of %1"), [index](plan::Shot& shot) { shot.angle = plan::ShotAngle(index); });
    });
    fillNames(m_angle, plan::ShotAngle::Dutch, plan::shotAngleName);
    m_move = addText(tr("Move"),
        [this](const std::string& text) { return changed(tr("Change move of %1"), [text](plan::Shot& shot) { shot.move = text; }); });
    m_status = addChoice(tr("Status"), [this](int index) {
        return changed(tr("Change status of %1"), [index](plan::Shot& shot) { shot.status = plan::ShotStatus(index); });
    });
    fillNames(m_status, plan::ShotStatus::Omitted, plan::shotStatusName);
    m_start = addNumber(tr("First frame"), {Unit::Frames, 0, -1e6, 1e6}, [this](double value) {
        return ranged(tr("Move range of %1"),
            [start = std::llround(value)](plan::FrameRange range) { return plan::FrameRange{start, start + range.length()}; });
    });
    m_length = addNumber(tr("Length"), {Unit::Frames, 0, 1, 1e6}, [this](double value) {
        return ranged(tr("Change length of %1"),
            [length = std::llround(value)](plan::FrameRange range) { return plan::FrameRange{range.start, range.start + length}; });
    });
    m_length->setToolTip(tr("Frames, or seconds such as \"2.5 s\""));
    m_duration = addReadout(tr("Duration"));
    m_dialogue = addLongText(tr("Dialogue"), [this](const std::string& text) {
        return changed(tr("Change dialogue of %1"), [text](plan::Shot& shot) { shot.dialogue = text; });
    });
    m_notes = addLongText(tr("Notes"),
        [this](const std::string& text) { return changed(tr("Change notes of %1"), [text](plan::Shot& shot) { shot.notes = text; }); });
}

Form::Edit ShotForm::changed(const QString& title, const std::function<void(plan::Shot&)>& change) const
{
    const auto* shot = document().selectedShot();
    if (!shot)
        return {};
    return {title.arg(named(plan::shotName(plan(), *shot))), [id = shot->id, change](plan::Plan plan) {
                if (const auto* found = plan.shots.find(id)) {
                    auto row = *found;
                    change(row);
                    plan.shots.put(std::move(row));
                }
                return plan;
            }};
}

Form::Edit ShotForm::ranged(const QString& title, const std::function<plan::FrameRange(plan::FrameRange)>& change) const
{
    const auto* shot = document().selectedShot();
    if (!shot)
        return {};
    return {title.arg(named(plan::shotName(plan(), *shot))), [id = shot->id, change](plan::Plan plan) {
                const auto* found = plan.shots.find(id);
                return found ? plan::withRange(std::move(plan), id, change(found->range)) : plan;
            }};
}

bool ShotForm::applies() const { return document().selection().items.empty() && document().selectedShot(); }

void ShotForm::refresh()
{
    const auto& shot = *document().selectedShot();
    setTitle(tr("Shot %1").arg(named(plan::shotName(plan(), shot))));
    auto unnamed = shot;
    unnamed.label.clear();
    showText(m_label, named(shot.label));
    m_label->setPlaceholderText(named(plan::shotName(plan(), unnamed)));
    showText(m_description, named(shot.description));
    showChoice(m_size, static_cast<int>(shot.size));
    showChoice(m_type, static_cast<int>(shot.type));
    showChoice(m_angle, static_cast<int>(shot.angle));
    auto unmoved = shot;
    unmoved.move.clear();
    showText(m_move, named(shot.move));
    m_move->setPlaceholderText(named(plan::moveText(plan(), unmoved)));
    showChoice(m_status, static_cast<int>(shot.status));
    const auto rate = plan().film.rate;
    for (auto* field : {m_start, m_length})
        field->setFramesPerSecond(rate.framesPerSecond());
    m_start->showValue(double(shot.range.start));
    m_length->showValue(double(shot.range.length()));
    m_duration->setText(tr("%1 at %2 fps").arg(named(plan::durationText(shot.range.length(), rate)), named(plan::frameRateText(rate))));
    showText(m_dialogue, named(shot.dialogue));
    showText(m_notes, named(shot.notes));
}

} // namespace shell
