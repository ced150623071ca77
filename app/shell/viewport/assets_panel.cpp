// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/assets_panel.h"

#include "app/shell/base/file_dialog.h"
#include "app/shell/base/theme.h"
#include "app/shell/viewport/asset_import.h"
#include "app/shell/viewport/asset_thumbnails.h"
#include "app/shell/viewport/assets_model.h"
#include "app/shell/viewport/selection_commands.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace shell {

namespace {

constexpr int kPicture = 72;
constexpr QSize kCell(100, 108);
constexpr int kTextRoom = 24; // below the picture

// The picture over its title, both centred in the cell.
class AssetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return kCell; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect cell = option.rect.adjusted(2, 2, -2, -2);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? option.palette.color(QPalette::Highlight) : colour::raised);
            painter->drawRoundedRect(cell, 4, 4);
        }
        const auto decoration = index.data(Qt::DecorationRole);
        const QPixmap picture
            = decoration.canConvert<QPixmap>() ? decoration.value<QPixmap>() : decoration.value<QIcon>().pixmap(kPicture / 2);
        const QSizeF size = picture.deviceIndependentSize();
        const QPointF middle(cell.center().x(), cell.top() + kRhythm / 2 + kPicture / 2.0);
        painter->drawPixmap(middle - QPointF(size.width(), size.height()) / 2, picture);
        painter->setPen(option.palette.color(QPalette::Text));
        const QRect text(cell.left() + 4, cell.bottom() - kTextRoom, cell.width() - 8, kTextRoom);
        painter->drawText(text, Qt::AlignCenter, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

} // namespace

class AssetsPanel::Impl {
public:
    Impl(AssetsPanel& panel, Document& film, Gpu& graphics, preview::Places places, std::function<glm::dvec3()> ground)
        : self(panel)
        , document(film)
        , gpu(graphics)
        , groundInView(std::move(ground))
        , imports(film, std::move(places))
    {
        shown.setSourceModel(&model);
        shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
        shown.setFilterRole(AssetsModel::SearchRole);
        auto* column = new QVBoxLayout(&panel);
        column->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
        column->setSpacing(kRhythm);
        column->addLayout(topRow());
        column->addWidget(progressRow());
        column->addWidget(grid(), 1);
        connectAll();
        startThumbnails();
    }

    ~Impl() { delete list; } // before its models

    QLayout* topRow();
    QWidget* progressRow();
    QWidget* grid();
    void connectAll();
    void startThumbnails();

    AssetsPanel& self;
    Document& document;
    Gpu& gpu;
    std::function<glm::dvec3()> groundInView;
    AssetsModel model;
    QSortFilterProxyModel shown;
    AssetImport imports;
    std::unique_ptr<AssetThumbnails> thumbnails;
    QListView* list = nullptr; // owned by the panel, as are the widgets below
    QLineEdit* search = nullptr;
    QPushButton* importButton = nullptr;
    QWidget* progress = nullptr;
    QLabel* progressText = nullptr;
    QToolButton* cancel = nullptr;
};

QLayout* AssetsPanel::Impl::topRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kRhythm);
    search = new QLineEdit(&self);
    search->setPlaceholderText(tr("Search"));
    search->setClearButtonEnabled(true);
    search->setAccessibleName(tr("Search assets"));
    importButton = new QPushButton(icon("import"), tr("Import model\u2026"), &self);
    importButton->setToolTip(tr("glTF, GLB, FBX, OBJ, DAE, PLY or STL; files can also be dropped into the viewport"));
    row->addWidget(search, 1);
    row->addWidget(importButton);
    return row;
}

QWidget* AssetsPanel::Impl::progressRow()
{
    progress = new QWidget(&self);
    auto* row = new QHBoxLayout(progress);
    row->setContentsMargins(0, 0, 0, 0);
    progressText = new QLabel(progress);
    auto* bar = new QProgressBar(progress);
    bar->setRange(0, 0); // the importer does not know how far it is
    bar->setTextVisible(false);
    cancel = new QToolButton(progress);
    cancel->setIcon(icon("cancel"));
    cancel->setToolTip(tr("Cancel the import"));
    cancel->setAccessibleName(tr("Cancel the import"));
    row->addWidget(progressText);
    row->addWidget(bar, 1);
    row->addWidget(cancel);
    progress->hide();
    return progress;
}

