// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace shell {
namespace {

class WheelGuard : public QObject {
public:
    explicit WheelGuard(QWidget& field)
        : QObject(&field)
        , m_field(field)
    {
        field.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || m_field.hasFocus())
            return false;
        event->ignore(); // goes on to what the field stands in
        return true;
    }

private:
    QWidget& m_field;
};

} // namespace

void guardFromWheel(QWidget& field)
{
    field.setFocusPolicy(Qt::StrongFocus);
    new WheelGuard(field); // the field's child
}

} // namespace shell
