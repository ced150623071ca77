// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/record_panel.h"

#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/shell/base/actions.h"
#include "app/shell/base/theme.h"
#include "app/shell/base/wheel_guard.h"
#include "app/shell/document/document.h"
#include "app/shell/document/selection.h"
#include "app/shell/previews/preview_jobs.h"
#include "app/shell/previews/provenance_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace shell {

namespace {

QString stateText(plan::ApprovalState state)
{
    switch (state) {
    case plan::ApprovalState::None:
        return RecordPanel::tr("Nobody asked");
    case plan::ApprovalState::Notified:
        return RecordPanel::tr("Notified");
    case plan::ApprovalState::Approved:
        return RecordPanel::tr("Approved");
    case plan::ApprovalState::Rejected:
        return RecordPanel::tr("Not approved");
    }
    return {};
}

QLabel* dimLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("dim", true);
    return label;
}

} // namespace

// Fields hand over what was typed when they lose the keyboard: now, while there still is a RecordPanel to take it.
RecordPanel::~RecordPanel() { hide(); }

RecordPanel::RecordPanel(Document& document, PreviewJobs& jobs, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("provenance"));
    m_closeness = new QLabel(this);
    m_closeness->setObjectName(QStringLiteral("closeness"));
    m_closeness->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(buildApproval());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_closeness);
    layout->addWidget(buildButtons(actions));

    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &RecordPanel::showRecord);
    connect(&document, &Document::planChanged, this, &RecordPanel::follow);
    connect(&document, &Document::selectionChanged, this, [this] {
        takeNote();
        follow();
    });
    connect(&jobs, &PreviewJobs::reproduced, this, [this](qint64 preview, const QString& sentence) {
        m_reproduced[{preview}] = sentence;
        follow();
    });
    follow();
}

