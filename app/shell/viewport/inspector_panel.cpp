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

#include <array>

namespace shell {

namespace {

QFrame* separator(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setProperty("separator", true);
    return line;
}

} // namespace

class InspectorPanel::Impl {
public:
    Impl(InspectorPanel& panel, Document& film, assets::CameraTables tables)
        : document(film)
        , cameras(std::move(tables))
    {
        auto* outer = new QVBoxLayout(&panel);
        outer->setContentsMargins(0, 0, 0, 0);
        auto* area = new QScrollArea(&panel);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        page = new QWidget(area->viewport()); // whose child it will be: another parent would style all of it anew
        column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        nothing = new QLabel(tr("Select a shot or an item."), page);
        nothing->setAlignment(Qt::AlignCenter);
        nothing->setProperty("dim", true);
        nothing->setContentsMargins(0, 4 * kRhythm, 0, 0);
        column->addWidget(nothing);
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
    }

    void addSection(Form* section)
    {
        sections.push_back(section);
        lines.push_back(separator(page));
        for (auto* widget : {static_cast<QWidget*>(sections.back()), static_cast<QWidget*>(lines.back())})
            column->insertWidget(column->count() - 1, widget); // before the stretch
        for (auto* widget : sections.back()->findChildren<QWidget*>())
            widget->ensurePolished(); // here, not all of them when the panel is first laid out
        if (refresh(*sections.back(), *lines.back()))
            nothing->hide();
    }

    void refresh()
    {
        bool any = false;
        for (std::size_t i = 0; i < sections.size(); ++i)
            any = refresh(*sections[i], *lines[i]) || any;
        nothing->setVisible(!any);
    }

    /// Whether it has something to say.
    bool refresh(Form& section, QFrame& line)
    {
        const bool applies = section.applies();
        if (applies)
            section.refresh();
        section.setVisible(applies);
        section.setEnabled(!document.readOnly());
        line.setVisible(applies);
        return applies;
    }

    Document& document;
    assets::CameraTables cameras; // until the section that needs them has them
    QWidget* page = nullptr; // owned by the panel, with what is on it
    QVBoxLayout* column = nullptr;
    std::vector<Form*> sections;
    std::vector<QFrame*> lines;
    QLabel* nothing = nullptr;
    QTimer later;
};

namespace {

template <class Section>
Form* make(InspectorPanel::Impl& panel)
{
    return new Section(panel.document, panel.page);
}

Form* makeCamera(InspectorPanel::Impl& panel) { return new CameraForm(panel.document, std::move(panel.cameras), panel.page); }

/// From top to bottom.
constexpr std::array kMakers{make<IdentityForm>, make<PlaceForm>, make<SizeForm>, make<FigureForm>, make<LightForm>, make<ShotForm>,
    makeCamera, make<CameraPlaceForm>, make<SceneForm>};
static_assert(kMakers.size() == InspectorPanel::kSections);

} // namespace

InspectorPanel::InspectorPanel(Document& document, assets::CameraTables tables, QWidget* parent)
    : QWidget(parent)
    , m_impl(std::make_unique<Impl>(*this, document, std::move(tables)))
{
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::addSection()
{
    if (m_impl->sections.size() < kMakers.size())
        m_impl->addSection(kMakers[m_impl->sections.size()](*m_impl));
}

void InspectorPanel::addSections()
{
    for (std::size_t i = 0; i < kSections; ++i)
        addSection();
}

} // namespace shell
