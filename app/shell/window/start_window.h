// SPDX-License-Identifier: Apache-2.0
// What is shown while no film is open: new, open, the sample film, and the films worked on last.
#pragma once

#include <QWidget>

class QListWidget;

namespace shell {

class Session;

class StartWindow : public QWidget {
    Q_OBJECT

public:
    explicit StartWindow(Session& session);
    void refresh(); // the list of films

private:
    Session& m_session;
    QListWidget* m_films = nullptr; // child
};

} // namespace shell
