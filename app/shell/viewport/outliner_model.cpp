// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/outliner_model.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/base/theme.h"
#include "app/shell/viewport/item_edits.h"
#include "app/shell/viewport/scene_edits.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <set>
#include <utility>

namespace shell {

namespace {

constexpr const char* kItemsMime = "application/x-previsto-items";

bool sameSets(const plan::Plan& a, const plan::Plan& b)
{
    return a.scenes.sharesRowsWith(b.scenes) && a.items.sharesRowsWith(b.items) && a.setups.sharesRowsWith(b.setups);
}

std::vector<plan::Id<plan::Item>> idsFrom(const QMimeData& data)
{
    QDataStream stream(data.data(kItemsMime));
    std::vector<plan::Id<plan::Item>> ids;
    while (!stream.atEnd()) {
        qint64 id = 0;
        stream >> id;
        ids.push_back({id});
    }
    return ids;
}

} // namespace

struct OutlinerModel::Node {
    OutlinerRow row; // without its children
    Node* parent = nullptr; // null for the root only
    std::vector<std::unique_ptr<Node>> children;
    bool filled = false; // of a group: its rows have been asked for

    bool isGroup() const { return parent && (row.kind == OutlinerKind::Set || row.kind == OutlinerKind::Setups); }
    bool stands(const OutlinerRow& other) const { return row.kind == other.kind && row.id == other.id; }
    bool looksLike(const OutlinerRow& other) const
    {
        return row.text == other.text && row.detail == other.detail && row.overridden == other.overridden && row.hidden == other.hidden
            && QLatin1String(row.icon) == QLatin1String(other.icon);
    }
    void take(const OutlinerRow& other)
    {
        row = other;
        row.children.clear();
    }
};

OutlinerModel::OutlinerModel(Document& document, QObject* parent)
    : QAbstractItemModel(parent)
    , m_document(document)
    , m_root(std::make_unique<Node>())
{
    sync();
    connect(&document, &Document::planChanged, this, &OutlinerModel::sync);
    connect(&document, &Document::selectionChanged, this, &OutlinerModel::sync);
}

OutlinerModel::~OutlinerModel() = default;

// --- following the plan ---

void OutlinerModel::sync()
{
    const auto shot = m_document.selection().shot;
    const auto& now = m_document.plan();
    const bool sets = sameSets(m_shown, now) && !m_root->children.empty();
    if (m_document.dragging() || (sets && shot == m_shot && m_shown.overrides.sharesRowsWith(now.overrides)))
        return; // a drag changes places only; names, order and marks follow when it ends
    const plan::Plan before = std::exchange(m_shown, now); // the old scenes point into it
    m_shot = shot;
    auto scenes = sets ? m_scenes : outlinerScenes(m_shown, shot);
    if (sets)
        selectShot(scenes, m_shown, shot);
    const auto rows = outlinerRows(scenes, m_scenes);
    m_scenes = std::move(scenes); // now: a view that is told of one row asks for others
    syncChildren(*m_root, {}, rows);
}

void OutlinerModel::syncChildren(Node& node, const QModelIndex& index, const std::vector<OutlinerRow>& rows)
{
    std::set<std::pair<OutlinerKind, std::int64_t>> wanted;
    for (const auto& row : rows)
        wanted.emplace(row.kind, row.id);
    for (auto i = node.children.size(); i-- > 0;)
        if (!wanted.contains({node.children[i]->row.kind, node.children[i]->row.id})) {
            beginRemoveRows(index, static_cast<int>(i), static_cast<int>(i));
            node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(i));
            endRemoveRows();
        }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        place(node, index, rows[i], i);
        if (rows[i].asBefore)
            continue;
        Node& child = *node.children[i];
        if (!child.looksLike(rows[i])) {
            child.take(rows[i]);
            Q_EMIT dataChanged(this->index(static_cast<int>(i), 0, index), this->index(static_cast<int>(i), ColumnCount - 1, index));
        }
        const auto at = createIndex(static_cast<int>(i), 0, &child);
        if (!child.isGroup())
            syncChildren(child, at, rows[i].children);
        else if (child.filled)
            syncChildren(child, at, rowsIn(child));
    }
}

std::vector<OutlinerRow> OutlinerModel::rowsIn(const Node& group) const
{
    const auto scene = std::ranges::find(m_scenes, group.row.id, [](const auto& each) { return each.scene->id.value; });
    return scene == m_scenes.end() ? std::vector<OutlinerRow>() : outlinerGroup(m_shown, *scene, group.row.kind);
}

