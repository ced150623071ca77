// SPDX-License-Identifier: Apache-2.0
#include "app/shell/look/look_panel.h"

#include "app/preview/camera/cube_file.h"
#include "app/preview/request.h"
#include "app/shell/base/theme.h"
#include "app/shell/look/finish_group.h"
#include "app/store/plan_file.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QSettings>
#include <QSlider>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace shell {

namespace {

const QString kLockKey = QStringLiteral("look/seedLocked");
constexpr std::uint64_t kMostDice = 1'000'000; // seeds that a person can read aloud

template <class Enum>
QStringList names(std::string (*name)(Enum), Enum last)
{
    QStringList list;
    for (int i = 0; i <= int(last); ++i) {
        auto text = QString::fromStdString(name(Enum(i)));
        list << text.left(1).toUpper() + text.mid(1);
    }
    return list;
}

/// Sets an optional enumeration from the number of a choice.
template <class Enum>
auto chooser(std::optional<Enum> plan::Look::* field)
{
    return [field](plan::Look& look, std::optional<int> value) { look.*field = value ? std::optional(Enum(*value)) : std::nullopt; };
}

auto angleSetter(std::optional<double> plan::Look::* field)
{
    return [field](plan::Look& look, std::optional<double> value) { look.*field = value; };
}

void dim(QWidget* widget, bool dimmed)
{
    if (widget->property("dim").toBool() == dimmed)
        return;
    widget->setProperty("dim", dimmed);
    widget->style()->unpolish(widget); // the style sheet looks at the property only then
    widget->style()->polish(widget);
}

QLabel* rowLabel(QGridLayout& grid, int row, const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("dim", true);
    grid.addWidget(label, row, 0);
    return label;
}

} // namespace

LookPanel::LookPanel(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kRhythm);
    grid->setVerticalSpacing(kRhythm);
    grid->setColumnStretch(1, 1);
    m_time = addChoice(*grid, tr("Time"), names(plan::timeOfDayName, plan::TimeOfDay::Night), chooser(&plan::Look::time));
    m_weather = addChoice(*grid, tr("Weather"), names(plan::weatherName, plan::Weather::Rain), chooser(&plan::Look::weather));
    m_grade = addChoice(*grid, tr("Grade"), names(plan::gradeName, plan::Grade::Warm), chooser(&plan::Look::grade));
    m_azimuth = addAngle(*grid, tr("Sun from"), 0, 360, angleSetter(&plan::Look::sunAzimuth));
    m_elevation = addAngle(*grid, tr("Sun height"), -90, 90, angleSetter(&plan::Look::sunElevation));
    m_azimuth.box->setToolTip(tr("Degrees clockwise from north"));
    m_elevation.box->setToolTip(tr("Degrees above the horizon"));
    addSeed(*grid);
    m_finish = new FinishGroup(content);
    const auto setFinish = [this](const std::optional<plan::Finish>& finish) {
        change(tr("Camera and finish"), [finish](plan::Look& look) { look.finish = finish; });
    };
    connect(m_finish, &FinishGroup::chosen, this, setFinish);
    connect(m_finish, &FinishGroup::given, this, [setFinish] { setFinish(std::nullopt); });
    connect(m_finish, &FinishGroup::tableWanted, this, &LookPanel::chooseTable);

    m_inheritedWords = new QLabel(content);
    m_inheritedWords->setProperty("dim", true);
    m_inheritedWords->setWordWrap(true);
    m_words = new QPlainTextEdit(content);
    m_words->setObjectName(QStringLiteral("lookWords"));
    m_words->setPlaceholderText(tr("Words for the picture: quiet street, sodium light"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(72);
    m_words->installEventFilter(this);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kRhythm * 3 / 2, kRhythm, kRhythm * 3 / 2, kRhythm * 3 / 2);
    column->setSpacing(kRhythm * 3 / 2);
    column->addWidget(buildLevels());
    column->addLayout(grid);
    column->addWidget(m_inheritedWords);
    column->addWidget(m_words);
    column->addWidget(m_finish);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(&document, &Document::planChanged, this, &LookPanel::follow);
    connect(&document, &Document::selectionChanged, this, [this] {
        takeWords();
        follow();
    });
    follow();
}

