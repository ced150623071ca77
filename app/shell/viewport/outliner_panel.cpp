// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/outliner_panel.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/base/theme.h"
#include "app/shell/viewport/outliner_model.h"
#include "app/shell/viewport/scene_edits.h"
#include "app/shell/viewport/selection_commands.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace shell {

class OutlinerPanel::Impl {
public:
    Impl(OutlinerPanel& panel, Document& film)
        : self(panel)
        , document(film)
        , model(film)
    {
        view = new QTreeView(&panel);
        view->setModel(&model);
        lookCalm();
        auto* column = new QVBoxLayout(&panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(view);
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, &panel, [this] { tellDocument(); });
        connect(view, &QTreeView::clicked, &panel, [this](const QModelIndex& index) {
            if (index.column() == OutlinerModel::EyeColumn)
                model.toggleHidden(index);
        });
        connect(view, &QTreeView::doubleClicked, &panel, [this](const QModelIndex& index) {
            if (index.column() == OutlinerModel::NameColumn && kindOf(index) == OutlinerKind::Item)
                Q_EMIT self.frameRequested();
            else if (kindOf(index) == OutlinerKind::Scene)
                view->edit(index.siblingAtColumn(OutlinerModel::NameColumn));
        });
        connect(view, &QTreeView::customContextMenuRequested, &panel, [this](const QPoint& at) { showMenu(at); });
        connect(&film, &Document::selectionChanged, &panel, [this] { followDocument(); });
        connect(&film, &Document::planChanged, &panel, [this] { followDocument(); });
        followDocument();
    }

    ~Impl() { delete view; } // before its model

    void lookCalm();
    void tellDocument();
    void followDocument();
    void showMenu(const QPoint& at);
    void addSceneActions(QMenu& menu, plan::Id<plan::Scene> scene);
    OutlinerKind kindOf(const QModelIndex& index) const { return OutlinerKind(index.data(OutlinerModel::KindRole).toInt()); }
    std::int64_t idOf(const QModelIndex& index) const { return index.data(OutlinerModel::IdRole).toLongLong(); }

    OutlinerPanel& self;
    Document& document;
    OutlinerModel model;
    QTreeView* view = nullptr;
    plan::Id<plan::Scene> openedScene;
    bool following = false; // the view is being told; it must not answer
};

void OutlinerPanel::Impl::lookCalm()
{
    view->setHeaderHidden(true);
    view->setUniformRowHeights(true);
    view->setIndentation(2 * kRhythm);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    view->setExpandsOnDoubleClick(false);
    view->setDragDropMode(QAbstractItemView::InternalMove);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setAccessibleName(tr("Outliner"));
    view->header()->setStretchLastSection(false);
    view->header()->setMinimumSectionSize(20);
    view->header()->setSectionResizeMode(OutlinerModel::NameColumn, QHeaderView::Stretch);
    for (const int column : {OutlinerModel::OwnColumn, OutlinerModel::EyeColumn}) {
        view->header()->setSectionResizeMode(column, QHeaderView::Fixed);
        view->header()->resizeSection(column, 3 * kRhythm);
    }
}

// Items select items; a setup or a scene takes the window to its first shot.
void OutlinerPanel::Impl::tellDocument()
{
    if (following)
        return;
    const auto rows = view->selectionModel()->selectedRows();
    auto selection = document.selection();
    selection.items.clear();
    for (const auto& index : rows)
        if (kindOf(index) == OutlinerKind::Item && document.plan().items.contains({idOf(index)})) // rows may be on their way out
            selection.items.push_back({idOf(index)});
    const auto current = view->selectionModel()->currentIndex().siblingAtColumn(0);
    const auto kind = current.isValid() && rows.contains(current) ? kindOf(current) : OutlinerKind::Item;
    const auto& plan = document.plan();
    if (kind == OutlinerKind::Setup) {
        for (const auto* shot : plan::shotsInCut(plan))
            if (shot->setup.value == idOf(current)) {
                document.selectShot(shot->id);
                return;
            }
    } else if (kind != OutlinerKind::Item || !selection.items.empty()) {
        const plan::Id<plan::Scene> scene
            = kind == OutlinerKind::Item ? plan.items.find(selection.items.front())->scene : plan::Id<plan::Scene>{idOf(current)};
        if (scene != selection.scene) {
            const auto shots = plan::shotsOfScene(plan, scene);
            selection.scene = scene;
            selection.shot = shots.empty() ? plan::Id<plan::Shot>{} : shots.front()->id;
            selection.frame = shots.empty() ? 0 : shots.front()->range.start;
        }
        std::erase_if(selection.items, [&](auto id) { return plan.items.find(id)->scene != scene; });
    }
    document.select(selection);
}

