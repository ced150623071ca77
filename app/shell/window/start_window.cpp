// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/start_window.h"

#include "app/shell/base/theme.h"
#include "app/shell/window/session.h"
#include "app/shell/window/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace shell {

namespace {

QPushButton* bigButton(const QString& iconName, const QString& text, const QString& help, QWidget* parent)
{
    auto* button = new QPushButton(icon(iconName), text, parent);
    button->setToolTip(help);
    button->setIconSize({20, 20});
    button->setMinimumHeight(40);
    button->setStyleSheet(QStringLiteral("text-align: left; padding-left: 16px"));
    return button;
}

} // namespace

StartWindow::StartWindow(Session& session)
    : m_session(session)
{
    setWindowTitle(tr("Previsto"));
    resize(760, 440);
    auto* title = new QLabel(tr("Previsto"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 2.4);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto* subtitle = new QLabel(tr("Plan shots. See what they will look like."), this);
    subtitle->setProperty("dim", true);

    auto* create = bigButton(QStringLiteral("new"), tr("New film"), tr("Start a film with its camera and delivery aspect"), this);
    auto* open = bigButton(QStringLiteral("open"), tr("Open"), tr("Open a film"), this);
    auto* sample = bigButton(QStringLiteral("sample"), tr("Sample film"), tr("A fresh copy of Snowfall in your documents"), this);
    sample->setObjectName(QStringLiteral("startSample"));
    connect(create, &QPushButton::clicked, this, [this] { m_session.askNew(this); });
    connect(open, &QPushButton::clicked, this, [this] { m_session.askOpen(this); });
    connect(sample, &QPushButton::clicked, this, [this] { m_session.newFromSample(); });

    auto* left = new QVBoxLayout;
    left->setSpacing(kRhythm);
    left->addWidget(title);
    left->addWidget(subtitle);
    left->addSpacing(kRhythm * 3);
    left->addWidget(create);
    left->addWidget(open);
    left->addWidget(sample);
    left->addStretch(1);

    auto* heading = new QLabel(tr("Last films"), this);
    heading->setProperty("dim", true);
    m_films = new QListWidget(this);
    m_films->setObjectName(QStringLiteral("recentFilms"));
    connect(m_films, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { m_session.open(item->data(Qt::UserRole).toString().toStdString()); });
    auto* right = new QVBoxLayout;
    right->setSpacing(kRhythm);
    right->addWidget(heading);
    right->addWidget(m_films, 1);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRhythm * 5, kRhythm * 5, kRhythm * 5, kRhythm * 5);
    layout->setSpacing(kRhythm * 5);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
    refresh();
}

void StartWindow::refresh()
{
    m_films->clear();
    for (const auto& path : recentFilms()) {
        const QFileInfo film(path);
        auto* item
            = new QListWidgetItem(QStringLiteral("%1\n%2").arg(film.completeBaseName(), QDir::toNativeSeparators(film.path())), m_films);
        item->setData(Qt::UserRole, path);
        item->setSizeHint({0, 44});
    }
    if (m_films->count() == 0) {
        auto* item = new QListWidgetItem(tr("Films that you open are listed here."), m_films);
        item->setFlags(Qt::NoItemFlags);
    }
}

} // namespace shell
