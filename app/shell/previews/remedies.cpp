// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/remedies.h"

#include "app/plan/edits.h"
#include "app/preview/build_scene.h"
#include "app/preview/queue.h"
#include "app/shell/document/document.h"
#include "app/shell/previews/preview_jobs.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

namespace shell {

namespace {

constexpr int kLeastWidth = 128;

QString tr(const char* text) { return QCoreApplication::translate("shell", text); }

bool names(const preview::JobStatus& status, const char* remedy)
{
    return std::ranges::find(status.remedies, remedy) != status.remedies.end();
}

Remedy again(const preview::PreviewRequest& request, PreviewJobs& jobs)
{
    return {tr("Try again"), [&jobs, request] { jobs.preview(request); }};
}

/// Half as wide, in the film's own aspect.
std::optional<Remedy> smaller(const preview::PreviewRequest& request, const Document& document, PreviewJobs& jobs)
{
    const int width = preview::sizeOf(request).width / 2;
    if (width < kLeastWidth)
        return std::nullopt;
    const auto size = preview::previewSize(document.plan(), width);
    auto less = request;
    less.width = size.width;
    less.height = size.height;
    return Remedy{QStringLiteral("%1 \u00d7 %2").arg(size.width).arg(size.height), [&jobs, less] { jobs.preview(less); }};
}

Remedy showItem(plan::Id<plan::Item> item, Document& document)
{
    return {tr("Show the item"), [item, &document] {
                auto selection = document.selection();
                selection.items = {item};
                document.select(selection);
            }};
}

Remedy removeItem(plan::Id<plan::Item> item, Document& document)
{
    return {tr("Remove the item"), [item, &document] {
                if (const auto* row = document.plan().items.find(item))
                    document.edit(tr("Delete %1").arg(QString::fromStdString(row->name)),
                        [item](plan::Plan plan) { return plan::withoutItem(std::move(plan), item); });
            }};
}

} // namespace

std::vector<Remedy> remediesFor(
    const preview::JobStatus& status, const preview::PreviewRequest& request, Document& document, PreviewJobs& jobs)
{
    std::vector<Remedy> remedies{again(request, jobs)};
    if (names(status, "512x288"))
        if (auto less = smaller(request, document, jobs))
            remedies.push_back(std::move(*less));
    if (names(status, "Use the CPU") || status.errorCode == "mem.gpu")
        remedies.push_back({tr("Use the processor"), [&jobs, request] {
                                jobs.useProcessor();
                                jobs.preview(request);
                            }});
    if (names(status, "Show in folder") || names(status, "Locate") || names(status, "Choose other"))
        remedies.push_back({tr("Show the models"),
            [&document] { QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(document.places().models.string()))); }});
    if (status.item && document.plan().items.contains(status.item)) {
        remedies.push_back(showItem(status.item, document));
        if (!document.readOnly())
            remedies.push_back(removeItem(status.item, document));
    }
    return remedies;
}

} // namespace shell
