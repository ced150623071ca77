// SPDX-License-Identifier: Apache-2.0
// The inspector's sections about the selected shot's camera: body, lens, place, and what follows from them.
#pragma once

#include "app/shell/viewport/inspector/form.h"
#include "assets/camera/camera_tables.h"

namespace shell {

/// What both sections edit.
class SetupForm : public Form {
protected:
    using Form::Form;
    bool applies() const override;
    const plan::Setup* setup() const;
    plan::CameraKey camera() const; // at the frame that is seen
    Edit changed(const QString& title, const std::function<void(plan::Setup&)>& change) const; // %1: the shot's name
    Edit changedCamera(const QString& title, const std::function<void(plan::CameraKey&)>& change) const;
    QString shotTitle() const;
};

class CameraForm : public SetupForm {
    Q_OBJECT

public:
    CameraForm(Document& document, assets::CameraTables tables, QWidget* parent);
    void refresh() override;

private:
    void addBody();
    void addLens();
    void fillModes(const std::string& body);
    void fillFocals(const plan::LensSet& lenses, double focalMm);
    void showLists(const plan::Setup& setup, double focalMm);
    void showDerived(const plan::Setup& setup, const plan::CameraKey& camera);

    assets::CameraTables m_tables;
    std::vector<std::size_t> m_modeRows; // rows of the tables behind the entries of the mode list
    QComboBox* m_body;
    QComboBox* m_mode;
    QComboBox* m_lensSet;
    QComboBox* m_prime;
    UnitSpinBox* m_focal;
    UnitSpinBox* m_stop;
    UnitSpinBox* m_focus;
    QComboBox* m_support;
    QLabel* m_fieldOfView;
    QLabel* m_sharp;
    QLabel* m_hyperfocal;
    QLabel* m_warning;
};

/// Where the camera stands at the frame that is seen.
class CameraPlaceForm : public SetupForm {
    Q_OBJECT

public:
    CameraPlaceForm(Document& document, QWidget* parent);
    void refresh() override;

private:
    std::array<UnitSpinBox*, 3> m_position;
    std::array<UnitSpinBox*, 3> m_rotation;
    QLabel* m_keys;
};

} // namespace shell