QWidget* LookPanel::buildLevels()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm / 2);
    m_levels = new QButtonGroup(this);
    for (const auto level : {LookLevel::Film, LookLevel::Scene, LookLevel::Shot}) {
        auto* button = new QPushButton(row);
        button->setObjectName(QStringLiteral("lookLevel%1").arg(int(level)));
        button->setCheckable(true);
        m_levels->addButton(button, int(level));
        layout->addWidget(button, 1);
    }
    m_levels->button(int(m_level))->setChecked(true);
    connect(m_levels, &QButtonGroup::idClicked, this, [this](int level) { setLevel(LookLevel(level)); });
    return row;
}

QToolButton* LookPanel::addInherit(QGridLayout& grid, int row, const QString& label, const Touch& reset)
{
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("inherit")));
    grid.addWidget(button, row, 2);
    connect(button, &QToolButton::clicked, this, [this, label, reset] { change(label, reset); });
    return button;
}

LookPanel::Choice LookPanel::addChoice(
    QGridLayout& grid, const QString& label, const QStringList& choices, const std::function<void(plan::Look&, std::optional<int>)>& set)
{
    const int row = grid.rowCount();
    rowLabel(grid, row, label);
    Choice choice;
    choice.box = new QComboBox;
    choice.box->setObjectName(QStringLiteral("look") + label);
    choice.box->addItems(choices);
    choice.box->setFocusPolicy(Qt::StrongFocus);
    grid.addWidget(choice.box, row, 1);
    choice.inherit = addInherit(grid, row, label, [set](plan::Look& look) { set(look, std::nullopt); });
    connect(choice.box, &QComboBox::activated, this,
        [this, label, set](int value) { change(label, [set, value](plan::Look& look) { set(look, value); }); });
    return choice;
}

LookPanel::Angle LookPanel::addAngle(
    QGridLayout& grid, const QString& label, int least, int most, const std::function<void(plan::Look&, std::optional<double>)>& set)
{
    const int row = grid.rowCount();
    rowLabel(grid, row, label);
    Angle angle;
    angle.slider = new QSlider(Qt::Horizontal);
    angle.slider->setRange(least, most);
    angle.slider->setPageStep(15);
    angle.box = new QDoubleSpinBox;
    angle.box->setRange(least, most);
    angle.box->setDecimals(1);
    angle.box->setSuffix(QStringLiteral("\u00b0"));
    angle.box->setKeyboardTracking(false);
    angle.box->setFixedWidth(72);
    auto* both = new QHBoxLayout;
    both->setSpacing(kRhythm);
    both->addWidget(angle.slider, 1);
    both->addWidget(angle.box);
    grid.addLayout(both, row, 1);
    angle.inherit = addInherit(grid, row, label, [set](plan::Look& look) { set(look, std::nullopt); });
    const auto take = [this, label, set](double value) { change(label, [set, value](plan::Look& look) { set(look, value); }); };
    connect(angle.slider, &QSlider::valueChanged, this, [this, set, take, slider = angle.slider](int value) {
        if (m_showing)
            return;
        if (slider->isSliderDown())
            dragTo([set, value](plan::Look& look) { set(look, double(value)); });
        else
            take(value);
    });
    connect(angle.slider, &QSlider::sliderReleased, this, [take, slider = angle.slider] { take(slider->value()); });
    connect(angle.box, &QDoubleSpinBox::valueChanged, this, [this, take](double value) {
        if (!m_showing)
            take(value);
    });
    return angle;
}

