// SPDX-License-Identifier: Apache-2.0
#include "assets/import/read_model.h"

#include "assets/asset_error.h"
#include "assets/import/bake_meshes.h"
#include "assets/import/confined_files.h"
#include "assets/import/unit_guess.h"
#include "assets/import/utf8.h"
#include "assets/shape_bounds.h"

#include <assimp/BaseImporter.h>
#include <assimp/Importer.hpp>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace assets {

namespace {

constexpr std::array kExtensions{"gltf", "glb", "fbx", "obj", "dae", "ply", "stl"};

std::string extensionOf(const std::filesystem::path& file)
{
    auto extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
    return extension.empty() ? extension : extension.substr(1);
}

/// Assimp reads fifty formats and tries them all on a file it does not know; those that are not offered here go.
void keepOnlyOfferedFormats(Assimp::Importer& importer)
{
    for (std::size_t i = importer.GetImporterCount(); i-- > 0;) {
        auto* reader = importer.GetImporter(i);
        std::set<std::string> extensions;
        reader->GetExtensionList(extensions);
        if (std::ranges::none_of(kExtensions, [&](const char* offered) { return extensions.contains(offered); })) {
            importer.UnregisterLoader(reader);
            delete reader;
        }
    }
}

std::string readFailure(const std::filesystem::path& file, const Assimp::Importer& importer, const ConfinedFiles& files)
{
    if (!files.refused().empty())
        return file.string() + " refers to \"" + cleanText(files.refused().front())
            + "\", which lies outside of its folder and is not read; put that file beside it.";
    return file.string() + " cannot be read (" + cleanText(importer.GetErrorString()) + "); export it again, or in another format.";
}

/// Metres per unit where the file names it. Assimp has applied the unit of DAE itself; glTF is in metres by its own rules.
double statedMetresPerUnit(const aiScene& scene, const std::string& extension)
{
    if (extension != "fbx" || !scene.mMetaData)
        return 1;
    double centimetres = 1;
    float single = 1;
    if (!scene.mMetaData->Get("UnitScaleFactor", centimetres) && scene.mMetaData->Get("UnitScaleFactor", single))
        centimetres = double(single);
    return std::isfinite(centimetres) && centimetres > 0 ? centimetres * 0.01 : 0.01;
}

bool namesUnits(const std::string& extension) { return extension != "obj" && extension != "ply" && extension != "stl"; }

void scale(Shape& shape, float factor)
{
    for (auto& part : shape.parts) {
        for (auto& position : part.mesh.positions)
            position *= factor;
    }
}

void turnZUp(Shape& shape)
{
    for (auto& part : shape.parts) {
        for (auto& p : part.mesh.positions)
            p = {p.x, p.z, -p.y};
        for (auto& n : part.mesh.normals)
            n = {n.x, n.z, -n.y};
    }
}

void setOnGround(Shape& shape)
{
    updateBounds(shape);
    const auto margin = (shape.max - shape.min) * 0.1f;
    glm::vec3 shift(0, -shape.min.y, 0);
    for (const int axis : {0, 2}) {
        if (shape.min[axis] - margin[axis] > 0 || shape.max[axis] + margin[axis] < 0)
            shift[axis] = -(shape.min[axis] + shape.max[axis]) / 2;
    }
    for (auto& part : shape.parts) {
        for (auto& position : part.mesh.positions)
            position += shift;
    }
    updateBounds(shape);
}

} // namespace

Shape readModel(const std::filesystem::path& file, const ReadLimits& limits)
{
    const auto extension = extensionOf(file);
    if (std::ranges::find(kExtensions, extension) == kExtensions.end())
        throw AssetError(file.string() + " is of a kind that cannot be imported; use glTF, GLB, FBX, OBJ, DAE, PLY or STL.");
    std::error_code error;
    const auto canonical = std::filesystem::canonical(file, error);
    if (error)
        throw AssetError(file.string() + " cannot be opened: " + error.message() + ".");

    Assimp::Importer importer;
    keepOnlyOfferedFormats(importer);
    auto* files = new ConfinedFiles(canonical, limits.fileBytes); // the importer owns it
    importer.SetIOHandler(files);
    importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
    importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
    const auto* scene = importer.ReadFile(canonical.string(), aiProcess_Triangulate | aiProcess_SortByPType | aiProcess_GenSmoothNormals | aiProcess_JoinIdenticalVertices);
    if (!scene || !scene->mRootNode)
        throw AssetError(readFailure(file, importer, *files));

    Shape shape;
    shape.name = cleanText(file.stem().string());
    shape.parts = bakeMeshes(*scene, {file, limits.triangles});
    if (guessZUp(extension))
        turnZUp(shape);
    updateBounds(shape);
    scale(shape, float(namesUnits(extension) ? statedMetresPerUnit(*scene, extension) : guessMetresPerUnit(extension, glm::dvec3(shape.max - shape.min))));
    setOnGround(shape);
    return shape;
}

} // namespace assets
