// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/item_forms.h"

#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/preview/known_words.h"
#include "app/shell/base/theme.h"
#include "app/shell/base/word_completer.h"
#include "app/shell/document/selection.h"
#include "app/shell/viewport/inspector/swatch.h"
#include "app/shell/viewport/selection_commands.h"
#include "assets/proxies/proxy.h"

#include <QColorDialog>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace shell {

namespace {

QString named(const std::string& name) { return QString::fromStdString(name); }

double& component(plan::Rotation& rotation, int axis) { return axis == 0 ? rotation.pan : axis == 1 ? rotation.tilt : rotation.roll; }

} // namespace

std::vector<const plan::Item*> ItemForm::items() const
{
    std::vector<const plan::Item*> rows;
    for (const auto id : document().selection().items)
        if (const auto* item = plan().items.find(id))
            rows.push_back(item);
    return rows;
}

std::vector<plan::Transform> ItemForm::transforms() const
{
    std::vector<plan::Transform> all;
    for (const auto* item : items())
        all.push_back(transformIn(plan(), *item, document().selection().shot));
    return all;
}

Form::Edit ItemForm::changed(const QString& title, const std::function<void(plan::Item&)>& change) const
{
    return {title.arg(selectionTitle(document())),
        [ids = document().selection().items, change](plan::Plan plan) { return withItems(std::move(plan), ids, change); }};
}

Form::Edit ItemForm::placed(const QString& title, const std::function<void(plan::Transform&)>& change) const
{
    const Landing landing{document().selection().shot, document().editTarget() == EditTarget::ThisShot};
    return {title.arg(selectionTitle(document())), [ids = document().selection().items, landing, change](plan::Plan plan) {
                std::vector<PlacedItem> placed;
                for (const auto id : ids)
                    if (const auto* item = plan.items.find(id)) {
                        placed.emplace_back(id, transformIn(plan, *item, landing.shot));
                        change(placed.back().second);
                    }
                return withPlaced(std::move(plan), placed, landing);
            }};
}

// --- name, class, words, colour ---

IdentityForm::IdentityForm(Document& film, QWidget* parent)
    : ItemForm(film, tr("Item"), parent)
{
    m_name = addText(tr("Name"), [this](const std::string& text) {
        return text.empty() ? Edit{} : changed(tr("Rename %1"), [text](plan::Item& item) { item.name = text; });
    });
    m_made = addReadout(tr("Made from"));
    m_class = addChoice(tr("Class"), [this](int index) {
        return changed(tr("Change class of %1"), [index](plan::Item& item) { item.semantic = plan::SemanticClass(index); });
    });
    for (const char* name : plan::kSemanticClassNames)
        m_class->addItem(QString::fromLatin1(name));
    m_words = addText(tr("Words"),
        [this](const std::string& text) { return changed(tr("Describe %1"), [text](plan::Item& item) { item.words = text; }); });
    m_words->setPlaceholderText(tr("for the preview, e.g. red brick"));
    const auto known = preview::knownWords(preview::WordsOf::Item);
    m_words->setToolTip(knownWordsText(known));
    completeWords(*m_words, known);
    auto* unknown = new UnknownWords(this);
    unknown->setObjectName(QStringLiteral("itemUnknownWords"));
    grid()->addWidget(unknown, grid()->rowCount(), 1);
    connect(m_words, &QLineEdit::textChanged, unknown,
        [unknown](const QString& text) { unknown->name(preview::unknownWords(preview::WordsOf::Item, text.toStdString())); });
    m_colour = new QToolButton(this);
    m_colour->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_colour->setIconSize({28, 16});
    m_colour->setAccessibleName(tr("Colour"));
    connect(m_colour, &QToolButton::clicked, this, &IdentityForm::chooseColour);
    addRow(newLabel(tr("Colour")), m_colour);
    m_style = new QToolButton(this);
    m_style->setObjectName(QStringLiteral("itemStyle"));
    m_style->setPopupMode(QToolButton::InstantPopup);
    m_style->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_style->setIcon(icon(QStringLiteral("down")));
    m_style->setIconSize({12, 12});
    m_style->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the text
    m_style->setAccessibleName(tr("Style"));
    m_style->setToolTip(tr("What the model invents for this item beside its words"));
    auto* menu = new QMenu(m_style);
    menu->addAction(tr("Keep as the shown preview has it"), this, [this] { keepStyle(); });
    menu->addAction(tr("Invent anew with each seed"), this,
        [this] { apply(changed(tr("Own style of %1"), [](plan::Item& item) { item.style.reset(); })); });
    m_style->setMenu(menu);
    addRow(newLabel(tr("Style")), m_style);
}