/// Nobody has asked for these rows, so nobody is to be told that they are there.
void OutlinerModel::fill(Node& node) const
{
    if (!node.isGroup() || std::exchange(node.filled, true))
        return;
    for (const auto& row : rowsIn(node)) {
        node.children.push_back(std::make_unique<Node>());
        node.children.back()->take(row);
        node.children.back()->parent = &node;
    }
}

// Makes the row stand at this place: it does so already, or further down, or nowhere.
void OutlinerModel::place(Node& node, const QModelIndex& index, const OutlinerRow& row, std::size_t at)
{
    auto& children = node.children;
    const auto here = children.begin() + static_cast<std::ptrdiff_t>(at);
    const auto found = std::find_if(here, children.end(), [&](const auto& child) { return child->stands(row); });
    if (found == here && found != children.end())
        return;
    const int to = static_cast<int>(at);
    if (found != children.end()) {
        const int from = static_cast<int>(found - children.begin());
        beginMoveRows(index, from, from, index, to);
        std::rotate(here, found, found + 1);
        endMoveRows();
        return;
    }
    beginInsertRows(index, to, to);
    auto fresh = std::make_unique<Node>();
    fresh->take(row);
    fresh->parent = &node;
    children.insert(here, std::move(fresh));
    endInsertRows();
}

// --- the tree ---

OutlinerModel::Node* OutlinerModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlinerModel::indexOf(const Node& node) const
{
    if (!node.parent)
        return {};
    const auto& siblings = node.parent->children;
    const auto found = std::find_if(siblings.begin(), siblings.end(), [&](const auto& each) { return each.get() == &node; });
    return createIndex(static_cast<int>(found - siblings.begin()), NameColumn, &node);
}

QModelIndex OutlinerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[std::size_t(row)].get());
}

QModelIndex OutlinerModel::parent(const QModelIndex& index) const
{
    const auto* node = nodeOf(index);
    return node->parent ? indexOf(*node->parent) : QModelIndex();
}

int OutlinerModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    Node& node = *nodeOf(parent);
    fill(node);
    return static_cast<int>(node.children.size());
}
int OutlinerModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QModelIndex OutlinerModel::find(OutlinerKind kind, std::int64_t id) const
{
    const auto child = [this](Node* node, OutlinerKind of, std::int64_t wanted) -> Node* {
        if (!node)
            return nullptr;
        fill(*node);
        const auto found
            = std::ranges::find_if(node->children, [&](const auto& each) { return each->row.kind == of && each->row.id == wanted; });
        return found == node->children.end() ? nullptr : found->get();
    };
    const auto* item = kind == OutlinerKind::Item ? m_shown.items.find({id}) : nullptr;
    const auto* setup = kind == OutlinerKind::Setup ? m_shown.setups.find({id}) : nullptr;
    const std::int64_t scene = item ? item->scene.value : setup ? setup->scene.value : id;
    Node* found = child(m_root.get(), OutlinerKind::Scene, scene);
    if (kind != OutlinerKind::Scene)
        found = child(found, kind == OutlinerKind::Set || kind == OutlinerKind::Item ? OutlinerKind::Set : OutlinerKind::Setups, scene);
    if (kind == OutlinerKind::Item || kind == OutlinerKind::Setup)
        found = child(found, kind, id);
    return found ? indexOf(*found) : QModelIndex();
}

QVariant OutlinerModel::nameData(const Node& node, int role) const
{
    const auto& row = node.row;
    switch (role) {
    case Qt::DisplayRole:
        return row.detail.isEmpty() ? row.text : QStringLiteral("%1   %2").arg(row.text, row.detail);
    case Qt::EditRole:
        if (row.kind == OutlinerKind::Scene)
            if (const auto* scene = m_shown.scenes.find({row.id}))
                return QStringLiteral("%1  %2").arg(QString::fromStdString(scene->number), QString::fromStdString(scene->heading));
        return row.text;
    case Qt::DecorationRole:
        return icon(QString::fromLatin1(row.icon));
    case Qt::ToolTipRole:
        return row.kind == OutlinerKind::Scene ? QVariant(row.text) : QVariant();
    case Qt::ForegroundRole:
        return row.hidden || row.kind == OutlinerKind::Set || row.kind == OutlinerKind::Setups ? QVariant(colour::dim) : QVariant();
    default:
        return {};
    }
}

