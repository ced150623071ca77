// SPDX-License-Identifier: Apache-2.0
// The shot list dock: the table, its search field, and the tie between its rows and the document's selection.
#pragma once

#include "app/shell/base/background.h"
#include "app/shell/shots/shot_list_model.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTableView;

namespace shell {

class ShotListFilter;

/// Lives no longer than its document, stills and staleness.
class ShotListPanel : public QWidget {
    Q_OBJECT

public:
    ShotListPanel(Document& document, Stills* stills, Staleness* staleness, QWidget* parent = nullptr);

    /// In cut order.
    std::vector<plan::Id<plan::Shot>> selectedShots() const;
    void focusSearch();
    /// Selects the next (1) or previous (-1) shot of those shown.
    void step(int by);

    QByteArray columnState() const; // widths and order
    void restoreColumns(const QByteArray& state);

private:
    void buildTable();
    int currentColumn() const;
    void search(const QString& words);
    void showFound(const QString& words, std::vector<store::SearchHit> hits, int number);
    void followDocument();
    void followTable();
    void updateCount();

    Document& m_document;
    ShotListModel m_model;
    ShotListFilter* m_filter = nullptr; // child
    QTableView* m_table = nullptr; // child
    QLineEdit* m_search = nullptr; // child
    QLabel* m_count = nullptr; // child
    int m_searchNumber = 0; // an answer to older words is dropped
    bool m_following = false; // the table changes because the document did
    Background m_background{*this}; // last: it ends first
};

} // namespace shell