void LookPanel::addSeed(QGridLayout& grid)
{
    const int row = grid.rowCount();
    rowLabel(grid, row, tr("Seed"))->setToolTip(tr("Decides what is invented; variants count up from it"));
    m_seed = new QLineEdit; // a spin box holds 32 bits only
    m_seed->setObjectName(QStringLiteral("lookSeed"));
    auto* dice = new QToolButton;
    dice->setObjectName(QStringLiteral("lookDice"));
    dice->setIcon(icon(QStringLiteral("dice")));
    dice->setToolTip(tr("Throw a new seed"));
    auto* lock = new QToolButton;
    lock->setObjectName(QStringLiteral("lookLock"));
    lock->setCheckable(true);
    const auto showLock = [lock](bool on) {
        lock->setIcon(icon(on ? QStringLiteral("lock") : QStringLiteral("unlock")));
        lock->setToolTip(on ? tr("Every preview uses this very seed") : tr("A further preview of an unchanged shot takes the next seed"));
    };
    lock->setChecked(seedLocked());
    showLock(lock->isChecked());
    auto* both = new QHBoxLayout;
    both->setSpacing(kRhythm / 2);
    both->addWidget(m_seed, 1);
    both->addWidget(dice);
    both->addWidget(lock);
    grid.addLayout(both, row, 1);
    m_seedInherit = addInherit(grid, row, tr("Seed"), [](plan::Look& look) { look.seed.reset(); });
    connect(m_seed, &QLineEdit::editingFinished, this, &LookPanel::takeSeed);
    connect(dice, &QToolButton::clicked, this, [this] {
        const auto seed = 1 + QRandomGenerator::global()->generate64() % kMostDice;
        change(tr("Seed"), [seed](plan::Look& look) { look.seed = seed; });
    });
    connect(lock, &QToolButton::toggled, this, [this, showLock](bool on) {
        showLock(on);
        QSettings().setValue(kLockKey, on);
        Q_EMIT seedLockChanged(on);
    });
}

bool LookPanel::seedLocked() const { return QSettings().value(kLockKey, false).toBool(); }

void LookPanel::setLevel(LookLevel level)
{
    takeWords();
    m_level = level;
    m_shown = {}; // other words are shown
    m_levels->button(int(level))->setChecked(true);
    follow();
}

void LookPanel::change(const QString& what, const Touch& touch)
{
    const auto name = levelName(m_document.plan(), m_shown, m_level);
    const auto title = tr("%1 of %2").arg(what, name.left(1).toLower() + name.mid(1));
    m_document.edit(title, [selection = m_shown, level = m_level, touch](plan::Plan plan) {
        auto look = lookAt(plan, selection, level);
        touch(look);
        return withLookAt(std::move(plan), selection, level, look);
    });
}

void LookPanel::dragTo(const Touch& touch)
{
    m_document.drag([selection = m_shown, level = m_level, touch](plan::Plan plan) {
        auto look = lookAt(plan, selection, level);
        touch(look);
        return withLookAt(std::move(plan), selection, level, look);
    });
}

void LookPanel::chooseTable()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("Colour table"), {}, tr("Colour tables (*.cube)"));
    if (path.isEmpty())
        return;
    try {
        auto bytes = preview::cubeBytes(path.toStdString());
        auto finish = resolvedLookAt(m_document.plan(), m_shown, m_level).finish;
        finish.grade = true;
        finish.table = store::sha256Hex(bytes);
        finish.tableName = QFileInfo(path).fileName().toStdString();
        m_document.putBlob(std::move(bytes));
        change(tr("Colour table"), [finish](plan::Look& look) { look.finish = finish; });
    } catch (const preview::PreviewError& error) {
        QMessageBox::warning(this, tr("Colour table"), QString::fromUtf8(error.what()));
    }
}

void LookPanel::takeWords()
{
    const auto typed = m_words->toPlainText().trimmed().toStdString();
    if (typed == lookAt(m_document.plan(), m_shown, m_level).words)
        return;
    // Known words set their field, so that "night, snow" and choosing both are the same.
    const auto read = plan::lookFromText(typed);
    change(tr("Words"), [read](plan::Look& look) {
        look.words = read.words;
        if (read.time)
            look.time = read.time;
        if (read.weather)
            look.weather = read.weather;
        if (read.grade)
            look.grade = read.grade;
    });
}

