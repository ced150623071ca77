// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/panel_strip.h"

#include "app/plan/queries.h"
#include "app/shell/base/theme.h"
#include "app/shell/document/document.h"
#include "app/shell/previews/job_text.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace shell {

namespace {

QToolButton* actionButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setIconSize({14, 14});
    return button;
}

} // namespace

PanelStrip::PanelStrip(Document& document, QAction* add, QAction* remove, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_remove(remove)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kRhythm / 2);
    m_row->addWidget(actionButton(add, this));
    m_row->addWidget(actionButton(remove, this));
    m_row->addStretch(1);
    m_buttons = new QButtonGroup(this);
    connect(m_buttons, &QButtonGroup::idClicked, this, &PanelStrip::go);
    connect(&document, &Document::planChanged, this, &PanelStrip::follow);
    connect(&document, &Document::selectionChanged, this, &PanelStrip::follow);
    follow();
}

void PanelStrip::rebuild(std::size_t count)
{
    for (auto* button : m_buttons->buttons())
        delete button;
    for (std::size_t i = 0; i < count; ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        m_buttons->addButton(button, int(i));
        m_row->insertWidget(int(i), button);
    }
}

void PanelStrip::follow()
{
    const auto& plan = m_document.plan();
    const auto* shot = m_document.selectedShot();
    const auto panels = shot ? plan::panelsOfShot(plan, shot->id) : std::vector<const plan::Panel*>{};
    if (panels.size() != m_panels.size())
        rebuild(panels.size());
    m_panels.clear();
    const auto* selected = m_document.selectedPanel();
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const auto& panel = *panels[i];
        m_panels.push_back(panel.id);
        auto* button = m_buttons->button(int(i));
        const auto time = QString::fromStdString(plan::durationText(panel.frame - shot->range.start, plan.film.rate));
        button->setText(
            panel.kind == plan::PanelKind::Start ? kindText(panel.kind) : QStringLiteral("%1 %2").arg(kindText(panel.kind), time));
        const int frames = int(plan::previewsOfPanel(plan, panel.id).size());
        button->setToolTip(tr("Frame %1, %n previews", nullptr, frames).arg(panel.frame));
        button->setChecked(selected == &panel);
    }
    m_remove->setEnabled(panels.size() > 1 && !m_document.readOnly());
}

void PanelStrip::go(int index)
{
    const auto* panel = m_document.plan().panels.find(m_panels.at(std::size_t(index)));
    if (!panel)
        return;
    auto selection = m_document.selection();
    selection.frame = panel->frame;
    selection.preview = {};
    m_document.select(selection);
}

} // namespace shell
