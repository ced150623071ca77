// SPDX-License-Identifier: Apache-2.0
// The inspector's section about the scene that is looked at: its number, heading and script, and whether it is omitted.
#pragma once

#include "app/shell/viewport/inspector/form.h"

class QCheckBox;

namespace shell {

class SceneForm : public Form {
    Q_OBJECT

public:
    SceneForm(Document& document, QWidget* parent);
    bool applies() const override;
    void refresh() override;

private:
    /// `title` holds %1 for the scene's number.
    Edit changed(const QString& title, const std::function<void(plan::Scene&)>& change) const;

    QLineEdit* m_number;
    QLineEdit* m_heading;
    QCheckBox* m_omitted;
    QPlainTextEdit* m_script;
};

} // namespace shell
