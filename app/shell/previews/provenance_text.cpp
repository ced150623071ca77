// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/provenance_text.h"

#include "app/plan/queries.h"
#include "app/shell/base/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace shell {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("shell", text); }

QString row(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return {};
    return QStringLiteral("<tr><td style='color:%1; padding:1px 12px 5px 0'>%2</td><td style='padding-bottom:5px'>%3</td></tr>")
        .arg(colour::dim.name(), name, value.toHtmlEscaped());
}

QString joined(const QJsonValue& list)
{
    QStringList words;
    for (const auto& word : list.toArray())
        words << word.toString();
    return words.join(QStringLiteral(", "));
}

QString engineText(const QJsonObject& engine)
{
    return QStringLiteral("%1 %2, libtorch %3, %4 %5")
        .arg(engine[QStringLiteral("name")].toString(), engine[QStringLiteral("version")].toString(),
            engine[QStringLiteral("libtorch")].toString(), engine[QStringLiteral("device")].toString(),
            engine[QStringLiteral("dtype")].toString());
}

/// As the plan holds it now; the record keeps the camera as it was.
QString shotText(const plan::Plan& plan, const plan::Preview& preview)
{
    const auto* panel = plan.panels.find(preview.panel);
    const auto* shot = panel ? plan.shots.find(panel->shot) : nullptr;
    return shot ? tr("%1, frame %2").arg(QString::fromStdString(plan::shotName(plan, *shot))).arg(panel->frame) : QString();
}

QString text(const QJsonObject& object, const char* name) { return object[QLatin1String(name)].toString(); }
double number(const QJsonObject& object, const char* name) { return object[QLatin1String(name)].toDouble(); }

QString numbers(const QJsonValue& list, int decimals)
{
    QStringList words;
    for (const auto& value : list.toArray())
        words << QLocale::c().toString(value.toDouble(), 'f', decimals);
    return words.join(QStringLiteral(", "));
}

/// Enough of a hash to tell two apart by eye; the copied record holds all of it.
QString shortHash(const QString& sha256) { return sha256.left(16); }

QString heading(const QString& name)
{
    return QStringLiteral("<tr><td colspan='2' style='padding:8px 0 3px 0'><b>%1</b></td></tr>").arg(name);
}

QString frameRows(const plan::Plan& plan, const plan::Preview& preview, const QJsonObject& record)
{
    const auto made = QDateTime::fromString(QString::fromStdString(preview.createdUtc), Qt::ISODate).toLocalTime();
    return row(tr("Shot"), shotText(plan, preview)) + row(tr("Made"), QLocale().toString(made, QLocale::ShortFormat))
        + row(tr("By"), text(record, "operator")) + row(tr("Seed"), QString::number(preview.seed))
        + row(tr("Size"), QStringLiteral("%1 \u00d7 %2").arg(preview.width).arg(preview.height))
        + row(tr("Purpose"), text(record[QStringLiteral("use")].toObject(), "purpose"));
}

QString cameraRows(const QJsonObject& camera)
{
    if (camera.isEmpty())
        return {};
    const auto photosites = camera[QStringLiteral("photosites")].toArray();
    QString rows = heading(tr("Camera")) + row(tr("Body"), QStringLiteral("%1, %2").arg(text(camera, "body"), text(camera, "mode")))
        + row(tr("Sensor"),
            tr("%1 \u00d7 %2 of %3 \u00b5m")
                .arg(photosites.at(0).toInt())
                .arg(photosites.at(1).toInt())
                .arg(number(camera, "pitch_micrometres")))
        + row(tr("Lens"), text(camera, "lens_set"));
    if (number(camera, "focal_mm") > 0)
        rows += row(tr("Focal length"), QString::fromStdString(plan::focalText(number(camera, "focal_mm"))));
    if (number(camera, "stop") > 0)
        rows += row(tr("Stop"), QString::fromStdString(plan::stopText(number(camera, "stop"))));
    return rows + row(tr("Focus"), tr("%1 m").arg(number(camera, "focus_metres"), 0, 'f', 2))
        + row(tr("Place"), tr("%1 m").arg(numbers(camera[QStringLiteral("position_metres")], 2)))
        + row(tr("Pan, tilt, roll"), tr("%1\u00b0").arg(numbers(camera[QStringLiteral("pan_tilt_roll_degrees")], 1)));
}

