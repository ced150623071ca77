// SPDX-License-Identifier: Apache-2.0
// A new film: title, rate, camera package, delivery aspect, and where it lies.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/tools.h"
#include "assets/camera/camera_tables.h"

#include <QDialog>

#include <filesystem>

class QComboBox;
class QLineEdit;

namespace shell {

class NewFilmDialog : public QDialog {
    Q_OBJECT

public:
    NewFilmDialog(const preview::Places& places, QWidget* parent);

    /// The film as chosen: the first scene and shot already carry its camera. Throws PreviewError.
    plan::Plan plan() const;
    std::filesystem::path path() const;

private:
    void showModes();
    void followTitle();
    void browse();

    const preview::Places m_places;
    const assets::CameraTables m_tables;
    QLineEdit* m_title = nullptr; // children
    QComboBox* m_rate = nullptr;
    QComboBox* m_body = nullptr;
    QComboBox* m_mode = nullptr;
    QComboBox* m_lenses = nullptr;
    QComboBox* m_aspect = nullptr;
    QLineEdit* m_path = nullptr;
    bool m_pathTyped = false;
};

} // namespace shell