bool IdentityForm::applies() const { return !items().empty(); }

void IdentityForm::refresh()
{
    const auto rows = items();
    const auto kind = agreed(rows, [](const auto* row) { return row->kind; });
    setTitle(rows.size() == 1 ? tr("Item") : tr("%n items", nullptr, static_cast<int>(rows.size())));
    m_name->setEnabled(rows.size() == 1);
    showText(m_name, rows.size() == 1 ? named(rows.front()->name) : tr("several"));
    const auto made = agreed(rows, [](const auto* row) {
        return row->kind == plan::ItemKind::Proxy ? row->shape
            : row->kind == plan::ItemKind::Asset  ? row->source
                                                  : plan::itemKindName(row->kind);
    });
    m_made->setText(made ? named(*made) : tr("several"));
    const auto semantic = agreed(rows, [](const auto* row) { return row->semantic; });
    showChoice(m_class, semantic ? static_cast<int>(*semantic) : -1);
    const auto words = agreed(rows, [](const auto* row) { return row->words; });
    showText(m_words, words ? named(*words) : QString());
    const auto colour = agreed(rows, [](const auto* row) { return row->colour; });
    m_colour->setIcon(swatch(colour && *colour ? std::optional(screenColour(**colour)) : std::nullopt, devicePixelRatioF()));
    m_colour->setText(!colour ? tr("several") : *colour ? screenColour(**colour).name() : tr("the shape's own"));
    m_colour->setVisible(kind != plan::ItemKind::Light);
    const auto style = agreed(rows, [](const auto* row) { return row->style; });
    m_style->setText(style ? styleText(rows.front()->id, *style) : tr("several"));
    m_style->setVisible(kind != plan::ItemKind::Light);
}

QString IdentityForm::styleText(plan::Id<plan::Item> item, const std::optional<plan::ItemStyle>& style) const
{
    if (!style)
        return tr("new with each seed");
    const auto* source = style->of == item ? nullptr : plan().items.find(style->of);
    const auto* scene = source ? plan().scenes.find(source->scene) : nullptr;
    QString text = style->seed ? tr("kept, seed %1").arg(*style->seed) : tr("new with each seed");
    if (source && scene)
        text = tr("as %1 in scene %2, %3").arg(named(source->name), named(scene->number), text);
    return text;
}

void IdentityForm::keepStyle()
{
    const auto* shot = document().selectedShot();
    if (!shot)
        return;
    apply(changed(tr("Keep style of %1"), [seed = shownSeed(document(), *shot)](plan::Item& item) {
        item.style = item.style.value_or(plan::ItemStyle{item.id, {}});
        item.style->seed = item.style->seed.value_or(seed);
    }));
}

void IdentityForm::chooseColour()
{
    const auto rows = items();
    if (rows.empty())
        return;
    auto* dialog = new QColorDialog(screenColour(rows.front()->colour.value_or(glm::dvec3(0.5))), this); // deletes itself when closed
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    connect(dialog, &QColorDialog::currentColorChanged, this, [this](const QColor& colour) {
        document().drag(changed({}, [linear = linearColour(colour)](plan::Item& item) { item.colour = linear; }).change);
    });
    connect(dialog, &QColorDialog::finished, this, [this, dialog](int result) {
        if (result != QDialog::Accepted) {
            document().endDrag();
            return;
        }
        apply(changed(tr("Colour %1"), [linear = linearColour(dialog->currentColor())](plan::Item& item) { item.colour = linear; }));
    });
    dialog->open();
}

// --- where it stands ---

PlaceForm::PlaceForm(Document& film, QWidget* parent)
    : ItemForm(film, tr("Place"), parent)
{
    m_position = addVector(tr("Position m"), {"X", "Y", "Z"}, {Unit::Metres, 3}, [this](int axis, double value) {
        return placed(tr("Move %1"), [axis, value](plan::Transform& transform) { transform.position[axis] = value; });
    });
    m_rotation = addVector(tr("Rotation \u00b0"), {tr("pan"), tr("tilt"), tr("roll")}, {Unit::Degrees, 1}, [this](int axis, double value) {
        return placed(tr("Turn %1"), [axis, value](plan::Transform& transform) { component(transform.rotation, axis) = value; });
    });
    m_scale = addVector(tr("Scale"), {"X", "Y", "Z"}, {Unit::Plain, 3, 0.001, 1000}, [this](int axis, double value) {
        return placed(tr("Scale %1"), [axis, value](plan::Transform& transform) { transform.scale[axis] = value; });
    });
    m_where = addReadout({});
}

