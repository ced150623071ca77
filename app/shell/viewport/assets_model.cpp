// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/assets_model.h"

#include "app/shell/base/theme.h"
#include "assets/figure/figure.h"
#include "assets/proxies/proxy.h"

#include <QMimeData>
#include <QPixmap>

namespace shell {

AssetsModel::AssetsModel(QObject* parent)
    : QAbstractListModel(parent)
{
    for (const auto& [age, title] :
        {std::pair("adult", tr("Adult")), std::pair("teenager", tr("Teenager")), std::pair("child", tr("Child"))})
        m_entries.push_back(
            {QStringLiteral("figure:%1").arg(age), title, tr("A posable figure, %1 m").arg(assets::figureHeight(age), 0, 'f', 2), {}, {}});
    for (const auto& kind : assets::proxyKinds())
        m_entries.push_back({QString::fromStdString(kind.name), QString::fromStdString(kind.title),
            QString::fromStdString(kind.semanticClass), QString::fromStdString(kind.otherNames), {}});
    m_entries.push_back({QStringLiteral("light"), tr("Light"), tr("A lamp without a body"), {}, {}});
}

std::vector<std::string> AssetsModel::kinds() const
{
    std::vector<std::string> names;
    for (const auto& entry : m_entries)
        names.push_back(entry.kind.toStdString());
    return names;
}

void AssetsModel::setPicture(const QString& kind, const QImage& picture)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].kind == kind) {
            m_entries[i].picture = picture;
            const auto at = index(static_cast<int>(i));
            Q_EMIT dataChanged(at, at, {Qt::DecorationRole});
        }
}

int AssetsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

QVariant AssetsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::ToolTipRole:
        return tr("%1\nDrag into the viewport, or double-click").arg(entry.tip);
    case Qt::DecorationRole:
        if (!entry.picture.isNull())
            return QPixmap::fromImage(entry.picture);
        return icon(entry.kind == "light"          ? QStringLiteral("light")
                : entry.kind.startsWith("figure:") ? QStringLiteral("figure")
                                                   : QStringLiteral("proxy"));
    case KindRole:
        return entry.kind;
    case SearchRole:
        return QString(entry.title + ' ' + entry.kind + ' ' + entry.tip + ' ' + entry.otherNames);
    default:
        return {};
    }
}

Qt::ItemFlags AssetsModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QStringList AssetsModel::mimeTypes() const { return {QString::fromLatin1(kKindMime)}; }

QMimeData* AssetsModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.empty())
        return nullptr;
    auto* data = new QMimeData; // the drag owns it
    data->setData(QString::fromLatin1(kKindMime), indexes.front().data(KindRole).toString().toUtf8());
    return data;
}

} // namespace shell
