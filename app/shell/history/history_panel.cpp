// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history/history_panel.h"

#include "app/shell/document/document.h"
#include "app/shell/history/history_delegate.h"
#include "app/shell/history/history_model.h"

#include <QListView>
#include <QPointer>
#include <QVBoxLayout>

namespace shell {

namespace {

constexpr int kPauseMilliseconds = 60;

} // namespace

HistoryPanel::HistoryPanel(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    m_model = new HistoryModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, &HistoryPanel::choose);
    connect(m_list, &QListView::activated, this, &HistoryPanel::choose);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &HistoryPanel::refresh);
    connect(&document, &Document::historyChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&document, &Document::written, &m_pause, qOverload<>(&QTimer::start));
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_pause.start();
}

void HistoryPanel::choose(const QModelIndex& row)
{
    if (row.data(HistoryFoldRole).toBool())
        m_model->toggle(row);
    else
        m_document.goTo(row.data(HistoryNumberRole).toLongLong());
}

void HistoryPanel::refresh()
{
    if (!isVisible())
        return;
    m_document.history([panel = QPointer<HistoryPanel>(this)](std::vector<store::HistoryEntry> entries) {
        if (!panel)
            return;
        panel->m_model->setEntries(std::move(entries));
        panel->m_list->scrollTo(panel->m_model->index(panel->m_model->currentRow()));
    });
}

} // namespace shell