QWidget* RecordPanel::buildApproval()
{
    m_approval = new QWidget(this);
    m_state = new QComboBox(m_approval);
    guardFromWheel(*m_state);
    m_state->setObjectName(QStringLiteral("approvalState"));
    for (const auto state :
        {plan::ApprovalState::None, plan::ApprovalState::Notified, plan::ApprovalState::Approved, plan::ApprovalState::Rejected})
        m_state->addItem(stateText(state));
    m_by = new QLineEdit(m_approval);
    m_by->setObjectName(QStringLiteral("approvalBy"));
    m_by->setPlaceholderText(tr("Name"));
    m_when = dimLabel({}, m_approval);
    m_note = new QPlainTextEdit(m_approval);
    m_note->setObjectName(QStringLiteral("approvalNote"));
    m_note->setPlaceholderText(tr("Why, or where the written approval is kept"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(48);
    m_note->installEventFilter(this);
    auto* grid = new QGridLayout(m_approval);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kRhythm);
    grid->setColumnStretch(1, 1);
    grid->addWidget(dimLabel(tr("Approval"), m_approval), 0, 0);
    grid->addWidget(m_state, 0, 1);
    grid->addWidget(dimLabel(tr("By"), m_approval), 1, 0);
    grid->addWidget(m_by, 1, 1);
    grid->addWidget(m_when, 2, 1);
    grid->addWidget(dimLabel(tr("Note"), m_approval), 3, 0, Qt::AlignTop);
    grid->addWidget(m_note, 3, 1);
    connect(m_state, &QComboBox::activated, this, [this](int state) {
        changeApproval([state](plan::Approval& approval) {
            approval.state = plan::ApprovalState(state);
            approval.utc = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        });
    });
    connect(m_by, &QLineEdit::editingFinished, this,
        [this] { changeApproval([by = m_by->text().trimmed().toStdString()](plan::Approval& approval) { approval.by = by; }); });
    return m_approval;
}

QWidget* RecordPanel::buildButtons(const Actions& actions)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm / 2);
    for (const char* id : {"shot.reproduce", "shot.recall"}) {
        auto* button = new QToolButton(row);
        button->setDefaultAction(actions.get(QString::fromLatin1(id)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        layout->addWidget(button);
    }
    auto* copy = new QToolButton(row);
    copy->setObjectName(QStringLiteral("copyRecord"));
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setToolTip(tr("Copy the whole record as JSON"));
    connect(copy, &QToolButton::clicked, this, &RecordPanel::copyRecord);
    layout->addStretch(1);
    layout->addWidget(copy);
    return row;
}

void RecordPanel::follow()
{
    const auto* preview = shownPreview(m_document);
    m_approval->setVisible(preview);
    const auto said = preview ? m_reproduced.find(preview->id) : m_reproduced.end();
    m_closeness->setVisible(said != m_reproduced.end());
    m_closeness->setText(said == m_reproduced.end() ? QString() : tr("Reproduced: %1").arg(said->second));
    if (preview)
        showApproval(*preview);
    m_shown = preview ? preview->id : plan::Id<plan::Preview>{};
    m_later.start();
}

/// Laying a record out takes milliseconds: it is done once for all that a turn of the event loop changes, and where it is seen.
void RecordPanel::showRecord()
{
    if (!isVisible())
        return;
    const auto* preview = shownPreview(m_document);
    const auto html = preview ? provenanceHtml(m_document.plan(), *preview)
                              : tr("This panel has no preview yet. Its record will stand here: what made it, and who has approved it.");
    if (html == m_html)
        return; // the scroll place stays
    m_html = html;
    // A scroll bar that goes with the old record and comes with the new one would have it laid out twice.
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_text->setHtml(html);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void RecordPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_later.start();
}

void RecordPanel::showApproval(const plan::Preview& preview)
{
    const auto approval = preview.approval.value_or(plan::Approval{});
    const bool other = preview.id != m_shown;
    m_approval->setEnabled(!m_document.readOnly());
    m_state->setCurrentIndex(int(approval.state));
    if (other || !m_by->hasFocus())
        m_by->setText(QString::fromStdString(approval.by));
    if (const auto note = QString::fromStdString(approval.note); (other || !m_note->hasFocus()) && m_note->toPlainText() != note)
        m_note->setPlainText(note);
    const auto when = QDateTime::fromString(QString::fromStdString(approval.utc), Qt::ISODate).toLocalTime();
    m_when->setVisible(approval.state != plan::ApprovalState::None);
    m_when->setText(when.isValid() ? QLocale().toString(when, QLocale::ShortFormat) : QString());
}

void RecordPanel::changeApproval(const std::function<void(plan::Approval&)>& change)
{
    const auto* preview = m_document.plan().previews.find(m_shown);
    if (!preview)
        return;
    auto approval = preview->approval.value_or(plan::Approval{});
    change(approval);
    const auto wanted = approval == plan::Approval{} ? std::nullopt : std::optional(approval);
    if (wanted == preview->approval)
        return;
    const auto* panel = m_document.plan().panels.find(preview->panel);
    const auto* shot = m_document.plan().shots.find(panel->shot);
    m_document.edit(tr("Approval of a preview of %1").arg(QString::fromStdString(plan::shotName(m_document.plan(), *shot))),
        [id = m_shown, wanted](plan::Plan plan) {
            if (const auto* found = plan.previews.find(id)) {
                auto row = *found;
                row.approval = wanted;
                plan.previews.put(std::move(row));
            }
            return plan;
        });
}

void RecordPanel::takeNote()
{
    changeApproval([note = m_note->toPlainText().trimmed().toStdString()](plan::Approval& approval) { approval.note = note; });
}

bool RecordPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        takeNote();
    return QWidget::eventFilter(watched, event);
}

void RecordPanel::copyRecord()
{
    if (const auto* preview = shownPreview(m_document))
        QGuiApplication::clipboard()->setText(provenanceJson(*preview));
}

} // namespace shell
