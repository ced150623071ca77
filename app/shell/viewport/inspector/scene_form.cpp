// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/scene_form.h"

#include "app/shell/viewport/scene_edits.h"

#include <QCheckBox>

namespace shell {

SceneForm::SceneForm(Document& film, QWidget* parent)
    : Form(film, tr("Scene"), parent)
{
    m_number = addText(tr("Number"),
        [this](const std::string& text) { return changed(tr("Renumber scene %1"), [text](plan::Scene& scene) { scene.number = text; }); });
    m_number->setObjectName(QStringLiteral("sceneNumber"));
    m_heading = addText(tr("Heading"), [this](const std::string& text) {
        return changed(tr("Heading of scene %1"), [text](plan::Scene& scene) { scene.heading = text; });
    });
    m_heading->setObjectName(QStringLiteral("sceneHeading"));
    m_heading->setPlaceholderText(tr("EXT. AVENUE - NIGHT"));
    m_script = addLongText(tr("Script"),
        [this](const std::string& text) { return changed(tr("Script of scene %1"), [text](plan::Scene& scene) { scene.script = text; }); });
    m_omitted = new QCheckBox(tr("Omitted, its number kept"), this);
    m_omitted->setObjectName(QStringLiteral("sceneOmitted"));
    addRow(newLabel({}), m_omitted);
    connect(m_omitted, &QCheckBox::clicked, this, [this](bool on) {
        apply(changed(on ? tr("Omit scene %1") : tr("Bring scene %1 back"), [on](plan::Scene& scene) { scene.omitted = on; }));
    });
}

Form::Edit SceneForm::changed(const QString& title, const std::function<void(plan::Scene&)>& change) const
{
    const auto* scene = plan().scenes.find(document().selection().scene);
    if (!scene)
        return {};
    return {title.arg(QString::fromStdString(scene->number)),
        [id = scene->id, change](plan::Plan plan) { return withSceneChanged(std::move(plan), id, change); }};
}

bool SceneForm::applies() const { return document().selection().items.empty() && plan().scenes.contains(document().selection().scene); }

void SceneForm::refresh()
{
    const auto& scene = *plan().scenes.find(document().selection().scene);
    setTitle(tr("Scene %1").arg(QString::fromStdString(scene.number)));
    showText(m_number, QString::fromStdString(scene.number));
    showText(m_heading, QString::fromStdString(scene.heading));
    showText(m_script, QString::fromStdString(scene.script));
    m_omitted->setChecked(scene.omitted);
}

} // namespace shell
