// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/plan.h"

#include <QAbstractListModel>

#include <vector>

namespace shell {

class Document;
class Staleness;

enum PreviewRole { PreviewIdRole = Qt::UserRole, PreviewPictureRole, PreviewStateRole, PreviewStaleRole };

/// The frames of the selected panel, newest first.
class PreviewTiles : public QAbstractListModel {
    Q_OBJECT

public:
    PreviewTiles(Document& document, Staleness& staleness, QObject* parent = nullptr);

    int rowOf(plan::Id<plan::Preview> preview) const; // -1: not of this panel
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void follow();
    void repaint();

    Document& m_document;
    Staleness& m_staleness;
    std::vector<plan::Id<plan::Preview>> m_previews;
};

} // namespace shell
