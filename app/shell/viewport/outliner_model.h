// SPDX-License-Identifier: Apache-2.0
// The outliner's tree for Qt. It follows the plan by comparing rows by id, so that what is open and selected stays so. What stands in a
// set or among the setups is made when it is first asked for: a long film has tens of thousands of rows, and few of them are looked at.
#pragma once

#include "app/shell/document/document.h"
#include "app/shell/viewport/outliner_rows.h"

#include <QAbstractItemModel>

#include <memory>

namespace shell {

class OutlinerModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, OwnColumn, EyeColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole, IdRole };

    explicit OutlinerModel(Document& document, QObject* parent = nullptr);
    ~OutlinerModel() override;

    /// Where a row of the plan stands; invalid where it does not.
    QModelIndex find(OutlinerKind kind, std::int64_t id) const;
    /// Hides or shows an item in the selected shot.
    void toggleHidden(const QModelIndex& index);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

private:
    struct Node;
    void sync();
    void syncChildren(Node& node, const QModelIndex& index, const std::vector<OutlinerRow>& rows);
    void place(Node& node, const QModelIndex& index, const OutlinerRow& row, std::size_t at);
    std::vector<OutlinerRow> rowsIn(const Node& group) const;
    void fill(Node& node) const;
    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    QVariant nameData(const Node& node, int role) const;

    Document& m_document;
    std::unique_ptr<Node> m_root;
    plan::Plan m_shown; // the plan that the rows were made from
    std::vector<OutlinerScene> m_scenes; // of m_shown
    plan::Id<plan::Shot> m_shot;
};

} // namespace shell
