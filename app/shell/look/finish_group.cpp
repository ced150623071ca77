// SPDX-License-Identifier: Apache-2.0
#include "app/shell/look/finish_group.h"

#include "app/shell/base/theme.h"
#include "app/shell/base/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace shell {

namespace {

struct Words {
    const char* name;
    const char* tip;
};

/// In the order of plan::kFinishEffects.
constexpr std::array<Words, plan::kFinishEffects.size()> kWords{{
    {QT_TRANSLATE_NOOP("shell::FinishGroup", "Depth of field"),
        QT_TRANSLATE_NOOP("shell::FinishGroup", "From stop, focal length, focus distance and sensor of the setup")},
    {QT_TRANSLATE_NOOP("shell::FinishGroup", "Motion blur"),
        QT_TRANSLATE_NOOP("shell::FinishGroup", "What a shutter of 180 degrees draws of a move")},
    {QT_TRANSLATE_NOOP("shell::FinishGroup", "Snow and rain"),
        QT_TRANSLATE_NOOP("shell::FinishGroup", "Falls where the weather is snow or rain, not under a roof")},
    {QT_TRANSLATE_NOOP("shell::FinishGroup", "Lens"),
        QT_TRANSLATE_NOOP("shell::FinishGroup", "Darker corners wide open, flare, the streak of an anamorphic lens; no distortion")},
    {QT_TRANSLATE_NOOP("shell::FinishGroup", "Halation"), QT_TRANSLATE_NOOP("shell::FinishGroup", "Red halo and bloom around highlights")},
    {QT_TRANSLATE_NOOP("shell::FinishGroup", "Grain"), QT_TRANSLATE_NOOP("shell::FinishGroup", "As strong as the film stock is fast")},
    {QT_TRANSLATE_NOOP("shell::FinishGroup", "Grade"),
        QT_TRANSLATE_NOOP("shell::FinishGroup", "The grade above, or the colour table below")},
}};
constexpr std::array<int, 6> kStocks{50, 200, 500, 800, 1600, 3200}; // ISO

void dim(QWidget& widget, bool dimmed)
{
    if (widget.property("dim").toBool() == dimmed)
        return;
    widget.setProperty("dim", dimmed);
    widget.style()->unpolish(&widget); // the style sheet looks at the property only then
    widget.style()->polish(&widget);
}

} // namespace

FinishGroup::FinishGroup(QWidget* parent)
    : QWidget(parent)
    , m_inherit(new QToolButton)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kRhythm);
    grid->setVerticalSpacing(kRhythm);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* title = new QLabel(tr("Camera and finish"));
    title->setProperty("dim", true);
    grid->addWidget(title, 0, 0, 1, 2);
    m_inherit->setIcon(icon(QStringLiteral("inherit")));
    m_inherit->setObjectName(QStringLiteral("finishInherit"));
    grid->addWidget(m_inherit, 0, 2);
    connect(m_inherit, &QToolButton::clicked, this, &FinishGroup::given);
    buildSwitches();
    buildTable();
}

void FinishGroup::buildSwitches()
{
    auto& grid = static_cast<QGridLayout&>(*layout());
    for (std::size_t i = 0; i < m_switches.size(); ++i) {
        auto* box = new QCheckBox(tr(kWords[i].name));
        box->setObjectName(QStringLiteral("finish_") + QString::fromLatin1(plan::kFinishEffects[i].name.data()));
        box->setToolTip(tr(kWords[i].tip));
        grid.addWidget(box, 1 + int(i) / 2, int(i) % 2);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_showing)
                Q_EMIT chosen(shown());
        });
        m_switches[i] = box;
    }
    m_stock = new QComboBox;
    guardFromWheel(*m_stock);
    m_stock->setObjectName(QStringLiteral("finishStock"));
    m_stock->setToolTip(tr("Sensitivity of the film stock: four times as much is twice the grain"));
    for (const int iso : kStocks)
        m_stock->addItem(tr("ISO %1").arg(iso), iso);
    grid.addWidget(m_stock, 1 + int(m_switches.size()) / 2, 1);
    connect(m_stock, &QComboBox::activated, this, [this] { Q_EMIT chosen(shown()); });
}

void FinishGroup::buildTable()
{
    auto& grid = static_cast<QGridLayout&>(*layout());
    const int row = grid.rowCount();
    m_table = new QLabel;
    m_table->setMinimumWidth(0);
    m_table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    grid.addWidget(m_table, row, 0);
    auto* choose = new QPushButton(tr("Colour table\u2026"));
    choose->setObjectName(QStringLiteral("finishTable"));
    choose->setToolTip(tr("Grade with a .cube file instead of the look's grade"));
    grid.addWidget(choose, row, 1);
    connect(choose, &QPushButton::clicked, this, &FinishGroup::tableWanted);
    m_noTable = new QToolButton;
    m_noTable->setIcon(icon(QStringLiteral("remove")));
    m_noTable->setToolTip(tr("Take the look's grade again"));
    grid.addWidget(m_noTable, row, 2);
    connect(m_noTable, &QToolButton::clicked, this, [this] {
        auto finish = shown();
        finish.table.clear();
        finish.tableName.clear();
        Q_EMIT chosen(finish);
    });
}

plan::Finish FinishGroup::shown() const
{
    auto finish = m_finish;
    for (std::size_t i = 0; i < m_switches.size(); ++i)
        finish.*plan::kFinishEffects[i].on = m_switches[i]->isChecked();
    if (m_stock->currentIndex() >= 0)
        finish.grainIso = m_stock->currentData().toInt();
    return finish;
}

void FinishGroup::follow(const plan::Finish& finish, bool own)
{
    m_showing = true;
    m_finish = finish;
    for (std::size_t i = 0; i < m_switches.size(); ++i)
        m_switches[i]->setChecked(finish.*plan::kFinishEffects[i].on);
    for (QCheckBox* box : m_switches)
        dim(*box, !own);
    dim(*m_stock, !own);
    m_stock->setCurrentIndex(m_stock->findData(int(finish.grainIso))); // another value of the command line's film shows empty
    m_stock->setEnabled(finish.grain);
    m_table->setText(finish.table.empty() ? tr("The look's grade") : QString::fromStdString(finish.tableName));
    m_table->setToolTip(m_table->text());
    m_noTable->setEnabled(!finish.table.empty());
    m_inherit->setEnabled(own);
    m_inherit->setToolTip(own ? tr("Take it from the level above again") : tr("Comes from the level above"));
    m_showing = false;
}

} // namespace shell
