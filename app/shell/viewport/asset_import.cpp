// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/asset_import.h"

#include "app/preview/import_asset.h"
#include "app/preview/request.h"
#include "app/shell/base/post.h"
#include "app/shell/viewport/item_edits.h"

#include <QFileInfo>

#include <memory>
#include <optional>

namespace shell {

struct AssetImport::Outcome {
    Job job;
    std::optional<preview::ImportedAsset> asset;
    QString error;
    bool cancelled = false;
};

AssetImport::AssetImport(Document& document, preview::Places places, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_places(std::move(places))
{
}

AssetImport::~AssetImport() = default;

void AssetImport::push(const QStringList& paths, const glm::dvec3& ground)
{
    for (const auto& path : paths)
        m_waiting.push_back({path, m_document.selection().scene, ground});
    if (!m_running)
        next();
}

void AssetImport::cancelAll()
{
    m_waiting.clear();
    m_worker.request_stop();
}

void AssetImport::next()
{
    m_running = !m_waiting.empty();
    if (!m_running) {
        Q_EMIT idle();
        return;
    }
    const Job job = m_waiting.front();
    m_waiting.pop_front();
    Q_EMIT started(QFileInfo(job.path).fileName(), static_cast<int>(m_waiting.size()));
    m_worker = std::jthread([this, job, places = m_places](const std::stop_token& stop) {
        auto outcome = std::make_shared<Outcome>(); // handed to the UI thread
        outcome->job = job;
        try {
            outcome->asset = preview::importAsset(places, job.path.toStdString(), job.scene, stop);
        } catch (const std::exception& error) {
            outcome->cancelled = stop.stop_requested();
            outcome->error = QString::fromUtf8(error.what());
        }
        post(*this, [this, outcome] { take(*outcome); });
    });
}

void AssetImport::take(const Outcome& outcome)
{
    const QString file = QFileInfo(outcome.job.path).fileName();
    if (outcome.cancelled && !outcome.asset) {
        Q_EMIT finished(tr("The import of %1 was cancelled.").arg(file));
    } else if (!outcome.asset) {
        Q_EMIT failed(outcome.error);
    } else if (!m_document.plan().scenes.contains(outcome.job.scene)) {
        Q_EMIT finished(tr("%1 was read, but its scene is gone; nothing was added.").arg(file));
    } else {
        auto item = outcome.asset->item;
        item.name = freeItemName(m_document.plan(), outcome.job.scene, item.name);
        item.order = lastOrder(m_document.plan(), outcome.job.scene);
        item.transform.position = outcome.job.ground;
        m_document.putBlob(outcome.asset->bytes);
        m_document.edit(tr("Import %1").arg(file), [item](plan::Plan plan) {
            plan.items.put(item);
            return plan;
        });
        auto selection = m_document.selection();
        selection.items = {item.id};
        m_document.select(selection);
        Q_EMIT finished(tr("%1 stands in the set.").arg(file));
    }
    next();
}

} // namespace shell