QVariant OutlinerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& node = *nodeOf(index);
    if (role == KindRole)
        return static_cast<int>(node.row.kind);
    if (role == IdRole)
        return QVariant::fromValue<qlonglong>(node.row.id);
    if (index.column() == NameColumn)
        return nameData(node, role);
    if (node.row.kind != OutlinerKind::Item)
        return {};
    if (index.column() == OwnColumn && node.row.overridden) {
        if (role == Qt::DisplayRole)
            return QStringLiteral("\u25cf");
        if (role == Qt::ForegroundRole)
            return colour::amber;
        if (role == Qt::ToolTipRole)
            return tr("This shot has its own version of this item");
    }
    if (index.column() == EyeColumn && m_shot) {
        if (role == Qt::DecorationRole)
            return icon(node.row.hidden ? QStringLiteral("hidden") : QStringLiteral("look-through"));
        if (role == Qt::ToolTipRole)
            return node.row.hidden ? tr("Hidden in this shot; click to show") : tr("Seen in this shot; click to hide");
    }
    return {};
}

bool OutlinerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const std::string text = value.toString().trimmed().toStdString();
    if (role != Qt::EditRole || !index.isValid() || index.column() != NameColumn || text.empty())
        return false;
    const auto& row = nodeOf(index)->row;
    if (data(index, Qt::EditRole).toString().toStdString() == text)
        return false;
    if (row.kind == OutlinerKind::Item) {
        m_document.edit(tr("Rename %1").arg(row.text), [id = row.id, text](plan::Plan plan) {
            return withItems(std::move(plan), {{id}}, [&](plan::Item& item) { item.name = text; });
        });
        return true;
    }
    if (row.kind == OutlinerKind::Scene) {
        m_document.edit(tr("Rename scene"),
            [id = plan::Id<plan::Scene>{row.id}, text](plan::Plan plan) { return withSceneLine(std::move(plan), id, text); });
        return true;
    }
    return false;
}

void OutlinerModel::toggleHidden(const QModelIndex& index)
{
    const auto& row = nodeOf(index)->row;
    const auto* shot = m_document.plan().shots.find(m_shot);
    if (row.kind != OutlinerKind::Item || !shot)
        return;
    const QString title = row.hidden ? tr("Show %1 in %2") : tr("Hide %1 in %2");
    m_document.edit(title.arg(row.text, QString::fromStdString(plan::shotName(m_document.plan(), *shot))),
        [shot = m_shot, item = plan::Id<plan::Item>{row.id}, hide = !row.hidden](
            plan::Plan plan) { return plan::withHidden(std::move(plan), shot, item, hide); });
}

Qt::ItemFlags OutlinerModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    switch (nodeOf(index)->row.kind) {
    case OutlinerKind::Item:
        flags |= Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
        break;
    case OutlinerKind::Setup:
        flags |= Qt::ItemNeverHasChildren;
        break;
    case OutlinerKind::Set:
        flags |= Qt::ItemIsDropEnabled;
        break;
    default:
        break;
    }
    const auto kind = nodeOf(index)->row.kind;
    if (index.column() == NameColumn && (kind == OutlinerKind::Item || kind == OutlinerKind::Scene) && !m_document.readOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

// --- dragging into another order ---

QStringList OutlinerModel::mimeTypes() const { return {QString::fromLatin1(kItemsMime)}; }

QMimeData* OutlinerModel::mimeData(const QModelIndexList& indexes) const
{
    QModelIndexList names;
    for (const auto& index : indexes)
        if (index.column() == NameColumn && nodeOf(index)->row.kind == OutlinerKind::Item)
            names.push_back(index);
    if (names.empty())
        return nullptr;
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const auto& index : names)
        stream << qint64(nodeOf(index)->row.id);
    auto* data = new QMimeData; // the drag owns it
    data->setData(QString::fromLatin1(kItemsMime), bytes);
    return data;
}

bool OutlinerModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex& parent) const
{
    if (!data->hasFormat(QString::fromLatin1(kItemsMime)) || !parent.isValid() || nodeOf(parent)->row.kind != OutlinerKind::Set)
        return false;
    const auto ids = idsFrom(*data);
    return std::all_of(ids.begin(), ids.end(), [&](auto id) {
        const auto* item = m_shown.items.find(id);
        return item && item->scene.value == nodeOf(parent)->row.id;
    });
}

bool OutlinerModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const auto ids = idsFrom(*data);
    const auto& siblings = nodeOf(parent)->children;
    auto next = row < 0 ? siblings.size() : std::size_t(row);
    while (next < siblings.size() && std::any_of(ids.begin(), ids.end(), [&](auto id) { return id.value == siblings[next]->row.id; }))
        ++next; // dropped among themselves
    const plan::Id<plan::Item> before{next < siblings.size() ? siblings[next]->row.id : 0};
    m_document.edit(tr("Reorder the set"), [ids, before](plan::Plan plan) { return withItemsMoved(std::move(plan), ids, before); });
    return false; // the document has moved them; the view must not remove rows
}

} // namespace shell