QString lookRows(const QJsonObject& prompt)
{
    QString rows = heading(tr("Look")) + row(tr("Asked for"), text(prompt, "positive"));
    const auto objects = prompt[QStringLiteral("per_object")].toObject();
    for (auto object = objects.begin(); object != objects.end(); ++object)
        rows += row(object.key(), object.value().toString());
    return rows + row(tr("Understood"), joined(prompt[QStringLiteral("understood")]))
        + row(tr("Not known"), joined(prompt[QStringLiteral("unknown")]));
}

QString modelRows(const QJsonObject& record)
{
    QString rows = heading(tr("Model"));
    for (const auto& entry : record[QStringLiteral("model")].toArray()) {
        const auto model = entry.toObject();
        rows += row(text(model, "role"), QStringLiteral("%1, %2").arg(text(model, "name"), text(model, "arch")));
        rows += row(tr("File"), tr("%1, %2 MB").arg(text(model, "file")).arg(number(model, "size") / 1e6, 0, 'f', 1));
        rows += row(tr("SHA-256"), shortHash(text(model, "sha256")));
        rows += row(tr("Licence"), text(model, "licence"));
    }
    const auto engine = record[QStringLiteral("engine")].toObject();
    return rows + row(tr("Engine"), engineText(engine)) + row(tr("Threads"), QString::number(engine[QStringLiteral("threads")].toInt()))
        + row(tr("Noise"), text(record[QStringLiteral("noise")].toObject(), "algorithm"));
}

QString bufferRows(const QJsonArray& buffers)
{
    QString rows = buffers.isEmpty() ? QString() : heading(tr("Guide"));
    for (const auto& entry : buffers) {
        const auto buffer = entry.toObject();
        rows += row(text(buffer, "name"), QStringLiteral("%1, %2").arg(text(buffer, "format"), shortHash(text(buffer, "sha256"))));
    }
    return rows;
}

QString trustRows(const QJsonObject& record)
{
    return heading(tr("Record")) + row(tr("Source type"), text(record, "digital_source_type").section(QLatin1Char('/'), -1))
        + row(tr("Pixels"), shortHash(text(record[QStringLiteral("output")].toObject(), "sha256_pixels")))
        + row(tr("Plan"), shortHash(text(record[QStringLiteral("scene")].toObject(), "scene_revision_sha256")))
        + row(tr("Record"), shortHash(text(record, "record_sha256")))
        + row(tr("Written by"),
            QStringLiteral("%1 %2").arg(
                text(record[QStringLiteral("app")].toObject(), "name"), text(record[QStringLiteral("app")].toObject(), "version")));
}

} // namespace

QString provenanceHtml(const plan::Plan& plan, const plan::Preview& preview)
{
    const auto record = QJsonDocument::fromJson(QByteArray::fromStdString(preview.provenance)).object();
    return QStringLiteral("<table cellspacing='0'>%1</table>")
        .arg(frameRows(plan, preview, record) + cameraRows(record[QStringLiteral("scene")].toObject()[QStringLiteral("camera")].toObject())
            + lookRows(record[QStringLiteral("prompt")].toObject()) + modelRows(record)
            + bufferRows(record[QStringLiteral("buffers")].toArray()) + trustRows(record));
}

QString provenanceJson(const plan::Preview& preview)
{
    const auto record = QJsonDocument::fromJson(QByteArray::fromStdString(preview.provenance));
    return record.isNull() ? QString::fromStdString(preview.provenance) : QString::fromUtf8(record.toJson(QJsonDocument::Indented));
}

} // namespace shell
