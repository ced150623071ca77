// SPDX-License-Identifier: Apache-2.0
// The open app as a tester's hands: finds widgets by what they are called, presses keys, waits for what happens.
#pragma once

#include "app/shell/document/document.h"
#include "app/shell/window/main_window.h"
#include "app/shell/window/session.h"

#include <QFileDialog>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>

class AppWindow {
public:
    /// Starts the app on a film and waits until its window is there.
    explicit AppWindow(const std::filesystem::path& film)
        : AppWindow(film, placesOfBuild())
    {
    }
    AppWindow(const std::filesystem::path& film, const preview::Places& places);
    static preview::Places placesOfBuild();
    ~AppWindow();

    shell::Document& document() { return m_session.window()->document(); }
    const plan::Plan& plan() { return document().plan(); }
    shell::MainWindow& window() { return *m_session.window(); }

    void press(int key, Qt::KeyboardModifiers modifiers = {}); // into the window
    /// Chooses a text in a list of the window by typing, as with the keyboard.
    void choose(const QString& accessibleName, const QString& text);
    void click(QWidget& widget);
    /// Presses, moves and releases the mouse of the X display itself: drag and drop has an event loop of its own, into which
    /// no test can put events.
    void drag(QWidget& widget, QPoint from, QPoint to);
    /// Clicks the visible tool button whose text begins so.
    void clickText(const QString& text);
    /// Fills a path into the file dialog that is open and presses Save.
    void answerFileDialog(const std::filesystem::path& path);
    void select(const std::string& shotName);
    /// Leaves a picture of the screen where --shots asked for it.
    void photograph(const QString& name);
    void close();

    template <class T>
    T& find(const QString& objectName)
    {
        auto* found = window().findChild<T*>(objectName);
        if (!found)
            throw std::runtime_error("the window has no " + objectName.toStdString());
        return *found;
    }

private:
    shell::Session m_session;
};

/// A fresh copy of the sample film in a folder.
std::filesystem::path sampleCopy(const QTemporaryDir& folder);

/// Lets the window live until something is so; false after `seconds`.
bool eventually(const std::function<bool()>& isSo, int seconds = 120);
