// SPDX-License-Identifier: Apache-2.0
#include "app/preview/import_asset.h"

#include "app/plan/queries.h"
#include "app/preview/request.h"
#include "app/store/plan_file.h"
#include "assets/proxies/proxy.h"

namespace preview {

ImportedAsset importAsset(const Places& places, const std::filesystem::path& file, plan::Id<plan::Scene> scene, std::stop_token stop)
{
    try {
        const assets::Shape shape = assets::importFile(places.importer, file, {}, std::move(stop));
        ImportedAsset imported;
        imported.bytes = assets::shapeToBytes(shape);
        imported.item.id = plan::newId<plan::Item>();
        imported.item.scene = scene;
        imported.item.name = file.stem().string();
        imported.item.kind = plan::ItemKind::Asset;
        imported.item.shape = store::sha256Hex(imported.bytes);
        imported.item.source = file.filename().string();
        imported.item.semantic = plan::semanticClassFromName(assets::guessSemanticClass(shape)).value_or(plan::SemanticClass::Prop);
        return imported;
    } catch (const assets::AssetError& error) {
        throw PreviewError("import.failed", error.what(), {"Choose another file"});
    }
}

} // namespace preview
