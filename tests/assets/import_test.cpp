// SPDX-License-Identifier: Apache-2.0
#include "assets/asset_error.h"
#include "assets/import/import_client.h"
#include "tests/assets/mesh_checks.h"
#include "tests/assets/model_files.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <thread>

using assets::importFile;
using assets::Shape;

namespace {

const std::filesystem::path kImporter = PREVISTO_IMPORTER;

glm::vec3 sizeOf(const Shape& shape) { return shape.max - shape.min; }

bool isAbout(const glm::vec3& value, const glm::vec3& wanted) { return glm::distance(value, wanted) < 1e-3f; }

void checkSound(const Shape& shape)
{
    CHECK(shape.min.y == doctest::Approx(0));
    for (const auto& part : shape.parts) {
        CAPTURE(part.name);
        CHECK(test::isSound(part.mesh));
    }
}

/// A box of 1 x 2 x 3 m, its faces looking outwards.
void checkBox(const Shape& shape)
{
    REQUIRE(shape.parts.size() == 1);
    checkSound(shape);
    CHECK(isAbout(sizeOf(shape), {1, 2, 3}));
    CHECK(shape.parts[0].mesh.indices.size() == 36);
    CHECK(test::signedVolume(shape.parts[0].mesh) == doctest::Approx(6));
    CHECK(test::facesFollowNormals(shape.parts[0].mesh) > 0.99);
}

std::string errorOf(const std::filesystem::path& file, const assets::ImportLimits& limits = {},
    const std::filesystem::path& importer = kImporter, std::stop_token stop = {})
{
    try {
        importFile(importer, file, limits, stop);
    } catch (const assets::AssetError& error) {
        return error.what();
    }
    return "";
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("OBJ: metres, Y up, material colour")
{
    const test::TemporaryFolder folder;
    folder.write("box.mtl", test::mtlFile());
    const auto shape = importFile(kImporter, folder.write("box.obj", test::objBox()));
    checkBox(shape);
    CHECK(shape.name == "box");
    CHECK(shape.parts[0].name == "Kiste");
    CHECK(isAbout(shape.parts[0].colour, {0.8f, 0.1f, 0.1f}));
}

TEST_CASE("what a file's material lets one see through is clear")
{
    const test::TemporaryFolder folder;
    const auto isClear = [&](const std::string& opacity) {
        folder.write("box.mtl", test::mtlFile() + opacity);
        return importFile(kImporter, folder.write("box.obj", test::objBox())).parts.at(0).clear;
    };
    CHECK_FALSE(isClear(""));
    CHECK_FALSE(isClear("d 0.8\n"));
    CHECK(isClear("d 0.2\n"));
    folder.write("box.bin", test::boxBuffer());
    std::string glass = test::gltfBox("box.bin");
    const auto said = [&](const std::string& text, const std::string& instead) {
        REQUIRE(contains(glass, text));
        glass.replace(glass.find(text), text.size(), instead);
        return importFile(kImporter, folder.write("box.gltf", glass)).parts.at(0).clear;
    };
    CHECK_FALSE(said("0.75,1]", "0.75,0.2]")); // without a blend mode alpha means nothing
    CHECK(said("\"pbrMetallicRoughness\"", "\"alphaMode\":\"BLEND\",\"pbrMetallicRoughness\""));
}

TEST_CASE("PLY: vertex colours")
{
    const test::TemporaryFolder folder;
    const auto shape = importFile(kImporter, folder.write("two.ply", test::plyTriangles()));
    checkSound(shape);
    REQUIRE(shape.parts.size() == 1);
    const auto& colours = shape.parts[0].mesh.colours;
    REQUIRE(colours.size() == shape.parts[0].mesh.positions.size());
    CHECK(std::ranges::count(colours, glm::vec3(1, 0, 0)) == 3);
    CHECK(std::ranges::count(colours, glm::vec3(0, 1, 0)) == 3);
}

TEST_CASE("STL: Z up, metres where small, millimetres where large")
{
    const test::TemporaryFolder folder;
    checkBox(importFile(kImporter, folder.write("small.stl", test::asciiStlBox())));
    checkBox(importFile(kImporter, folder.write("large.stl", test::binaryStlBox())));
}

TEST_CASE("DAE: its unit and its up axis")
{
    const test::TemporaryFolder folder;
    const auto shape = importFile(kImporter, folder.write("box.dae", test::daeBox()));
    checkBox(shape);
    CHECK(shape.parts[0].name == "Garage");
    CHECK(isAbout(shape.parts[0].colour, {0.1f, 0.2f, 0.7f}));
}

TEST_CASE("FBX: unit scale and up axis")
{
    const test::TemporaryFolder folder;
    for (const double factor : {1.0, 100.0, 2.54}) {
        for (const std::string axis : {"Y", "Z"}) {
            CAPTURE(factor);
            CAPTURE(axis);
            const auto shape = importFile(kImporter, folder.write("box.fbx", test::fbxBox(factor, axis)));
            checkBox(shape);
            CHECK(shape.parts[0].name == "Delivery_Van");
            CHECK(isAbout(shape.parts[0].colour, {0.1f, 0.6f, 0.2f}));
            CHECK(assets::guessSemanticClass(shape) == "vehicle");
        }
    }
}

TEST_CASE("glTF: hierarchy, shared meshes, a buffer beside it; GLB holds the same")
{
    const test::TemporaryFolder folder;
    folder.write("box.bin", test::boxBuffer());
    const auto fromText = importFile(kImporter, folder.write("street.gltf", test::gltfBox("box.bin")));
    const auto fromBinary = importFile(kImporter, folder.write("street.glb", test::glbBox()));
    for (const auto& shape : {fromText, fromBinary}) {
        checkSound(shape);
        REQUIRE(shape.parts.size() == 2);
        CHECK(shape.parts[0].name == "House");
        CHECK(shape.parts[1].name == "Tree");
        CHECK(isAbout(sizeOf(shape), {11, 2, 3}));
        CHECK(isAbout(shape.parts[0].colour, {0.25f, 0.5f, 0.75f}));
        CHECK(isAbout(shape.parts[1].mesh.positions[0] - shape.parts[0].mesh.positions[0], {10, 0, 0}));
    }
}

TEST_CASE("a skin stands as the bones of the file hold it")
{
    const test::TemporaryFolder folder;
    folder.write("skin.bin", test::skinBuffer());
    const auto shape = importFile(kImporter, folder.write("skin.gltf", test::gltfSkin("skin.bin")));
    checkSound(shape);
    // The knee is bent by 90 degrees: the upper half lies along +Z at a height of 1 m.
    CHECK(isAbout(sizeOf(shape), {0.2f, 1, 1}));
    CHECK(shape.max.z == doctest::Approx(1));
}

TEST_CASE("a model far from its origin is centred, one around it keeps it")
{
    const test::TemporaryFolder folder;
    const auto far = importFile(kImporter, folder.write("far.obj", "v 500 7 500\nv 502 7 500\nv 502 9 504\nf 1 2 3\n"));
    CHECK(isAbout(far.min, {-1, 0, -2}));
    const auto near = importFile(kImporter, folder.write("near.obj", "v -1 7 -1\nv 5 7 -1\nv 5 9 1\nf 1 2 3\n"));
    CHECK(isAbout(near.min, {-1, 0, -1}));
}

TEST_CASE("damaged files cost one sentence that names them")
{
    const test::TemporaryFolder folder;
    std::mt19937 random(3);
    std::string noise(4000, ' ');
    std::ranges::generate(noise, [&] { return char(random()); });
    for (const std::string extension : {"gltf", "glb", "fbx", "obj", "dae", "ply", "stl"}) {
        CAPTURE(extension);
        for (const auto& content : {noise, std::string()}) {
            const auto file = folder.write("broken." + extension, content);
            const auto error = errorOf(file);
            CHECK(contains(error, file.string()));
            CHECK(error.size() < 600);
            CHECK(error.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("files cut short or lying about their counts are refused or read in part, never more")
{
    const test::TemporaryFolder folder;
    const auto glb = test::glbBox(), stl = test::binaryStlBox(), ply = test::plyTriangles(), dae = test::daeBox(),
               fbx = test::fbxBox(1, "Y");
    CHECK_FALSE(errorOf(folder.write("cut.glb", glb.substr(0, glb.size() / 2))).empty());
    CHECK_FALSE(errorOf(folder.write("cut.dae", dae.substr(0, dae.size() / 2))).empty());
    CHECK_FALSE(errorOf(folder.write("cut.fbx", fbx.substr(0, fbx.size() / 2))).empty());
    auto manyFacets = stl;
    manyFacets[80] = manyFacets[81] = manyFacets[82] = manyFacets[83] = char(0xff);
    CHECK_FALSE(errorOf(folder.write("lie.stl", manyFacets)).empty());
    auto manyVertices = ply;
    manyVertices.replace(manyVertices.find("vertex 6"), 8, "vertex 4000000000");
    CHECK_FALSE(errorOf(folder.write("lie.ply", manyVertices)).empty());
    auto manyBytes = test::gltfBox("box.bin");
    manyBytes.replace(manyBytes.find("\"count\":36"), 10, "\"count\":360000000");
    folder.write("box.bin", test::boxBuffer());
    CHECK_FALSE(errorOf(folder.write("lie.gltf", manyBytes)).empty());
    CHECK(contains(errorOf(folder.write("nan.obj", "v 0 0 nan\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")), "nan.obj"));
    CHECK(contains(errorOf(folder.write("points.obj", "v 0 0 0\nv 1 0 0\n")), "points.obj"));
}

TEST_CASE("bytes changed at random never end more than the import")
{
    const test::TemporaryFolder folder;
    std::mt19937 random(11);
    for (const auto& [name, content] : {std::pair("a.glb", test::glbBox()), std::pair("a.stl", test::binaryStlBox()),
             std::pair("a.fbx", test::fbxBox(1, "Y")), std::pair("a.dae", test::daeBox())}) {
        for (int round = 0; round < 8; ++round) {
            auto damaged = content;
            for (int i = 0; i < 6; ++i)
                damaged[random() % damaged.size()] = char(random());
            const auto file = folder.write(name, damaged);
            try {
                checkSound(importFile(kImporter, file));
            } catch (const assets::AssetError& error) {
                CHECK(contains(error.what(), file.string()));
            }
        }
    }
}

TEST_CASE("files outside of the model's folder are not read, through links neither")
{
    const test::TemporaryFolder outside, folder;
    const auto secret = outside.write("box.bin", test::boxBuffer());
    const auto direct = errorOf(folder.write("direct.gltf", test::gltfBox(secret.string())));
    CHECK(contains(direct, "direct.gltf"));
    const auto upwards = errorOf(folder.write("upwards.gltf", test::gltfBox("../" + outside.path().filename().string() + "/box.bin")));
    CHECK(contains(upwards, "outside of its folder"));
    std::filesystem::create_symlink(secret, folder.path() / "link.bin");
    CHECK(contains(errorOf(folder.write("link.gltf", test::gltfBox("link.bin"))), "outside of its folder"));
    // A link to the model itself is what the user chose.
    folder.write("box.bin", test::boxBuffer());
    folder.write("real.gltf", test::gltfBox("box.bin"));
    std::filesystem::create_symlink(folder.path() / "real.gltf", outside.path() / "chosen.gltf");
    CHECK(importFile(kImporter, outside.path() / "chosen.gltf").parts.size() == 2);
}

TEST_CASE("limits on size and triangles, kinds that are not offered, files that are not there")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("box.obj", test::objBox());
    assets::ImportLimits limits;
    limits.fileBytes = 100;
    CHECK(contains(errorOf(file, limits), "simplify the model"));
    limits = {};
    limits.triangles = 11;
    CHECK(contains(errorOf(file, limits), "more than the 11 triangles"));
    CHECK(contains(errorOf(folder.write("scene.blend", "BLENDER")), "cannot be imported; use glTF"));
    CHECK(contains(errorOf(folder.path() / "none.obj"), "does not exist"));
    CHECK(contains(errorOf(folder.path()), "is not a file"));
    CHECK(contains(errorOf(file, {}, "/no/such/previsto-import"), "could not be started"));
}

TEST_CASE("an importer that crashes, hangs or talks nonsense costs one sentence")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("box.obj", test::objBox());
    const auto misbehaving = [&](const std::string& mode) {
        std::filesystem::create_symlink(PREVISTO_BAD_IMPORTER, folder.path() / mode);
        assets::ImportLimits limits;
        limits.time = std::chrono::seconds(1);
        return errorOf(file, limits, folder.path() / mode);
    };
    const auto crash = misbehaving("crash");
    CHECK(contains(crash, file.string()));
    CHECK(contains(crash, "signal 11"));
    CHECK(contains(misbehaving("hang"), "within 1 seconds"));
    CHECK(contains(misbehaving("wrong answer"), "makes no sense"));
    CHECK(contains(misbehaving("damaged shape"), "makes no sense"));
    CHECK(contains(misbehaving("quiet"), "seems to be damaged"));
}

TEST_CASE("an import is cancelled at once")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("box.obj", test::objBox());
    std::filesystem::create_symlink(PREVISTO_BAD_IMPORTER, folder.path() / "hang");
    std::stop_source stop;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop.request_stop();
    });
    CHECK(contains(errorOf(file, {}, folder.path() / "hang", stop.get_token()), "was cancelled")); // and not: took too long
}