bool PlaceForm::applies() const { return !items().empty(); }

void PlaceForm::refresh()
{
    const auto all = transforms();
    for (int axis = 0; axis < 3; ++axis) {
        const auto at = std::size_t(axis);
        m_position[at]->showValue(agreed(all, [axis](const auto& each) { return each.position[axis]; }));
        m_rotation[at]->showValue(agreed(all, [axis](plan::Transform each) { return component(each.rotation, axis); }));
        m_scale[at]->showValue(agreed(all, [axis](const auto& each) { return each.scale[axis]; }));
    }
    const auto& selection = document().selection();
    const auto* shot = document().selectedShot();
    const bool own
        = shot && std::any_of(selection.items.begin(), selection.items.end(), [&](auto id) { return isOverridden(plan(), id, shot->id); });
    m_where->setVisible(own);
    if (own)
        m_where->setText(
            tr("<span style='color:%1'>Has its own place in %2</span>").arg(colour::amber.name(), named(plan::shotName(plan(), *shot))));
}

// --- dimensions of a proxy ---

SizeForm::SizeForm(Document& film, QWidget* parent)
    : ItemForm(film, tr("Size"), parent)
{
}

std::string SizeForm::kind() const
{
    const auto same = agreed(items(), [](const auto* row) { return row->kind == plan::ItemKind::Proxy ? row->shape : std::string(); });
    return same && assets::findProxyKind(*same) ? *same : std::string();
}

bool SizeForm::applies() const
{
    const auto* proxy = assets::findProxyKind(kind());
    return proxy && !proxy->dimensions.empty();
}

void SizeForm::build(const std::string& kind)
{
    while (auto* item = grid()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    m_kind = kind;
    for (const auto& dimension : assets::findProxyKind(kind)->dimensions) {
        const bool length = dimension.unit == "m";
        const Number number{length ? Unit::Metres : Unit::Plain, length ? 2 : 0, dimension.min, dimension.max};
        auto* field = addNumber(named(dimension.name), number, [this, name = dimension.name, length](double value) {
            return changed(
                tr("Resize %1"), [name, value = length ? value : std::round(value)](plan::Item& item) { item.dimensions[name] = value; });
        });
        if (!length)
            field->setSingleStep(1);
        field->setToolTip(tr("%1 to %2%3").arg(dimension.min).arg(dimension.max).arg(QString::fromUtf8(unitSuffix(number.unit))));
        m_fields[dimension.name] = field;
    }
}

void SizeForm::refresh()
{
    if (const auto now = kind(); now != m_kind)
        build(now);
    const auto rows = items();
    for (const auto& dimension : assets::findProxyKind(m_kind)->dimensions)
        m_fields.at(dimension.name)->showValue(agreed(rows, [&](const auto* row) {
            const auto own = row->dimensions.find(dimension.name);
            return own == row->dimensions.end() ? dimension.value : own->second;
        }));
}

// --- a lamp ---

LightForm::LightForm(Document& film, QWidget* parent)
    : ItemForm(film, tr("Light"), parent)
{
    m_candela = addNumber(tr("Strength"), {Unit::Plain, 1, 0, 100000}, [this](double value) {
        return changed(tr("Change light of %1"), [value](plan::Item& item) {
            if (item.light)
                item.light->candela = value;
        });
    });
    m_candela->setSuffix(tr(" cd"));
    m_candela->setSingleStep(5);
}

bool LightForm::applies() const
{
    const auto rows = items();
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const auto* row) { return row->light.has_value(); });
}

void LightForm::refresh()
{
    m_candela->showValue(agreed(items(), [](const auto* row) { return row->light->candela; }));
}

// --- colours ---

QColor screenColour(const glm::dvec3& linear)
{
    const auto encode = [](double value) {
        const double kept = std::clamp(value, 0.0, 1.0);
        return kept <= 0.0031308 ? 12.92 * kept : 1.055 * std::pow(kept, 1 / 2.4) - 0.055; // IEC 61966-2-1
    };
    return QColor::fromRgbF(float(encode(linear.x)), float(encode(linear.y)), float(encode(linear.z)));
}

glm::dvec3 linearColour(const QColor& screen)
{
    const auto decode = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return {decode(screen.redF()), decode(screen.greenF()), decode(screen.blueF())};
}

} // namespace shell
