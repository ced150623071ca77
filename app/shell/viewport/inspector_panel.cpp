// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector_panel.h"

#include "app/shell/base/theme.h"
#include "app/shell/viewport/inspector/camera_form.h"
#include "app/shell/viewport/inspector/figure_form.h"
#include "app/shell/viewport/inspector/item_forms.h"
#include "app/shell/viewport/inspector/scene_form.h"
#include "app/shell/viewport/inspector/shot_form.h"

#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace shell {

namespace {

QFrame* separator(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setStyleSheet(QStringLiteral("background: %1").arg(colour::raised.name()));
    return line;
}

} // namespace

class InspectorPanel::Impl {
public:
    Impl(InspectorPanel& panel, Document& film, assets::CameraTables tables)
        : document(film)
    {
        auto* outer = new QVBoxLayout(&panel);
        outer->setContentsMargins(0, 0, 0, 0);
        auto* area = new QScrollArea(&panel);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto* page = new QWidget(area);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        nothing = new QLabel(tr("Select a shot or an item."), page);
        nothing->setAlignment(Qt::AlignCenter);
        nothing->setProperty("dim", true);
        nothing->setContentsMargins(0, 4 * kRhythm, 0, 0);
        column->addWidget(nothing);
        sections = {new IdentityForm(film, page), new PlaceForm(film, page), new SizeForm(film, page), new FigureForm(film, page),
            new LightForm(film, page), new ShotForm(film, page), new CameraForm(film, std::move(tables), page),
            new CameraPlaceForm(film, page), new SceneForm(film, page)};
        for (auto* section : sections) {
            column->addWidget(section);
            lines.push_back(separator(page));
            column->addWidget(lines.back());
        }
        column->addStretch();
        area->setWidget(page);
        outer->addWidget(area);
        panel.setMinimumWidth(280);
        later.setSingleShot(true);
        later.setInterval(0);
        connect(&later, &QTimer::timeout, &panel, [this] { refresh(); });
        connect(&film, &Document::planChanged, &later, qOverload<>(&QTimer::start)); // many changes of one turn are shown once
        connect(&film, &Document::selectionChanged, &later, qOverload<>(&QTimer::start));
        connect(&film, &Document::editTargetChanged, &later, qOverload<>(&QTimer::start));
        refresh();
    }

    void refresh()
    {
        bool any = false;
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const bool applies = sections[i]->applies();
            if (applies)
                sections[i]->refresh();
            sections[i]->setVisible(applies);
            sections[i]->setEnabled(!document.readOnly());
            lines[i]->setVisible(applies);
            any = any || applies;
        }
        nothing->setVisible(!any);
    }

    Document& document;
    std::vector<Form*> sections; // owned by the panel, as are the lines and the label
    std::vector<QFrame*> lines;
    QLabel* nothing = nullptr;
    QTimer later;
};

InspectorPanel::InspectorPanel(Document& document, assets::CameraTables tables, QWidget* parent)
    : QWidget(parent)
    , m_impl(std::make_unique<Impl>(*this, document, std::move(tables)))
{
}

InspectorPanel::~InspectorPanel() = default;

} // namespace shell