void OutlinerPanel::Impl::followDocument()
{
    if (document.dragging())
        return;
    const auto& selection = document.selection();
    following = true;
    if (openedScene != selection.scene) {
        openedScene = selection.scene;
        view->expand(model.find(OutlinerKind::Scene, selection.scene.value));
        view->expand(model.find(OutlinerKind::Set, selection.scene.value));
    }
    QItemSelection wanted;
    QModelIndex last;
    for (const auto id : selection.items)
        if (const auto index = model.find(OutlinerKind::Item, id.value); index.isValid()) {
            wanted.select(index, index.siblingAtColumn(OutlinerModel::ColumnCount - 1));
            last = index;
        }
    const auto rows = view->selectionModel()->selectedRows();
    const bool onlyOthers
        = !rows.empty() && std::none_of(rows.begin(), rows.end(), [&](const auto& index) { return kindOf(index) == OutlinerKind::Item; });
    if (!(wanted.empty() && onlyOthers)) // a chosen scene or setup stays marked
        view->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (last.isValid() && !view->hasFocus())
        view->scrollTo(last);
    following = false;
}

void OutlinerPanel::Impl::showMenu(const QPoint& at)
{
    const auto index = view->indexAt(at).siblingAtColumn(OutlinerModel::NameColumn);
    if (!index.isValid())
        return;
    const bool items = kindOf(index) == OutlinerKind::Item && !document.selection().items.empty();
    const bool shot = document.selectedShot();
    auto* menu = new QMenu(&self);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename"), &self, [this, index = QPersistentModelIndex(index)] { view->edit(index); })
        ->setEnabled(index.flags() & Qt::ItemIsEditable);
    menu->addAction(icon("frame-selection"), tr("Frame in the viewport"), &self, [this] { Q_EMIT self.frameRequested(); })
        ->setEnabled(items);
    menu->addSeparator();
    menu->addAction(icon("duplicate"), tr("Duplicate"), &self, [this] { duplicateSelection(document); })->setEnabled(items);
    menu->addAction(icon("ground"), tr("Put on the ground"), &self, [this] { dropSelectionToGround(document); })->setEnabled(items);
    menu->addAction(icon("hidden"), tr("Hide or show in this shot"), &self, [this] { toggleSelectionHidden(document); })
        ->setEnabled(items && shot);
    menu->addAction(icon("inherit"), tr("Follow the set again"), &self, [this] { resetSelectionToSet(document); })
        ->setEnabled(items && shot);
    menu->addSeparator();
    if (kindOf(index) == OutlinerKind::Scene)
        addSceneActions(*menu, {idOf(index)});
    else
        menu->addAction(icon("delete"), tr("Delete"), &self, [this] { removeSelection(document); })->setEnabled(items);
    menu->popup(view->viewport()->mapToGlobal(at));
}

void OutlinerPanel::Impl::addSceneActions(QMenu& menu, plan::Id<plan::Scene> id)
{
    const auto* scene = document.plan().scenes.find(id);
    if (!scene)
        return;
    const auto number = QString::fromStdString(scene->number);
    menu.addAction(scene->omitted ? tr("Bring scene %1 back").arg(number) : tr("Omit scene %1").arg(number), &self,
        [this, id, number, omit = !scene->omitted] {
            document.edit(omit ? tr("Omit scene %1").arg(number) : tr("Bring scene %1 back").arg(number), [id, omit](plan::Plan plan) {
                return withSceneChanged(std::move(plan), id, [omit](plan::Scene& row) { row.omitted = omit; });
            });
        });
    menu.addAction(icon("delete"), tr("Delete scene %1 with its shots").arg(number), &self, [this, id, number] {
        document.edit(tr("Delete scene %1").arg(number), [id](plan::Plan plan) { return plan::withoutScene(std::move(plan), id); });
    });
    for (auto* action : menu.actions().last(2))
        action->setEnabled(!document.readOnly());
}

OutlinerPanel::OutlinerPanel(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_impl(std::make_unique<Impl>(*this, document))
{
}

OutlinerPanel::~OutlinerPanel() = default;

} // namespace shell
