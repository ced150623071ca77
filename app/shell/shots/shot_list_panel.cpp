// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_list_panel.h"

#include "app/shell/base/movable_rows.h"
#include "app/shell/base/theme.h"
#include "app/shell/shots/shot_list_delegate.h"
#include "app/shell/shots/shot_list_filter.h"
#include "app/shell/shots/shot_search.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace shell {

namespace {

constexpr int kRowHeight = 64; // pixels: a scope thumbnail of 124 x 52 with room around it

} // namespace

ShotListPanel::ShotListPanel(Document& document, Stills* stills, Staleness* staleness, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(document, stills, staleness)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("shotSearch"));
    m_search->setPlaceholderText(tr("Search shots, scenes, items and prompts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(360);
    m_count = new QLabel(this);
    m_count->setProperty("dim", true);
    buildTable();

    auto* top = new QHBoxLayout;
    top->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    top->setSpacing(kRhythm);
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    top->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);

    connect(m_search, &QLineEdit::textChanged, this, &ShotListPanel::search);
    connect(&m_document, &Document::selectionChanged, this, &ShotListPanel::followDocument);
    connect(&m_document, &Document::planChanged, this, &ShotListPanel::updateCount);
    followDocument();
    updateCount();
}

void ShotListPanel::buildTable()
{
    m_filter = new ShotListFilter(this);
    m_filter->setSourceModel(&m_model);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("shotTable"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ShotListDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    makeRowsMovable(*m_table);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalScrollBar()->setSingleStep(kRowHeight / 2);
    auto* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    for (int column = 0; column < kShotColumns; ++column)
        m_table->setColumnWidth(column, columnWidth(ShotColumn(column)));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShotListPanel::followTable);
}

std::vector<plan::Id<plan::Shot>> ShotListPanel::selectedShots() const
{
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<plan::Id<plan::Shot>> shots;
    for (const auto& row : rows)
        shots.push_back({row.data(ShotIdRole).toLongLong()});
    return shots;
}

void ShotListPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

int ShotListPanel::currentColumn() const
{
    return std::max(0, m_table->currentIndex().column()); // so that the list does not scroll sideways
}

void ShotListPanel::step(int by)
{
    const int rows = m_filter->rowCount();
    if (rows == 0)
        return;
    const int row = std::clamp(m_table->currentIndex().row() + by, 0, rows - 1);
    m_table->setCurrentIndex(m_filter->index(row, currentColumn()));
}

QByteArray ShotListPanel::columnState() const { return m_table->horizontalHeader()->saveState(); }

void ShotListPanel::restoreColumns(const QByteArray& state)
{
    if (!state.isEmpty())
        m_table->horizontalHeader()->restoreState(state);
}

void ShotListPanel::search(const QString& words)
{
    const int number = ++m_searchNumber;
    if (words.trimmed().isEmpty()) {
        m_filter->setShown(std::nullopt);
        followDocument();
        updateCount();
        return;
    }
    m_document.search(words, [this, number, words, alive = QPointer<ShotListPanel>(this)](std::vector<store::SearchHit> hits) {
        if (alive && number == m_searchNumber)
            showFound(words.trimmed(), std::move(hits), number);
    });
}

/// A word that stands in every item of a long film has tens of thousands of hits.
void ShotListPanel::showFound(const QString& words, std::vector<store::SearchHit> hits, int number)
{
    const auto meant = [plan = m_document.plan(), words, hits = std::make_shared<const std::vector<store::SearchHit>>(std::move(hits))] {
        return shotsFound(plan, words, *hits); // the hits end where they were read
    };
    m_background.run(meant, [this, number](const ShotSet& shots) {
        if (number != m_searchNumber)
            return;
        m_filter->setShown(shots);
        updateCount();
    });
}

void ShotListPanel::followDocument()
{
    const int row = m_model.rowOf(m_document.selection().shot);
    const auto index = m_filter->mapFromSource(m_model.index(row, currentColumn()));
    if (!index.isValid() || index.row() == m_table->currentIndex().row())
        return;
    m_following = true;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_following = false;
}

void ShotListPanel::followTable()
{
    const auto index = m_table->currentIndex();
    if (m_following || !index.isValid())
        return;
    m_document.selectShot({index.data(ShotIdRole).toLongLong()});
}

void ShotListPanel::updateCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_model.rowCount();
    const auto total = all == 1 ? tr("1 shot") : tr("%1 shots").arg(all);
    m_count->setText(shown == all ? total : tr("%1 of %2").arg(shown).arg(total));
}

} // namespace shell
