// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/export_status.h"

#include "app/shell/base/theme.h"
#include "app/shell/window/film_commands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace shell {

namespace {

constexpr int kBarWidth = 120; // pixels

} // namespace

ExportStatus::ExportStatus(FilmCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
{
    m_text = new QLabel(this);
    m_text->setProperty("dim", true);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    auto* cancel = new QToolButton(this);
    cancel->setObjectName(QStringLiteral("exportCancel"));
    cancel->setIcon(icon(QStringLiteral("cancel")));
    cancel->setIconSize({14, 14});
    cancel->setToolTip(tr("Stop exporting; no file is written"));
    cancel->setAccessibleName(tr("Stop exporting"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kRhythm, 0, kRhythm, 0);
    row->setSpacing(kRhythm);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(cancel);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // else the text stands far from its bar
    connect(cancel, &QToolButton::clicked, &commands, &FilmCommands::cancelExports);
    connect(&commands, &FilmCommands::exportsChanged, this, &ExportStatus::follow);
    follow();
}

void ExportStatus::follow()
{
    setVisible(!m_commands.exporting().isEmpty());
    m_text->setText(tr("Exporting %1").arg(m_commands.exporting()));
    m_bar->setValue(m_commands.exportPercent());
}

} // namespace shell
