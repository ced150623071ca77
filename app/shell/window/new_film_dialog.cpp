// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/new_film_dialog.h"

#include "app/preview/new_film.h"
#include "app/shell/base/file_dialog.h"
#include "app/shell/base/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include <array>

namespace shell {

namespace {

struct Aspect {
    const char* name;
    double ratio;
};
constexpr std::array kAspects{Aspect{"Scope", 2.39}, Aspect{"Univisium", 2.0}, Aspect{"Flat", 1.85}, Aspect{"HD", 16.0 / 9},
    Aspect{"European flat", 1.66}, Aspect{"Academy", 1.37}, Aspect{"Vertical", 9.0 / 16}};
constexpr std::array kRates{"23.976", "24", "25", "29.97", "30", "48", "50", "59.94", "60"};

plan::SensorMode sensorOf(const assets::SensorModeRow& row)
{
    return {row.body, row.name, row.photositesWide, row.photositesHigh, row.pitchMicrometres};
}

plan::LensSet lensesOf(const assets::LensSetRow& row)
{
    return {row.name, row.focalLengthsMm, row.stop > 0 ? row.stop : 2.0, row.squeeze, row.imageCircleMm, row.closeFocusMetres};
}

} // namespace

NewFilmDialog::NewFilmDialog(const preview::Places& places, QWidget* parent)
    : QDialog(parent)
    , m_places(places)
    , m_tables(assets::loadCameraTables(places.cameras))
{
    setWindowTitle(tr("New film"));
    setMinimumWidth(520);
    m_title = new QLineEdit(tr("Untitled film"), this);
    m_title->setObjectName(QStringLiteral("filmTitle"));
    m_rate = new QComboBox(this);
    for (const auto* rate : kRates)
        m_rate->addItem(QString::fromLatin1(rate));
    m_rate->setCurrentText(QStringLiteral("24"));
    m_body = new QComboBox(this);
    for (const auto& mode : m_tables.modes)
        if (m_body->findText(QString::fromStdString(mode.body)) < 0)
            m_body->addItem(QString::fromStdString(mode.body));
    m_mode = new QComboBox(this);
    m_lenses = new QComboBox(this);
    for (const auto& lenses : m_tables.lenses)
        m_lenses->addItem(QString::fromStdString(lenses.name));
    m_aspect = new QComboBox(this);
    for (const auto& aspect : kAspects)
        m_aspect->addItem(QStringLiteral("%1  %2").arg(aspect.ratio, 0, 'f', 2).arg(QLatin1String(aspect.name)));
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("filmPath"));
    auto* browseButton = new QPushButton(tr("Choose\u2026"), this);
    auto* pathRow = new QHBoxLayout;
    pathRow->setSpacing(kRhythm);
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(browseButton);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(kRhythm * 3, kRhythm * 3, kRhythm * 3, kRhythm * 2);
    form->setSpacing(kRhythm * 3 / 2);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Frames a second"), m_rate);
    form->addRow(tr("Camera"), m_body);
    form->addRow(tr("Sensor mode"), m_mode);
    form->addRow(tr("Lenses"), m_lenses);
    form->addRow(tr("Delivery"), m_aspect);
    form->addRow(tr("File"), pathRow);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Create film"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);

    connect(m_body, &QComboBox::currentIndexChanged, this, &NewFilmDialog::showModes);
    connect(m_title, &QLineEdit::textChanged, this, &NewFilmDialog::followTitle);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathTyped = true; });
    connect(browseButton, &QPushButton::clicked, this, &NewFilmDialog::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showModes();
    followTitle();
    m_title->selectAll();
}

void NewFilmDialog::showModes()
{
    m_mode->clear();
    for (int i = 0; i < int(m_tables.modes.size()); ++i) {
        const auto& row = m_tables.modes[std::size_t(i)];
        if (QString::fromStdString(row.body) != m_body->currentText())
            continue;
        const auto sensor = sensorOf(row);
        m_mode->addItem(QStringLiteral("%1  (%2 \u00d7 %3 mm)")
                            .arg(QString::fromStdString(row.name))
                            .arg(sensor.widthMm(), 0, 'f', 2)
                            .arg(sensor.heightMm(), 0, 'f', 2),
            i);
    }
}

void NewFilmDialog::followTitle()
{
    if (m_pathTyped)
        return;
    auto name = m_title->text().trimmed();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_path->setText(QDir::toNativeSeparators(
        documents.filePath(QStringLiteral("Previsto/%1.previsto").arg(name.isEmpty() ? tr("Untitled film") : name))));
}

void NewFilmDialog::browse()
{
    openFileDialog(*this, [this](QFileDialog& dialog) {
        const QFileInfo film(m_path->text());
        dialog.setWindowTitle(tr("Where the film lies"));
        dialog.setDirectory(film.path());
        dialog.setNameFilter(tr("Previsto films (*.previsto)"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(QStringLiteral("previsto"));
        dialog.selectFile(film.fileName());
        connect(&dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
            m_pathTyped = true;
            m_path->setText(QDir::toNativeSeparators(path));
        });
    });
}

plan::Plan NewFilmDialog::plan() const
{
    auto plan = preview::newFilm(m_title->text().trimmed().toStdString(), m_places);
    plan.film.rate = plan::frameRateFromText(m_rate->currentText().toStdString());
    if (m_mode->currentIndex() >= 0)
        plan.film.sensor = sensorOf(m_tables.modes[std::size_t(m_mode->currentData().toInt())]);
    if (m_lenses->currentIndex() >= 0)
        plan.film.lenses = lensesOf(m_tables.lenses[std::size_t(m_lenses->currentIndex())]);
    const auto& aspect = kAspects[std::size_t(m_aspect->currentIndex())];
    plan.film.deliveries = {{aspect.name, aspect.ratio}};
    const auto setups = plan.setups.rows(); // the film has just begun: one
    for (const auto& row : setups) {
        plan::Setup setup = *row;
        setup.sensor = plan.film.sensor;
        setup.lenses = plan.film.lenses;
        for (auto& key : setup.keys)
            key.focalMm = plan::nearestFocalLength(setup.lenses, key.focalMm);
        plan.setups.put(std::move(setup));
    }
    return plan;
}

std::filesystem::path NewFilmDialog::path() const
{
    std::filesystem::path path = m_path->text().trimmed().toStdString();
    if (path.extension() != ".previsto")
        path += ".previsto";
    return path;
}

} // namespace shell
