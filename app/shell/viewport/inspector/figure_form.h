// SPDX-License-Identifier: Apache-2.0
// The inspector's section about figures: age, height, build, face, hair, clothes, pose, joints, and what they look at.
#pragma once

#include "app/shell/viewport/inspector/item_forms.h"

namespace shell {

class FigureForm : public ItemForm {
    Q_OBJECT

public:
    FigureForm(Document& document, QWidget* parent);
    bool applies() const override;
    void refresh() override;

private:
    std::vector<const plan::Figure*> figures() const;
    Edit changedFigure(const QString& title, const std::function<void(plan::Figure&)>& change) const;
    void addLooks(); // face, hair, clothes
    std::string joint() const; // chosen in the list of joints
    void fillTargets();
    Edit lookingAt(int index) const;

    QComboBox* m_age;
    UnitSpinBox* m_height;
    UnitSpinBox* m_build;
    QComboBox* m_face;
    QComboBox* m_hair;
    QComboBox* m_outfit;
    QComboBox* m_pose;
    QComboBox* m_eyeline;
    QComboBox* m_joint;
    std::array<UnitSpinBox*, 3> m_angles;
    std::vector<glm::dvec3> m_targets; // world points that the entries of the eyeline list stand for
};

} // namespace shell
