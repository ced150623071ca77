// SPDX-License-Identifier: Apache-2.0
#include "app/shell/provenance_text.h"

#include "app/plan/queries.h"
#include "app/shell/theme.h"

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

QString modelText(const QJsonObject& record)
{
    const auto model = record[QStringLiteral("model")].toArray().first().toObject();
    const auto hash = model[QStringLiteral("sha256")].toString().left(10);
    return hash.isEmpty() ? model[QStringLiteral("name")].toString() : QStringLiteral("%1 (%2)").arg(model[QStringLiteral("name")].toString(), hash);
}

QString engineText(const QJsonObject& engine)
{
    return QStringLiteral("%1 %2, libtorch %3, %4 %5").arg(engine[QStringLiteral("name")].toString(), engine[QStringLiteral("version")].toString(), engine[QStringLiteral("libtorch")].toString(), engine[QStringLiteral("device")].toString(), engine[QStringLiteral("dtype")].toString());
}

/// As the plan holds it now; the record keeps the camera as it was.
QString shotText(const plan::Plan& plan, const plan::Preview& preview)
{
    const auto* panel = plan.panels.find(preview.panel);
    const auto* shot = panel ? plan.shots.find(panel->shot) : nullptr;
    return shot ? tr("%1, frame %2").arg(QString::fromStdString(plan::shotName(plan, *shot))).arg(panel->frame) : QString();
}

QString cameraText(const QJsonObject& camera)
{
    const auto number = [&](const char* name) { return camera[QLatin1String(name)].toDouble(); };
    QStringList parts;
    if (number("focal_mm") > 0)
        parts << QString::fromStdString(plan::focalText(number("focal_mm")));
    if (number("stop") > 0)
        parts << QString::fromStdString(plan::stopText(number("stop")));
    if (const auto body = camera[QStringLiteral("body")].toString(); !body.isEmpty())
        parts << body;
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString provenanceHtml(const plan::Plan& plan, const plan::Preview& preview)
{
    const auto record = QJsonDocument::fromJson(QByteArray::fromStdString(preview.provenance)).object();
    const auto prompt = record[QStringLiteral("prompt")].toObject();
    const auto made = QDateTime::fromString(QString::fromStdString(preview.createdUtc), Qt::ISODate).toLocalTime();
    QString rows = row(tr("Shot"), shotText(plan, preview));
    rows += row(tr("Made"), QLocale().toString(made, QLocale::ShortFormat));
    rows += row(tr("Model"), modelText(record));
    rows += row(tr("Seed"), QString::number(preview.seed));
    rows += row(tr("Size"), QStringLiteral("%1 \u00d7 %2").arg(preview.width).arg(preview.height));
    rows += row(tr("Camera"), cameraText(record[QStringLiteral("scene")].toObject()[QStringLiteral("camera")].toObject()));
    rows += row(tr("Look"), prompt[QStringLiteral("positive")].toString());
    rows += row(tr("Understood"), joined(prompt[QStringLiteral("understood")]));
    rows += row(tr("Not known"), joined(prompt[QStringLiteral("unknown")]));
    rows += row(tr("Engine"), engineText(record[QStringLiteral("engine")].toObject()));
    rows += row(tr("By"), record[QStringLiteral("operator")].toString());
    rows += row(tr("Purpose"), record[QStringLiteral("use")].toObject()[QStringLiteral("purpose")].toString());
    return QStringLiteral("<table cellspacing='0'>%1</table>").arg(rows);
}

QString provenanceJson(const plan::Preview& preview)
{
    const auto record = QJsonDocument::fromJson(QByteArray::fromStdString(preview.provenance));
    return record.isNull() ? QString::fromStdString(preview.provenance) : QString::fromUtf8(record.toJson(QJsonDocument::Indented));
}

} // namespace shell
