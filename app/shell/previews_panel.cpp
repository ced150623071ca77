// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews_panel.h"

#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/shell/compare_view.h"
#include "app/shell/document.h"
#include "app/shell/job_bar.h"
#include "app/shell/message_bar.h"
#include "app/shell/preview_grid.h"
#include "app/shell/preview_jobs.h"
#include "app/shell/provenance_text.h"
#include "app/shell/staleness.h"
#include "app/shell/stills.h"
#include "app/shell/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace shell {

namespace {

constexpr int kCompareWidth = 1024; // pixels of the viewport's picture beside a preview
const QString kModeKey = QStringLiteral("previews/compare");
const QString kRecordKey = QStringLiteral("previews/record");

QToolButton* commandButton(QAction* action, bool withText, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    return button;
}

} // namespace

PreviewsPanel::PreviewsPanel(Document& document, PreviewJobs& jobs, Stills& stills, Staleness& staleness, const PreviewCommands& commands, QWidget* parent)
    : QWidget(parent), m_document(document), m_jobs(jobs), m_stills(stills), m_staleness(staleness)
{
    m_message = new MessageBar(this);
    m_compare = new CompareView(this);
    m_compare->setObjectName(QStringLiteral("compareView"));
    m_record = new QWidget(this);
    m_recordText = new QTextBrowser(m_record);
    m_recordText->setObjectName(QStringLiteral("provenance"));
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy record"), m_record);
    connect(copy, &QPushButton::clicked, this, &PreviewsPanel::copyRecord);
    auto* recordLayout = new QVBoxLayout(m_record);
    recordLayout->setContentsMargins(0, 0, 0, 0);
    recordLayout->setSpacing(kRhythm);
    recordLayout->addWidget(m_recordText, 1);
    recordLayout->addWidget(copy, 0, Qt::AlignLeft);

    auto* splitter = new QSplitter(this);
    splitter->addWidget(new PreviewGrid(document, staleness, splitter));
    splitter->addWidget(m_compare);
    splitter->addWidget(m_record);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({200, 480, 260});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(buildTools(commands));
    layout->addWidget(m_message);
    layout->addWidget(new JobBar(jobs, this));
    layout->addWidget(splitter, 1);

    connect(&document, &Document::planChanged, this, &PreviewsPanel::follow);
    connect(&document, &Document::selectionChanged, this, &PreviewsPanel::follow);
    connect(&document, &Document::pictureReady, this, &PreviewsPanel::follow);
    connect(&staleness, &Staleness::changed, this, &PreviewsPanel::follow);
    connect(&stills, &Stills::ready, this, &PreviewsPanel::follow);
    connect(&jobs, &PreviewJobs::failed, this, &PreviewsPanel::sayFailure);
    follow();
}

QWidget* PreviewsPanel::buildTools(const PreviewCommands& commands)
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm / 2);
    auto* preview = commandButton(commands.preview, true, tools);
    preview->setProperty("primary", true);
    preview->setObjectName(QStringLiteral("previewButton"));
    row->addWidget(preview);
    row->addWidget(commandButton(commands.variants, true, tools));
    row->addSpacing(kRhythm);
    row->addWidget(commandButton(commands.hero, false, tools));
    row->addWidget(commandButton(commands.reject, false, tools));
    m_caption = new QLabel(tools);
    m_caption->setProperty("dim", true);
    m_caption->setMinimumWidth(0);
    row->addSpacing(kRhythm);
    row->addWidget(m_caption, 1);

    auto* modes = new QButtonGroup(tools);
    const auto addMode = [&](const QString& iconName, const QString& help, CompareMode mode) {
        auto* button = new QToolButton(tools);
        button->setIcon(icon(iconName));
        button->setToolTip(help);
        button->setCheckable(true);
        modes->addButton(button, int(mode));
        row->addWidget(button);
    };
    addMode(QStringLiteral("single"), tr("The preview alone"), CompareMode::Single);
    addMode(QStringLiteral("side"), tr("Side by side with the viewport's picture"), CompareMode::SideBySide);
    addMode(QStringLiteral("wipe"), tr("Wipe over the viewport's picture: drag the divider, or use the arrow keys"), CompareMode::Wipe);
    connect(modes, &QButtonGroup::idClicked, this, [this](int mode) {
        m_compare->setMode(CompareMode(mode));
        QSettings().setValue(kModeKey, mode);
        follow();
    });
    const int mode = std::clamp(QSettings().value(kModeKey, int(CompareMode::SideBySide)).toInt(), 0, 2);
    modes->button(mode)->setChecked(true);
    m_compare->setMode(CompareMode(mode));

    auto* record = new QToolButton(tools);
    record->setObjectName(QStringLiteral("recordButton"));
    record->setIcon(icon(QStringLiteral("info")));
    record->setToolTip(tr("What made this frame"));
    record->setCheckable(true);
    record->setChecked(QSettings().value(kRecordKey, false).toBool());
    m_record->setVisible(record->isChecked());
    connect(record, &QToolButton::toggled, this, [this](bool on) {
        m_record->setVisible(on);
        QSettings().setValue(kRecordKey, on);
    });
    row->addSpacing(kRhythm);
    row->addWidget(record);
    return tools;
}

