// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_list_delegate.h"

#include "app/shell/base/theme.h"
#include "app/shell/previews/picture_tile.h"
#include "app/shell/shots/shot_list_model.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace shell {

namespace {

constexpr int kBetween = 6; // pixels between the pictures of start and end
constexpr int kBarWidth = 4; // the scene's colour at the left edge, pixels

QColor sceneColour(int scene) { return QColor::fromHsv((212 + scene * 67) % 360, 95, 190); }

void paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    painter.fillRect(
        QRect(option.rect.left(), option.rect.top(), kBarWidth, option.rect.height()), sceneColour(index.data(SceneNumberRole).toInt()));
    const QRect place = option.rect.adjusted(kBarWidth + 6, 5, -6, -5);
    const auto tiles = index.data(TilesRole).value<QList<Tile>>();
    if (tiles.isEmpty())
        return;
    // Beside each other both ends of a move; a picture alone stands at the left, as large as the row lets it be.
    const int half = (place.width() - kBetween) / 2;
    const QRect left(place.left(), place.top(), tiles.size() > 1 ? half : std::min(place.width(), place.height() * 12 / 5), place.height());
    paintTile(painter, left, tiles.front());
    if (tiles.size() > 1)
        paintTile(painter, left.translated(half + kBetween, 0), tiles.back());
}

void paintCount(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto count = index.data(Qt::DisplayRole).toString();
    if (count.isEmpty())
        return;
    const bool stale = index.data(StaleRole).toBool();
    painter.setPen(stale ? colour::amber : option.palette.color(QPalette::Text));
    const auto text = stale ? QCoreApplication::translate("shell", "%1 stale").arg(count + QStringLiteral(" \u00b7")) : count;
    painter.drawText(option.rect.adjusted(kRhythm, 0, -kRhythm / 2, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace

void ShotListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto column = ShotColumn(index.column());
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.state &= ~QStyle::State_HasFocus;
    if (column == ShotColumn::Shot)
        cell.font.setWeight(QFont::DemiBold);
    const bool quiet
        = column == ShotColumn::Scene || column == ShotColumn::Setup || column == ShotColumn::Dialogue || column == ShotColumn::Notes;
    if (quiet && !(cell.state & QStyle::State_Selected))
        cell.palette.setColor(QPalette::Text, colour::dim);
    if (column == ShotColumn::Picture || column == ShotColumn::Previews)
        cell.text.clear();
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    painter->save();
    if (column == ShotColumn::Picture)
        paintPicture(*painter, option, index);
    if (column == ShotColumn::Previews)
        paintCount(*painter, option, index);
    const bool starts = index.sibling(index.row(), 0).data(SceneStartsRole).toBool();
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), starts ? 2 : 1),
        starts ? colour::line.lighter(140) : colour::raised);
    painter->restore();
}

QWidget* ShotListDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto choices = index.data(ChoicesRole).toStringList();
    const auto suggestions = index.data(SuggestionsRole).toStringList();
    if (choices.isEmpty() && suggestions.isEmpty())
        return new QLineEdit(parent);
    auto* box = new QComboBox(parent);
    box->setEditable(choices.isEmpty());
    for (const auto& choice : choices.isEmpty() ? suggestions : choices)
        box->addItem(choice.isEmpty() ? QStringLiteral("\u2014") : choice);
    // A choice is the whole edit: it is taken at once.
    connect(box, &QComboBox::activated, this, [this, box] {
        Q_EMIT const_cast<ShotListDelegate*>(this)->commitData(box);
        Q_EMIT const_cast<ShotListDelegate*>(this)->closeEditor(box);
    });
    return box;
}

void ShotListDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const auto value = index.data(Qt::EditRole);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(value.toString());
        line->selectAll();
    } else if (auto* box = qobject_cast<QComboBox*>(editor)) {
        if (box->isEditable()) {
            box->setCurrentText(value.toString());
            box->lineEdit()->selectAll();
        } else {
            box->setCurrentIndex(value.toInt());
        }
    }
}

void ShotListDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text(), Qt::EditRole);
    else if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->isEditable() ? QVariant(box->currentText()) : QVariant(box->currentIndex()), Qt::EditRole);
}

void ShotListDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int height = std::min(option.rect.height(), editor->sizeHint().height());
    editor->setGeometry(option.rect.left(), option.rect.center().y() - height / 2, std::max(option.rect.width(), 88), height);
}

} // namespace shell
