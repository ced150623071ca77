// SPDX-License-Identifier: Apache-2.0
// The inspector's sections about the selected items. Several items: a field shows what they share and changes all of them.
#pragma once

#include "app/shell/viewport/inspector/form.h"
#include "app/shell/viewport/item_edits.h"

#include <map>
#include <string>
#include <vector>

class QToolButton;

namespace shell {

/// What all of them have in common.
class ItemForm : public Form {
protected:
    using Form::Form;
    std::vector<const plan::Item*> items() const;
    /// An edit of the rows of the selected items; `what` as in "Change %1 of Anna".
    Edit changed(const QString& title, const std::function<void(plan::Item&)>& change) const;
    /// An edit of where the selected items stand, landing as the edit target says.
    Edit placed(const QString& title, const std::function<void(plan::Transform&)>& change) const;
    std::vector<plan::Transform> transforms() const;
};

/// Name, class, words, colour.
class IdentityForm : public ItemForm {
    Q_OBJECT

public:
    IdentityForm(Document& document, QWidget* parent);
    bool applies() const override;
    void refresh() override;

private:
    void chooseColour();
    void keepStyle();
    /// "as Anna in scene 1, kept, seed 7"
    QString styleText(plan::Id<plan::Item> item, const std::optional<plan::ItemStyle>& style) const;

    QLineEdit* m_name;
    QComboBox* m_class;
    QLineEdit* m_words;
    QToolButton* m_colour;
    QToolButton* m_style;
    QLabel* m_made; // what it is made from
};

/// Position, rotation, scale.
class PlaceForm : public ItemForm {
    Q_OBJECT

public:
    PlaceForm(Document& document, QWidget* parent);
    bool applies() const override;
    void refresh() override;

private:
    std::array<UnitSpinBox*, 3> m_position;
    std::array<UnitSpinBox*, 3> m_rotation;
    std::array<UnitSpinBox*, 3> m_scale;
    QLabel* m_where;
};

/// The dimensions of proxies of one kind; its fields are made anew when another kind is selected.
class SizeForm : public ItemForm {
    Q_OBJECT

public:
    SizeForm(Document& document, QWidget* parent);
    bool applies() const override;
    void refresh() override;

private:
    std::string kind() const; // empty where the selected items differ
    void build(const std::string& kind);

    std::string m_kind;
    std::map<std::string, UnitSpinBox*> m_fields;
};

/// A lamp's colour and strength.
class LightForm : public ItemForm {
    Q_OBJECT

public:
    LightForm(Document& document, QWidget* parent);
    bool applies() const override;
    void refresh() override;

private:
    UnitSpinBox* m_candela;
};

/// A colour as the plan holds it (linear) for the screen (sRGB), and back.
QColor screenColour(const glm::dvec3& linear);
glm::dvec3 linearColour(const QColor& screen);

} // namespace shell
