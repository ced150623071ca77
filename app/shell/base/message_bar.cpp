// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/message_bar.h"

#include "app/shell/base/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace shell {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
{
    setProperty("bar", true);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("messageSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(kRhythm);
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRhythm * 3 / 2, kRhythm / 2, kRhythm / 2, kRhythm / 2);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::show(const QString& sentence, const std::vector<Remedy>& remedies)
{
    clear();
    m_sentence->setText(sentence);
    for (const auto& remedy : remedies) {
        auto* button = new QPushButton(remedy.text, this);
        connect(button, &QPushButton::clicked, this, [this, act = remedy.act] {
            clear();
            act();
        });
        m_buttons->addWidget(button);
    }
    QFrame::show();
}

void MessageBar::clear()
{
    while (auto* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_sentence->clear();
    hide();
}

QString MessageBar::sentence() const { return m_sentence->text(); }

} // namespace shell
