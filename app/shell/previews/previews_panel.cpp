// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/previews_panel.h"

#include "app/plan/queries.h"
#include "app/shell/base/actions.h"
#include "app/shell/base/message_bar.h"
#include "app/shell/base/theme.h"
#include "app/shell/document/document.h"
#include "app/shell/document/selection.h"
#include "app/shell/document/staleness.h"
#include "app/shell/document/stills.h"
#include "app/shell/previews/compare_view.h"
#include "app/shell/previews/job_bar.h"
#include "app/shell/previews/live_preview.h"
#include "app/shell/previews/panel_strip.h"
#include "app/shell/previews/preview_grid.h"
#include "app/shell/previews/preview_jobs.h"
#include "app/shell/previews/remedies.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shell {

namespace {

constexpr int kCompareWidth = 1024; // pixels of the viewport's picture beside a preview
const QString kModeKey = QStringLiteral("previews/compare");

QToolButton* commandButton(QAction* action, bool withText, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    return button;
}

} // namespace

PreviewsPanel::PreviewsPanel(
    Document& document, PreviewJobs& jobs, LivePreview& live, Stills& stills, Staleness& staleness, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_live(live)
    , m_stills(stills)
    , m_staleness(staleness)
{
    m_message = new MessageBar(this);
    m_compare = new CompareView(this);
    m_compare->setObjectName(QStringLiteral("compareView"));
    auto* splitter = new QSplitter(this);
    m_grid = new PreviewGrid(document, staleness, splitter);
    splitter->addWidget(m_grid);
    splitter->addWidget(m_compare);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({200, 480});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm / 2);
    layout->addWidget(buildTools(actions));
    layout->addWidget(buildBoard(actions));
    layout->addWidget(m_message);
    layout->addWidget(new JobBar(jobs, this));
    layout->addWidget(splitter, 1);

    connect(&document, &Document::planChanged, this, &PreviewsPanel::follow);
    connect(&document, &Document::selectionChanged, this, &PreviewsPanel::follow);
    connect(&document, &Document::pictureReady, this, &PreviewsPanel::follow);
    connect(&staleness, &Staleness::changed, this, &PreviewsPanel::follow);
    connect(&stills, &Stills::ready, this, &PreviewsPanel::follow);
    connect(&live, &LivePreview::turned, this, &PreviewsPanel::follow);
    connect(&live, &LivePreview::changed, this, &PreviewsPanel::followLive);
    follow();
    followLive();
}

QWidget* PreviewsPanel::buildTools(const Actions& actions)
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm / 2);
    auto* preview = commandButton(actions.get(QStringLiteral("shot.preview")), true, tools);
    preview->setProperty("primary", true);
    preview->setObjectName(QStringLiteral("previewButton"));
    row->addWidget(preview);
    row->addWidget(commandButton(actions.get(QStringLiteral("shot.live")), false, tools));
    for (const char* id : {"shot.variants", "shot.newSeed", "shot.panels"})
        row->addWidget(commandButton(actions.get(QString::fromLatin1(id)), false, tools));
    row->addSpacing(kRhythm);
    for (const char* id : {"shot.hero", "shot.reject", "shot.recall"})
        row->addWidget(commandButton(actions.get(QString::fromLatin1(id)), false, tools));
    row->addStretch(1);
    addModes(*tools);
    auto* record = new QToolButton(tools);
    record->setObjectName(QStringLiteral("recordButton"));
    record->setIcon(icon(QStringLiteral("info")));
    record->setToolTip(tr("What made this frame, and who has approved it"));
    connect(record, &QToolButton::clicked, this, &PreviewsPanel::recordRequested);
    row->addSpacing(kRhythm);
    row->addWidget(record);
    return tools;
}

