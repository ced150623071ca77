// SPDX-License-Identifier: Apache-2.0
#include "assets/import/read_model.h"

#include "assets/asset_error.h"
#include "assets/import/bake_meshes.h"
#include "assets/import/confined_files.h"
#include "assets/import/unit_guess.h"
#include "assets/import/utf8.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/shape_bounds.h"

#include <assimp/BaseImporter.h>
#include <assimp/Importer.hpp>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>
#include <tuple>

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

/// A number of the scene's own settings, whichever type the reader gave it.
double setting(const aiScene& scene, const char* name, double otherwise)
{
    double precise = 0;
    float single = 0;
    std::int32_t whole = 0;
    if (!scene.mMetaData)
        return otherwise;
    if (scene.mMetaData->Get(name, precise))
        return std::isfinite(precise) ? precise : otherwise;
    if (scene.mMetaData->Get(name, single))
        return std::isfinite(single) ? double(single) : otherwise;
    return scene.mMetaData->Get(name, whole) ? double(whole) : otherwise;
}

/// Columns turn the file's axes into ours. Assimp leaves FBX as it stands in the file; DAE it turns itself, glTF is like ours.
glm::mat3 axesOf(const aiScene& scene, const std::string& extension)
{
    if (guessZUp(extension))
        return glm::transpose(glm::mat3(glm::vec3(1, 0, 0), glm::vec3(0, 0, 1), glm::vec3(0, -1, 0)));
    if (extension != "fbx")
        return glm::mat3(1);
    glm::mat3 rows(0);
    int row = 0;
    for (const auto& [axis, sign, usual] :
        {std::tuple("CoordAxis", "CoordAxisSign", 0), {"UpAxis", "UpAxisSign", 1}, {"FrontAxis", "FrontAxisSign", 2}})
        rows[row++][std::clamp(int(setting(scene, axis, usual)), 0, 2)] = setting(scene, sign, 1) < 0 ? -1.0f : 1.0f;
    return glm::determinant(rows) > 0.5f ? glm::transpose(rows) : glm::mat3(1);
}

/// Assimp applies the unit of DAE itself; glTF is in metres by its own rules; FBX names centimetres per unit.
double metresPerUnit(const aiScene& scene, const std::string& extension, const Shape& shape)
{
    if (extension == "fbx") {
        const double centimetres = setting(scene, "UnitScaleFactor", 1);
        return centimetres > 0 ? centimetres * 0.01 : 0.01;
    }
    const bool hasNone = extension == "obj" || extension == "ply" || extension == "stl";
    return hasNone ? guessMetresPerUnit(extension, glm::dvec3(shape.max - shape.min)) : 1;
}

/// Applies a rotation and a scale.
void transform(Shape& shape, const glm::mat3& axes, float scale)
{
    for (auto& part : shape.parts) {
        for (auto& position : part.mesh.positions)
            position = axes * position * scale;
        for (auto& normal : part.mesh.normals)
            normal = axes * normal;
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
    importer.SetPropertyFloat(AI_CONFIG_PP_GSN_MAX_SMOOTHING_ANGLE, kCreaseDegrees); // of files without normals
    importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
    importer.SetPropertyBool(AI_CONFIG_IMPORT_COLLADA_USE_COLLADA_NAMES, true);
    importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
    const auto* scene = importer.ReadFile(
        canonical.string(), aiProcess_Triangulate | aiProcess_SortByPType | aiProcess_GenSmoothNormals | aiProcess_JoinIdenticalVertices);
    if (!scene || !scene->mRootNode)
        throw AssetError(readFailure(file, importer, *files));

    Shape shape;
    shape.name = cleanText(file.stem().string());
    shape.parts = bakeMeshes(*scene, {file, limits.triangles});
    updateBounds(shape);
    transform(shape, axesOf(*scene, extension), float(metresPerUnit(*scene, extension, shape)));
    setOnGround(shape);
    return shape;
}

} // namespace assets