void LookPanel::takeSeed()
{
    bool isNumber = false;
    const auto seed = m_seed->text().trimmed().toULongLong(&isNumber);
    if (!isNumber) {
        follow();
        return;
    }
    if (seed != resolvedLookAt(m_document.plan(), m_shown, m_level).seed)
        change(tr("Seed"), [seed](plan::Look& look) { look.seed = seed; });
}

bool LookPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto isEnter = [&] {
        const auto* key = static_cast<QKeyEvent*>(event);
        return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ShiftModifier);
    };
    if (watched == m_words && event->type() == QEvent::KeyPress && isEnter()) {
        takeWords();
        return true;
    }
    if (watched == m_words && event->type() == QEvent::FocusOut)
        takeWords();
    return QWidget::eventFilter(watched, event);
}

void LookPanel::showChoice(const Choice& choice, int value, bool own)
{
    choice.box->setCurrentIndex(value);
    dim(choice.box, !own);
    choice.inherit->setEnabled(own);
    choice.inherit->setToolTip(own ? tr("Take it from the level above again") : tr("Comes from the level above"));
}

void LookPanel::showAngle(const Angle& angle, double value, bool own)
{
    if (!angle.slider->isSliderDown())
        angle.slider->setValue(int(std::lround(value)));
    angle.box->setValue(value);
    dim(angle.slider, !own);
    dim(angle.box, !own);
    angle.inherit->setEnabled(own);
    angle.inherit->setToolTip(own ? tr("Take it from the level above, or from the time of day, again")
                                  : tr("Comes from the level above, or from the time of day"));
}

void LookPanel::follow()
{
    m_showing = true;
    const auto& plan = m_document.plan();
    const auto& selection = m_document.selection();
    const bool other = selection.shot != m_shown.shot || selection.scene != m_shown.scene;
    m_shown = selection;
    for (const auto level : {LookLevel::Film, LookLevel::Scene, LookLevel::Shot}) {
        m_levels->button(int(level))->setText(levelName(plan, selection, level));
        m_levels->button(int(level))->setEnabled(levelExists(plan, selection, level));
    }
    if (!levelExists(plan, selection, m_level)) {
        m_level = levelExists(plan, selection, LookLevel::Scene) ? LookLevel::Scene : LookLevel::Film;
        m_levels->button(int(m_level))->setChecked(true);
    }
    const auto own = lookAt(plan, selection, m_level);
    const auto resolved = resolvedLookAt(plan, selection, m_level);
    showChoice(m_time, int(resolved.time), own.time.has_value());
    showChoice(m_weather, int(resolved.weather), own.weather.has_value());
    showChoice(m_grade, int(resolved.grade), own.grade.has_value());
    showAngle(m_azimuth, resolved.sunAzimuth, own.sunAzimuth.has_value());
    showAngle(m_elevation, resolved.sunElevation, own.sunElevation.has_value());
    if (!m_seed->hasFocus() || !m_seed->isModified())
        m_seed->setText(QString::number(resolved.seed));
    dim(m_seed, !own.seed);
    m_seedInherit->setEnabled(own.seed.has_value());
    m_seedInherit->setToolTip(own.seed ? tr("Take the seed from the level above again") : tr("Comes from the level above"));
    m_finish->follow(resolved.finish, own.finish.has_value());
    const auto words = QString::fromStdString(own.words);
    if ((other || !m_words->hasFocus()) && m_words->toPlainText() != words)
        m_words->setPlainText(words);
    const auto above = inheritedWords(plan, selection, m_level);
    m_inheritedWords->setText(above);
    m_inheritedWords->setVisible(!above.isEmpty());
    m_showing = false;
}

} // namespace shell
