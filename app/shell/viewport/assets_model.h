// SPDX-License-Identifier: Apache-2.0
// The things that can be put into a set, with their pictures.
#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <QString>

#include <vector>

namespace shell {

/// The MIME type of a dragged kind; its data is the kind's name (see newItem) in UTF-8.
inline constexpr const char* kKindMime = "application/x-previsto-kind";

class AssetsModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// SearchRole: title, class and other names, for whoever searches.
    enum Role { KindRole = Qt::UserRole, SearchRole };

    explicit AssetsModel(QObject* parent = nullptr);

    /// Names of all kinds, in the order of the list.
    std::vector<std::string> kinds() const;
    void setPicture(const QString& kind, const QImage& picture);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    struct Entry {
        QString kind;
        QString title;
        QString tip;
        QString otherNames;
        QImage picture; // null until it is rendered
    };
    std::vector<Entry> m_entries;
};

} // namespace shell