const plan::Preview* PreviewsPanel::shown() const
{
    const auto& selection = m_document.selection();
    const auto* chosen = m_document.plan().previews.find(selection.preview);
    return chosen ? chosen : plan::shotPreview(m_document.plan(), selection.shot);
}

void PreviewsPanel::follow()
{
    const auto* preview = shown();
    const auto* shot = m_document.selectedShot();
    const bool stale = preview && m_staleness.isStale(preview->id);
    QImage picture = preview ? m_document.picture(preview->picture) : QImage();
    if (preview && picture.isNull())
        picture = m_document.picture(preview->thumbnail); // until the large one is decoded
    m_compare->setPreview(picture, stale);
    m_compare->setHint(preview ? QString() : shot ? tr("No preview of this shot yet. Press P to make one.") : tr("Select a shot to see its previews."));

    const auto* panel = preview ? m_document.plan().panels.find(preview->panel) : m_document.selectedPanel();
    const bool wanted = shot && panel && (!preview || m_compare->mode() != CompareMode::Single);
    m_compare->setViewport(wanted ? m_stills.still({shot->id, panel->frame, kCompareWidth}) : QImage());

    m_caption->setText(preview ? tr("seed %1 \u00b7 %2 \u00d7 %3%4").arg(preview->seed).arg(preview->width).arg(preview->height).arg(stale ? tr(" \u00b7 the scene has changed since") : QString()) : QString());
    const auto html = preview ? provenanceHtml(m_document.plan(), *preview) : tr("No frame is selected.");
    if (html != m_recordHtml) { // else the scroll place stays
        m_recordHtml = html;
        m_recordText->setHtml(html);
    }
}

void PreviewsPanel::sayFailure(const preview::JobStatus& status)
{
    const auto again = [this, panel = status.panel] {
        if (m_document.plan().panels.contains(panel))
            m_jobs.preview(panel);
    };
    // A remedy that this window cannot carry out by itself is said, not offered as a button.
    std::vector<Remedy> buttons;
    QStringList advice;
    for (const auto& remedy : status.remedies) {
        const auto text = QString::fromStdString(remedy);
        const bool repeats = text == QStringLiteral("Try again") || text == QStringLiteral("Generate again") || text == QStringLiteral("Run anyway");
        if (repeats)
            buttons.push_back({text, again});
        else
            advice << text;
    }
    if (buttons.empty())
        buttons.push_back({tr("Try again"), again});
    auto sentence = QString::fromStdString(status.error);
    if (!advice.isEmpty())
        sentence += tr(" What helps: %1.").arg(advice.join(QStringLiteral(", ")));
    m_message->show(sentence, buttons);
}

void PreviewsPanel::copyRecord()
{
    if (const auto* preview = shown())
        QGuiApplication::clipboard()->setText(provenanceJson(*preview));
}

} // namespace shell