QWidget* AssetsPanel::Impl::grid()
{
    list = new QListView(&self);
    list->setModel(&shown);
    list->setViewMode(QListView::IconMode);
    list->setIconSize({kPicture, kPicture});
    list->setGridSize(kCell);
    list->setResizeMode(QListView::Adjust);
    list->setMovement(QListView::Static);
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setItemDelegate(new AssetDelegate(list));
    list->setDragEnabled(true);
    list->setDragDropMode(QAbstractItemView::DragOnly);
    list->setAccessibleName(tr("Assets"));
    return list;
}

void AssetsPanel::Impl::connectAll()
{
    connect(search, &QLineEdit::textChanged, &shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(importButton, &QPushButton::clicked, &self, &AssetsPanel::importModel);
    connect(cancel, &QToolButton::clicked, &self, [this] { imports.cancelAll(); });
    connect(list, &QListView::activated, &self,
        [this](const QModelIndex& index) { addItemAt(document, index.data(AssetsModel::KindRole).toString(), groundInView()); });
    connect(&imports, &AssetImport::started, &self, [this](const QString& file, int waiting) {
        progressText->setText(waiting > 0 ? tr("Importing %1, %n more", nullptr, waiting).arg(file) : tr("Importing %1").arg(file));
        progress->show();
    });
    connect(&imports, &AssetImport::finished, &self, &AssetsPanel::message);
    connect(&imports, &AssetImport::failed, &self, &AssetsPanel::importFailed);
    connect(&imports, &AssetImport::idle, progress, &QWidget::hide);
    connect(&gpu, &Gpu::changed, &self, [this] { startThumbnails(); });
}

void AssetsPanel::Impl::startThumbnails()
{
    if (!gpu.device() || thumbnails || !self.isVisible())
        return; // the viewport's first picture goes before those of a dock that nobody sees
    const double ratio = self.devicePixelRatioF();
    thumbnails = std::make_unique<AssetThumbnails>(gpu.device(), document.shapes(), model.kinds(), static_cast<int>(kPicture * ratio));
    connect(thumbnails.get(), &AssetThumbnails::rendered, &self, [this, ratio](const QString& kind, QImage picture) {
        picture.setDevicePixelRatio(ratio);
        model.setPicture(kind, picture);
    });
}

AssetsPanel::AssetsPanel(Document& document, Gpu& gpu, preview::Places places, std::function<glm::dvec3()> groundInView, QWidget* parent)
    : QWidget(parent)
    , m_impl(std::make_unique<Impl>(*this, document, gpu, std::move(places), std::move(groundInView)))
{
    setAcceptDrops(true);
}

AssetsPanel::~AssetsPanel() = default;

void AssetsPanel::importModel()
{
    openFileDialog(*this, [this](QFileDialog& dialog) {
        dialog.setWindowTitle(tr("Import model"));
        dialog.setFileMode(QFileDialog::ExistingFiles);
        dialog.setNameFilter(tr("Models (*.gltf *.glb *.fbx *.obj *.dae *.ply *.stl)"));
        connect(
            &dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) { importFiles(paths, m_impl->groundInView()); });
    });
}

void AssetsPanel::importFiles(const QStringList& paths, const glm::dvec3& ground) { m_impl->imports.push(paths, ground); }

void AssetsPanel::endPictures()
{
    if (m_impl->thumbnails)
        m_impl->thumbnails->thread().askToEnd();
}

bool AssetsPanel::picturesEnded() const { return !m_impl->thumbnails || m_impl->thumbnails->thread().ended(); }

void AssetsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_impl->startThumbnails();
}

void AssetsPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void AssetsPanel::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.push_back(url.toLocalFile());
    importFiles(paths, m_impl->groundInView());
    event->acceptProposedAction();
}

} // namespace shell
