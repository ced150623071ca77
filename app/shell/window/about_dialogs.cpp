// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/about_dialogs.h"

#include "app/shell/base/gpu.h"
#include "app/shell/base/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace shell {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("about", text); }

void showText(const QString& title, const QString& html, const QSize& size, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(size);
    auto* text = new QTextBrowser(dialog);
    text->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(kRhythm * 2, kRhythm * 2, kRhythm * 2, kRhythm * 2);
    layout->setSpacing(kRhythm * 2);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog->open();
}

QString rows(const QList<QAction*>& actions)
{
    QString html;
    for (const auto* action : actions) {
        if (!action || action->shortcut().isEmpty())
            continue;
        auto name = action->text();
        name.remove(QLatin1Char('&')).remove(QChar(0x2026));
        html += QStringLiteral("<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td><td style='padding:3px 0'>%2</td></tr>")
                    .arg(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(), name.toHtmlEscaped());
    }
    return html;
}

QString section(const QString& title, const QString& tableRows)
{
    return QStringLiteral("<p style='color:%1; margin:12px 0 4px 0'>%2</p><table cellspacing='0'>%3</table>")
        .arg(colour::dim.name(), title, tableRows);
}

} // namespace

void showShortcuts(const QList<QAction*>& windowActions, const QList<QAction*>& viewportActions, QWidget* parent)
{
    showText(tr("Keyboard shortcuts"), section(tr("Anywhere"), rows(windowActions)) + section(tr("In the viewport"), rows(viewportActions)),
        {520, 640}, parent);
}

void showAbout(const Gpu& gpu, QWidget* parent)
{
    QString device;
    if (const auto chosen = gpu.device())
        for (const auto& sentence : chosen->choice())
            device += QStringLiteral("<p style='margin:2px 0'>%1</p>").arg(QString::fromStdString(sentence).toHtmlEscaped());
    if (!gpu.problem().isEmpty())
        device += QStringLiteral("<p>%1</p>").arg(gpu.problem().toHtmlEscaped());
    const auto head = tr("<h2>Previsto %1</h2><p>A blocked shot becomes a preview frame in the shot plan. Apache-2.0.</p>")
                          .arg(QCoreApplication::applicationVersion());
    const auto versions = QStringLiteral("<tr><td style='padding-right:24px'>Qt</td><td>%1</td></tr>").arg(QString::fromLatin1(qVersion()));
    showText(tr("About Previsto"), head + section(tr("Graphics device"), QString()) + device + section(tr("Versions"), versions),
        {560, 420}, parent);
}

} // namespace shell
