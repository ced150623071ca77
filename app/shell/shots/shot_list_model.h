// SPDX-License-Identifier: Apache-2.0
// The shot list as a Qt table. It compares each new plan with the one it shows and inserts, removes, moves or repaints rows,
// so that selection, scroll place and an open editor survive every edit, undo and redo.
#pragma once

#include "app/shell/document/document.h"
#include "app/shell/previews/picture_tile.h"
#include "app/shell/shots/shot_cells.h"
#include "app/shell/shots/shot_rows.h"

#include <QAbstractTableModel>

namespace shell {

class Staleness;
class Stills;

/// Roles beside Qt's own, for the delegate.
enum ShotRole {
    ShotIdRole = Qt::UserRole, // qint64
    ChoicesRole, // QStringList: the cell takes one of these, edited by number
    SuggestionsRole, // QStringList: offered, others may be typed
    TilesRole, // QList<Tile>: of the first panel and of the last, where the shot has several; images may be on their way
    StaleRole, // bool: any of the shot's previews
    SceneNumberRole, // int: place of the scene among all, for its colour
    SceneStartsRole, // bool: the row before is of another scene
};

class ShotListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `stills` and `staleness` may be null: then there are no stills and no marks.
    ShotListModel(Document& document, Stills* stills, Staleness* staleness, QObject* parent = nullptr);

    plan::Id<plan::Shot> shotAt(int row) const;
    int rowOf(plan::Id<plan::Shot> shot) const; // -1: not in the film

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

private:
    void follow();
    void removeGone(const std::vector<ShotRow>& next);
    void insertAndMove(const std::vector<ShotRow>& next);
    void repaintChanged(const std::vector<ShotRow>& next);
    void repaintColumn(ShotColumn column);
    void pictureCame(const QString& sha256);
    QList<Tile> tiles(const ShotRow& row) const;
    Tile tileOf(const ShotRow& row, const BoardFrame& frame) const;

    Document& m_document;
    Stills* m_stills;
    Staleness* m_staleness;
    plan::Plan m_plan; // keeps the rows alive that m_rows points to
    std::vector<ShotRow> m_rows;
};

} // namespace shell
