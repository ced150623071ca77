// SPDX-License-Identifier: Apache-2.0
// The frames that run, wait or have failed, as rows of a table; dragging a waiting row puts it in another place.
#pragma once

#include "app/plan/plan.h"
#include "app/shell/previews/preview_jobs.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace shell {

class Document;

enum class QueueColumn { Shot, Panel, Size, Seed, State };
constexpr int kQueueColumns = 5;

enum QueueRole {
    JobRole = Qt::UserRole, // qulonglong
    FailedRole, // bool
    WaitingPlaceRole, // int: place among those that wait; -1 where the frame runs or has failed
};

/// Lives no longer than its document and jobs.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    QueueModel(Document& document, PreviewJobs& jobs, QObject* parent = nullptr);

    int rowOf(std::uint64_t job) const; // -1: no longer on the list

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

private:
    struct Row {
        std::uint64_t job = 0;
        QString shot;
        QString panel;
        QString size;
        QString seed;
        QString state;
        bool failed = false;
        int waitingPlace = -1;
        bool operator==(const Row&) const = default;
    };

    static bool sameJobs(const std::vector<Row>& a, const std::vector<Row>& b); // in the same order
    void follow();
    void step();
    void removeGone(const std::vector<Row>& next);
    void appendNew(const std::vector<Row>& next);
    void reorder(const std::vector<Row>& next);
    std::vector<Row> rowsNow();
    Row describe(const AskedFrame& frame) const;
    QString textOf(const Row& row, QueueColumn column) const;

    Document& m_document;
    PreviewJobs& m_jobs;
    plan::Plan m_named; // what the rows' shots and panels are called in
    std::vector<Row> m_rows;
};

} // namespace shell