void PreviewsPanel::addModes(QWidget& tools)
{
    auto* modes = new QButtonGroup(&tools);
    const auto addMode = [&](const QString& iconName, const QString& help, CompareMode mode) {
        auto* button = new QToolButton(&tools);
        button->setObjectName(QStringLiteral("compareMode%1").arg(int(mode)));
        button->setIcon(icon(iconName));
        button->setToolTip(help);
        button->setCheckable(true);
        modes->addButton(button, int(mode));
        tools.layout()->addWidget(button);
    };
    addMode(QStringLiteral("single"), tr("The preview alone"), CompareMode::Single);
    addMode(QStringLiteral("side"), tr("Side by side with the viewport's picture; live: with the preview"), CompareMode::SideBySide);
    addMode(QStringLiteral("wipe"), tr("Wipe over the viewport's picture, live over the preview: drag the divider, or use the arrow keys"),
        CompareMode::Wipe);
    connect(modes, &QButtonGroup::idClicked, this, [this](int mode) {
        m_compare->setMode(CompareMode(mode));
        QSettings().setValue(kModeKey, mode);
        follow();
    });
    const int mode = std::clamp(QSettings().value(kModeKey, int(CompareMode::SideBySide)).toInt(), 0, 2);
    modes->button(mode)->setChecked(true);
    m_compare->setMode(CompareMode(mode));
}

QWidget* PreviewsPanel::buildBoard(const Actions& actions)
{
    auto* board = new QWidget(this);
    auto* row = new QHBoxLayout(board);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm / 2);
    row->addWidget(
        new PanelStrip(m_document, actions.get(QStringLiteral("panel.new")), actions.get(QStringLiteral("panel.remove")), board), 1);
    auto* copySeed = actions.get(QStringLiteral("shot.copySeed"));
    m_seed = new QToolButton(board); // says the seed; the action's own text stays in the menu
    m_seed->setObjectName(QStringLiteral("seedButton"));
    m_seed->setIcon(copySeed->icon());
    m_seed->setIconSize({14, 14});
    m_seed->setToolTip(copySeed->toolTip());
    m_seed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_seed, &QToolButton::clicked, copySeed, &QAction::trigger);
    m_caption = new QLabel(board);
    m_caption->setProperty("dim", true);
    m_liveText = new QLabel(board);
    m_liveText->setObjectName(QStringLiteral("liveText"));
    m_liveText->setProperty("dim", true);
    row->addWidget(m_liveText);
    row->addWidget(m_caption);
    row->addWidget(m_seed);
    return board;
}

void PreviewsPanel::follow()
{
    const auto* preview = shownPreview(m_document);
    const auto* shot = m_document.selectedShot();
    const auto* panel = m_document.selectedPanel();
    const bool stale = preview && m_staleness.isStale(preview->id);
    QImage picture = preview ? m_document.picture(preview->picture) : QImage();
    if (preview && picture.isNull())
        picture = m_document.picture(preview->thumbnail); // until the large one is decoded
    m_compare->setPreview(picture, stale);
    m_compare->setHint(m_live.isOn() ? tr("The first live frame is on its way.")
            : preview                ? QString()
            : shot                   ? tr("No preview of this panel yet. Press P to make one.")
                                     : tr("Select a shot to see its previews."));
    const bool wanted = shot && panel && !m_live.isOn() && (!preview || m_compare->mode() != CompareMode::Single);
    m_compare->setViewport(wanted ? m_stills.still({shot->id, panel->frame, kCompareWidth}) : QImage());

    m_grid->setVisible(preview || (panel && !plan::previewsOfPanel(m_document.plan(), panel->id).empty()));
    m_caption->setVisible(preview && !m_live.isOn());
    m_seed->setVisible(preview && !m_live.isOn());
    if (!preview)
        return;
    m_caption->setText(
        tr("%1 \u00d7 %2").arg(preview->width).arg(preview->height) + (stale ? tr(" \u00b7 the scene has changed since") : QString()));
    m_seed->setText(tr("seed %1").arg(preview->seed));
}

void PreviewsPanel::followLive()
{
    m_compare->setLiveMode(m_live.isOn());
    m_compare->setLive(m_live.image(), m_live.outdated());
    m_liveText->setVisible(m_live.isOn());
    m_liveText->setText(m_live.text());
}

void PreviewsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_live.setSeen(true);
}

void PreviewsPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_live.setSeen(false);
}

void PreviewsPanel::say(const QString& sentence, const std::vector<Remedy>& remedies) { m_message->show(sentence, remedies); }

void PreviewsPanel::sayFailure(const preview::JobStatus& status, const preview::PreviewRequest& request)
{
    m_message->show(QString::fromStdString(status.error), remediesFor(status, request, m_document, m_jobs));
}

} // namespace shell
