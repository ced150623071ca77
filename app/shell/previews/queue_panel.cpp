// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/queue_panel.h"

#include "app/shell/base/actions.h"
#include "app/shell/base/movable_rows.h"
#include "app/shell/base/theme.h"
#include "app/shell/document/document.h"
#include "app/shell/previews/job_bar.h"
#include "app/shell/previews/queue_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shell {

namespace {

constexpr int kRowHeight = 28; // pixels

int placeOf(const QueueModel& model, std::uint64_t job) { return model.index(model.rowOf(job), 0).data(WaitingPlaceRole).toInt(); }

} // namespace

QueuePanel::QueuePanel(Document& document, PreviewJobs& jobs, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_jobs(jobs)
{
    m_model = new QueueModel(document, jobs, this);
    m_empty = new QLabel(tr("Nothing is being generated.\nFrames that run, wait or have failed stand here."), this);
    m_empty->setProperty("dim", true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm / 2);
    layout->addWidget(buildTools(actions));
    layout->addWidget(new JobBar(jobs, this));
    layout->addWidget(buildTable(), 1);
    layout->addWidget(m_empty, 1);
    connect(&jobs, &PreviewJobs::changed, this, &QueuePanel::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePanel::follow);
    follow();
}

QWidget* QueuePanel::buildTools(const Actions& actions)
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm / 2);
    auto* pause = new QToolButton(tools);
    pause->setDefaultAction(actions.get(QStringLiteral("shot.pause")));
    pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(pause);
    row->addSpacing(kRhythm);
    m_up = addTool(*tools, QStringLiteral("move-up"), tr("Make the selected frames earlier"), QStringLiteral("Alt+Up"));
    m_down = addTool(*tools, QStringLiteral("move-down"), tr("Make the selected frames later"), QStringLiteral("Alt+Down"));
    m_cancel = addTool(*tools, QStringLiteral("cancel"), tr("Cancel the selected frames; failed ones leave the list"), {});
    m_retry = addTool(*tools, QStringLiteral("reproduce"), tr("Try the selected failed frames again"), {});
    row->addStretch(1);
    connect(m_up, &QToolButton::clicked, this, [this] { moveSelected(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveSelected(1); });
    connect(m_cancel, &QToolButton::clicked, this, &QueuePanel::cancelSelected);
    connect(m_retry, &QToolButton::clicked, this, &QueuePanel::retrySelected);
    return tools;
}

QToolButton* QueuePanel::addTool(QWidget& tools, const QString& iconName, const QString& help, const QString& shortcut)
{
    auto* button = new QToolButton(&tools);
    button->setObjectName(QStringLiteral("queue.%1").arg(iconName));
    button->setIcon(icon(iconName));
    button->setToolTip(shortcut.isEmpty() ? help : QStringLiteral("%1  (%2)").arg(help, shortcut));
    button->setAccessibleName(help);
    button->setShortcut(QKeySequence(shortcut));
    tools.layout()->addWidget(button);
    return button;
}

QWidget* QueuePanel::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("queueTable"));
    m_table->setModel(m_model);
    makeRowsMovable(*m_table);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr int kWidths[kQueueColumns - 1] = {88, 168, 104, 72}; // pixels
    for (int column = 0; column < kQueueColumns - 1; ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { showShot(index.row()); });
    return m_table;
}

std::vector<std::uint64_t> QueuePanel::selectedJobs() const
{
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<std::uint64_t> jobs;
    for (const auto& row : rows)
        jobs.push_back(row.data(JobRole).toULongLong());
    return jobs;
}

/// A block of rows keeps its inner order: what leads in the direction of the move goes first.
void QueuePanel::moveSelected(int by)
{
    auto jobs = selectedJobs();
    std::erase_if(jobs, [this](auto job) { return placeOf(*m_model, job) < 0; });
    if (by > 0)
        std::ranges::reverse(jobs);
    const auto first = jobs.empty() ? 0 : placeOf(*m_model, jobs.front()) + by;
    if (jobs.empty() || first < 0)
        return;
    for (const auto job : jobs)
        m_jobs.move(job, std::size_t(placeOf(*m_model, job) + by));
}

void QueuePanel::cancelSelected()
{
    for (const auto job : selectedJobs())
        m_jobs.cancel(job);
}

void QueuePanel::retrySelected()
{
    for (const auto job : selectedJobs())
        m_jobs.retry(job);
}

void QueuePanel::showShot(int row)
{
    for (const auto& frame : m_jobs.frames())
        if (frame.job == m_model->index(row, 0).data(JobRole).toULongLong())
            if (const auto* panel = m_document.plan().panels.find(frame.request.panel))
                return m_document.selectShot(panel->shot);
}

void QueuePanel::follow()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    bool waiting = false;
    bool failed = false;
    for (const auto& row : m_table->selectionModel()->selectedRows()) {
        waiting |= row.data(WaitingPlaceRole).toInt() >= 0;
        failed |= row.data(FailedRole).toBool();
    }
    m_up->setEnabled(waiting);
    m_down->setEnabled(waiting);
    m_cancel->setEnabled(m_table->selectionModel()->hasSelection());
    m_retry->setEnabled(failed);
}

} // namespace shell
