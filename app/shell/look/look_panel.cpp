// SPDX-License-Identifier: Apache-2.0
#include "app/shell/look/look_panel.h"

#include "app/preview/camera/cube_file.h"
#include "app/preview/known_words.h"
#include "app/preview/request.h"
#include "app/shell/base/file_dialog.h"
#include "app/shell/base/theme.h"
#include "app/shell/base/word_completer.h"
#include "app/shell/look/drag_slider.h"
#include "app/shell/look/finish_group.h"
#include "app/shell/look/words_edit.h"
#include "app/store/plan_file.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace shell {

namespace {

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

auto numberSetter(std::optional<double> plan::Look::* field)
{
    return [field](plan::Look& look, std::optional<double> value) { look.*field = value; };
}

} // namespace

// Fields hand over what was typed when they lose the keyboard: now, while there still is a LookPanel to take it.
LookPanel::~LookPanel() { hide(); }

LookPanel::LookPanel(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    auto* scroll = new QScrollArea(this);
    auto* content = new QWidget(scroll->viewport()); // whose child it will be: another parent would style all of it anew
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kRhythm);
    grid->setVerticalSpacing(kRhythm);
    grid->setColumnStretch(1, 1);
    m_time = addChoice(*grid, tr("Time"), names(plan::timeOfDayName, plan::TimeOfDay::Night), chooser(&plan::Look::time));
    addClock(*grid);
    m_weather = addChoice(*grid, tr("Weather"), names(plan::weatherName, plan::Weather::Rain), chooser(&plan::Look::weather));
    addSweep(*grid, tr("Weather"), m_weather, chooser(&plan::Look::weather));
    m_amount = addNumber(*grid, tr("Amount"), {0, 100, QStringLiteral(" %"), 0}, [](plan::Look& look, std::optional<double> percent) {
        look.weatherAmount = percent ? std::optional(*percent / 100) : std::nullopt;
    });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_amount.slider, m_amount.box})
        widget->setToolTip(tr("How much of the weather: cover, fog, wetness, and what falls"));
    m_grade = addChoice(*grid, tr("Grade"), names(plan::gradeName, plan::Grade::Warm), chooser(&plan::Look::grade));
    m_exposure = addNumber(*grid, tr("Exposure"), {-int(plan::kMostExposure), int(plan::kMostExposure), tr(" stops"), 1, 10},
        numberSetter(&plan::Look::exposure));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_exposure.slider, m_exposure.box})
        widget->setToolTip(tr("Stops over or under what the hour asks for; opens the shadows of a dark street"));
    const auto degrees = QStringLiteral("\u00b0");
    m_azimuth = addNumber(*grid, tr("Sun from"), {0, 360, degrees, 1}, numberSetter(&plan::Look::sunAzimuth));
    m_elevation = addNumber(*grid, tr("Sun height"), {-90, 90, degrees, 1}, numberSetter(&plan::Look::sunElevation));
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
    const auto known = preview::knownWords(preview::WordsOf::Look);
    m_words = new WordsEdit(known, content);
    m_words->setObjectName(QStringLiteral("lookWords"));
    m_words->setPlaceholderText(tr("Words for the picture: misty, wet, muted"));
    m_words->setToolTip(knownWordsText(known));
    m_words->setFixedHeight(72);
    connect(m_words, &WordsEdit::given, this, &LookPanel::takeWords);
    auto* unknown = new UnknownWords(content);
    unknown->setObjectName(QStringLiteral("lookUnknownWords"));
    connect(m_words, &QPlainTextEdit::textChanged, unknown,
        [this, unknown] { unknown->name(preview::unknownWords(preview::WordsOf::Look, m_words->toPlainText().toStdString())); });

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kRhythm * 3 / 2, kRhythm, kRhythm * 3 / 2, kRhythm * 3 / 2);
    column->setSpacing(kRhythm * 3 / 2);
    column->addWidget(buildLevels());
    column->addLayout(grid);
    column->addWidget(m_inheritedWords);
    column->addWidget(m_words);
    column->addWidget(unknown);
    column->addWidget(m_finish);
    column->addStretch(1);
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
    openFileDialog(*this, [this](QFileDialog& dialog) {
        dialog.setWindowTitle(tr("Colour table"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        dialog.setNameFilter(tr("Colour tables (*.cube)"));
        connect(&dialog, &QFileDialog::fileSelected, this, &LookPanel::takeTable);
    });
}

void LookPanel::takeTable(const QString& path)
{
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
        if (read.weatherAmount)
            look.weatherAmount = read.weatherAmount;
        if (read.grade)
            look.grade = read.grade;
        if (read.exposure)
            look.exposure = read.exposure;
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
    showClock(resolved, own.time || own.sunAzimuth || own.sunElevation);
    showChoice(m_weather, int(resolved.weather), own.weather.has_value());
    showChoice(m_grade, int(resolved.grade), own.grade.has_value());
    const bool dry = resolved.weather == plan::Weather::Clear; // nothing to have less of
    showNumber(m_amount, dry ? 0 : 100 * resolved.weatherAmount, own.weatherAmount.has_value());
    m_amount.slider->setEnabled(!dry);
    m_amount.box->setEnabled(!dry);
    showNumber(m_exposure, resolved.exposure, own.exposure.has_value());
    showNumber(m_azimuth, resolved.sunAzimuth, own.sunAzimuth.has_value());
    showNumber(m_elevation, resolved.sunElevation, own.sunElevation.has_value());
    showSeed(resolved.seed, own.seed.has_value());
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
