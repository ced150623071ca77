// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/save_status.h"

#include "app/shell/base/message_bar.h"
#include "app/shell/base/theme.h"
#include "app/shell/document/document.h"
#include "app/shell/window/film_commands.h"

#include <algorithm>

namespace shell {

namespace {

constexpr int kCalmMilliseconds = 250;

QString word(const Document& document)
{
    if (document.readOnly())
        return SaveStatus::tr("Read only");
    switch (document.saveState()) {
    case SaveState::Saved:
        return SaveStatus::tr("Saved");
    case SaveState::Saving:
        return SaveStatus::tr("Saving\u2026");
    case SaveState::Unsaved:
        return SaveStatus::tr("Not saved");
    }
    return {};
}

QString explanation(const Document& document)
{
    if (document.readOnly())
        return SaveStatus::tr("This film is open for reading only.");
    switch (document.saveState()) {
    case SaveState::Saved:
        return SaveStatus::tr("Every edit is on the disk.");
    case SaveState::Saving:
        return SaveStatus::tr("The last edits are on their way to the disk.");
    case SaveState::Unsaved:
        return document.unsavedReason();
    }
    return {};
}

} // namespace

SaveStatus::SaveStatus(Document& document, FilmCommands& commands, MessageBar& bar, QWidget* parent)
    : QLabel(parent)
    , m_document(document)
    , m_commands(commands)
    , m_bar(bar)
{
    setObjectName(QStringLiteral("saveStatus"));
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setContentsMargins(kRhythm, 0, kRhythm, 0);
    int widest = 0;
    for (const auto& text : {tr("Saved"), tr("Saving\u2026"), tr("Not saved"), tr("Read only")})
        widest = std::max(widest, fontMetrics().horizontalAdvance(text));
    setMinimumWidth(widest + 2 * kRhythm); // the bar keeps still
    m_calm.setSingleShot(true);
    m_calm.setInterval(kCalmMilliseconds);
    connect(&m_calm, &QTimer::timeout, this, &SaveStatus::showState);
    connect(&document, &Document::saveStateChanged, this, &SaveStatus::follow);
    showState();
}

void SaveStatus::follow()
{
    if (m_document.saveState() == SaveState::Saved) {
        m_calm.start();
    } else {
        m_calm.stop();
        showState();
    }
    offerRemedies();
}

void SaveStatus::showState()
{
    const bool unsaved = m_document.saveState() == SaveState::Unsaved;
    setText(word(m_document));
    setToolTip(explanation(m_document));
    setStyleSheet(QStringLiteral("color: %1").arg((unsaved ? colour::red : colour::dim).name()));
}

void SaveStatus::offerRemedies()
{
    const auto reason = m_document.unsavedReason();
    if (reason.isEmpty() && m_document.saveState() == SaveState::Saved && !m_told.isEmpty()) {
        if (m_bar.sentence() == m_told)
            m_bar.clear();
        m_told.clear();
    } else if (!reason.isEmpty() && m_told.isEmpty()) {
        m_told = tr("Your last edits are not saved yet. %1 Previsto tries again every few seconds.").arg(reason);
        m_bar.show(m_told,
            {{tr("Try again"), [this] { m_document.tryAgain(); }}, {tr("Save a copy elsewhere\u2026"), [this] { m_commands.duplicate(); }},
                {tr("Take them back"), [this] { m_document.dropUnsaved(); }}});
    }
}

} // namespace shell
