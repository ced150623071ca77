// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/file_dialog.h"

#include <QFileDialog>
#include <QTimer>

#include <utility>

namespace shell {

namespace {

constexpr const char* kFinished = "finished"; // it is there until the next turn, but another may open

} // namespace

void openFileDialog(QWidget& over, std::function<void(QFileDialog&)> setUp)
{
    for (const auto* open : over.findChildren<QFileDialog*>(Qt::FindDirectChildrenOnly))
        if (!open->property(kFinished).toBool())
            return;
    auto* dialog = new QFileDialog(&over); // without a folder: reading it is half of the work
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog] {
        dialog->setProperty(kFinished, true);
        dialog->parentWidget()->activateWindow(); // where no window manager gives it the keyboard back
    });
    QTimer::singleShot(0, dialog, [dialog, setUp = std::move(setUp)] {
        setUp(*dialog);
        dialog->open();
    });
}

} // namespace shell
