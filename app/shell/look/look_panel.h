// SPDX-License-Identifier: Apache-2.0
// The look dock: time of day as a choice and as a clock, weather and how much of it, grade, exposure, sun, seed, camera and finish, and
// words of the film, the scene or the shot. A value that comes from the level above is shown dimmed; touching it gives the level its own,
// the arrow beside it gives it back.
#pragma once

#include "app/shell/look/look_levels.h"

#include <QWidget>

#include <functional>
#include <optional>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QTimeEdit;
class QToolButton;

namespace shell {

class DragSlider;
class FinishGroup;
class WordsEdit;

/// Lives no longer than its document.
class LookPanel : public QWidget {
    Q_OBJECT

public:
    explicit LookPanel(Document& document, QWidget* parent = nullptr);
    ~LookPanel() override; // takes what is still being typed

    LookLevel level() const { return m_level; }
    void setLevel(LookLevel level);
    /// Kept between sessions: every preview uses the look's own seed.
    static bool seedLocked();

Q_SIGNALS:
    void seedLockChanged(bool locked);

private:
    struct Choice {
        QComboBox* box = nullptr;
        DragSlider* slider = nullptr; // null: none
        QToolButton* inherit = nullptr;
    };
    /// What a number can be, and how it is written.
    struct Scale {
        int least = 0, most = 0;
        QString suffix;
        int decimals = 0;
        int perUnit = 1; // places of the slider
    };
    struct Number {
        DragSlider* slider = nullptr;
        QDoubleSpinBox* box = nullptr;
        QToolButton* inherit = nullptr;
        int perUnit = 1; // places of the slider
    };
    struct Clock {
        DragSlider* slider = nullptr; // minutes
        QTimeEdit* box = nullptr;
    };
    using Touch = std::function<void(plan::Look&)>;

    QWidget* buildLevels();
    Choice addChoice(
        QGridLayout& grid, const QString& label, const QStringList& names, const std::function<void(plan::Look&, std::optional<int>)>& set);
    Number addNumber(
        QGridLayout& grid, const QString& label, const Scale& scale, const std::function<void(plan::Look&, std::optional<double>)>& set);
    void addClock(QGridLayout& grid);
    /// A slider for a choice, to run through all it offers.
    void addSweep(QGridLayout& grid, const QString& label, Choice& choice, const std::function<void(plan::Look&, std::optional<int>)>& set);
    void addSeed(QGridLayout& grid);
    QToolButton* addInherit(QGridLayout& grid, int row, const QString& label, const Touch& reset);
    void change(const QString& what, const Touch& touch);
    void dragTo(const Touch& touch);
    void chooseTable();
    void takeTable(const QString& path);
    void takeWords();
    void takeSeed();
    void follow();
    void showChoice(const Choice& choice, int value, bool own);
    void showNumber(const Number& number, double value, bool own);
    void showClock(const plan::ResolvedLook& resolved, bool own);
    void showSeed(std::uint64_t seed, bool own);

    Document& m_document;
    LookLevel m_level = LookLevel::Shot;
    Selection m_shown; // what the fields speak of; the document may be a shot further already
    QButtonGroup* m_levels = nullptr; // children
    Choice m_time;
    Clock m_clock;
    Choice m_weather;
    Number m_amount; // of the weather, percent
    Choice m_grade;
    Number m_exposure; // stops
    Number m_azimuth;
    Number m_elevation;
    WordsEdit* m_words = nullptr;
    QLabel* m_inheritedWords = nullptr;
    QLineEdit* m_seed = nullptr;
    QToolButton* m_seedInherit = nullptr;
    FinishGroup* m_finish = nullptr; // child
    bool m_showing = false; // the fields change because the document did
};

} // namespace shell
