// SPDX-License-Identifier: Apache-2.0
#include "tests/assets/model_files.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <sstream>

namespace test {

namespace {

using Point = std::array<float, 3>;

constexpr std::array<Point, 8> kCorners{Point{-0.5f, 0, -1.5f}, {0.5f, 0, -1.5f}, {0.5f, 0, 1.5f}, {-0.5f, 0, 1.5f}, {-0.5f, 2, -1.5f},
    {0.5f, 2, -1.5f}, {0.5f, 2, 1.5f}, {-0.5f, 2, 1.5f}};
constexpr std::array<std::array<int, 4>, 6> kFaces{
    std::array{0, 1, 2, 3}, {4, 7, 6, 5}, {3, 2, 6, 7}, {1, 0, 4, 5}, {0, 3, 7, 4}, {2, 1, 5, 6}};

Point zUp(const Point& p, float scale) { return {p[0] * scale, -p[2] * scale, p[1] * scale}; }

template <typename T>
void put(std::string& bytes, T value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Corner indices of the twelve triangles.
std::array<int, 36> triangles()
{
    std::array<int, 36> corners{};
    std::size_t at = 0;
    for (const auto& f : kFaces) {
        for (const int i : {0, 1, 2, 0, 2, 3})
            corners[at++] = f[std::size_t(i)];
    }
    return corners;
}

} // namespace

std::string objBox()
{
    std::ostringstream out;
    out << "mtllib box.mtl\no Kiste\nusemtl red\n";
    for (const auto& p : kCorners)
        out << "v " << p[0] << ' ' << p[1] << ' ' << p[2] << '\n';
    for (const auto& f : kFaces)
        out << "f " << f[0] + 1 << ' ' << f[1] + 1 << ' ' << f[2] + 1 << ' ' << f[3] + 1 << '\n';
    return out.str();
}

std::string mtlFile() { return "newmtl red\nKd 0.8 0.1 0.1\n"; }

std::string plyTriangles()
{
    return "ply\nformat ascii 1.0\nelement vertex 6\nproperty float x\nproperty float y\nproperty float z\nproperty uchar red\nproperty "
           "uchar green\n"
           "property uchar blue\nelement face 2\nproperty list uchar int vertex_indices\nend_header\n"
           "0 0 0 255 0 0\n1 0 0 255 0 0\n0 1 0 255 0 0\n0 0 1 0 255 0\n1 0 1 0 255 0\n0 1 1 0 255 0\n3 0 1 2\n3 3 4 5\n";
}

std::string asciiStlBox()
{
    std::ostringstream out;
    out << "solid box\n";
    const auto corners = triangles();
    for (std::size_t i = 0; i < corners.size(); i += 3) {
        out << "facet normal 0 0 0\nouter loop\n";
        for (std::size_t k = 0; k < 3; ++k) {
            const auto p = zUp(kCorners[std::size_t(corners[i + k])], 1);
            out << "vertex " << p[0] << ' ' << p[1] << ' ' << p[2] << '\n';
        }
        out << "endloop\nendfacet\n";
    }
    out << "endsolid box\n";
    return out.str();
}

std::string binaryStlBox()
{
    std::string bytes(80, ' ');
    put(bytes, std::uint32_t(12));
    const auto corners = triangles();
    for (std::size_t i = 0; i < corners.size(); i += 3) {
        put(bytes, Point{});
        for (std::size_t k = 0; k < 3; ++k)
            put(bytes, zUp(kCorners[std::size_t(corners[i + k])], 1000));
        put(bytes, std::uint16_t(0));
    }
    return bytes;
}

std::string daeBox()
{
    std::ostringstream positions, indices;
    for (const auto& p : kCorners) {
        const auto z = zUp(p, 100);
        positions << z[0] << ' ' << z[1] << ' ' << z[2] << ' ';
    }
    for (const int i : triangles())
        indices << i << ' ';
    return R"(<?xml version="1.0"?><COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1">
<asset><unit name="centimeter" meter="0.01"/><up_axis>Z_UP</up_axis></asset>
<library_effects><effect id="fx"><profile_COMMON><technique sid="t"><lambert><diffuse><color>0.1 0.2 0.7 1</color></diffuse></lambert></technique></profile_COMMON></effect></library_effects>
<library_materials><material id="blue"><instance_effect url="#fx"/></material></library_materials>
<library_geometries><geometry id="g"><mesh><source id="p"><float_array id="pa" count="24">)"
        + positions.str()
        + R"(</float_array><technique_common><accessor source="#pa" count="8" stride="3"><param name="X" type="float"/><param name="Y" type="float"/><param name="Z" type="float"/></accessor></technique_common></source>
<vertices id="v"><input semantic="POSITION" source="#p"/></vertices><triangles count="12" material="m"><input semantic="VERTEX" source="#v" offset="0"/><p>)"
        + indices.str() + R"(</p></triangles></mesh></geometry></library_geometries>
<library_visual_scenes><visual_scene id="s"><node id="n" name="Garage"><instance_geometry url="#g"><bind_material><technique_common><instance_material symbol="m" target="#blue"/></technique_common></bind_material></instance_geometry></node></visual_scene></library_visual_scenes>
<scene><instance_visual_scene url="#s"/></scene></COLLADA>)";
}

std::string fbxBox(double unitScaleFactor, const std::string& upAxis)
{
    std::ostringstream out, vertices, indices;
    for (const auto& p : kCorners) {
        const auto q = upAxis == "Z"
            ? zUp(p, float(100 / unitScaleFactor))
            : Point{p[0] * float(100 / unitScaleFactor), p[1] * float(100 / unitScaleFactor), p[2] * float(100 / unitScaleFactor)};
        vertices << (vertices.tellp() > 0 ? "," : "") << q[0] << ',' << q[1] << ',' << q[2];
    }
    for (const auto& f : kFaces)
        indices << (indices.tellp() > 0 ? "," : "") << f[0] << ',' << f[1] << ',' << f[2] << ',' << -f[3] - 1;
    const bool z = upAxis == "Z";
    out << "; FBX 7.4.0 project file\nFBXHeaderExtension:  {\n\tFBXHeaderVersion: 1003\n\tFBXVersion: 7400\n}\nGlobalSettings:  "
           "{\n\tVersion: 1000\n\tProperties70:  {\n"
        << "\t\tP: \"UpAxis\", \"int\", \"Integer\", \"\"," << (z ? 2 : 1) << "\n\t\tP: \"UpAxisSign\", \"int\", \"Integer\", \"\",1\n"
        << "\t\tP: \"FrontAxis\", \"int\", \"Integer\", \"\"," << (z ? 1 : 2) << "\n\t\tP: \"FrontAxisSign\", \"int\", \"Integer\", \"\","
        << (z ? -1 : 1) << "\n"
        << "\t\tP: \"CoordAxis\", \"int\", \"Integer\", \"\",0\n\t\tP: \"CoordAxisSign\", \"int\", \"Integer\", \"\",1\n"
        << "\t\tP: \"UnitScaleFactor\", \"double\", \"Number\", \"\"," << unitScaleFactor << "\n\t}\n}\nObjects:  {\n"
        << "\tGeometry: 1000, \"Geometry::Box\", \"Mesh\" {\n\t\tVertices: *24 {\n\t\t\ta: " << vertices.str()
        << "\n\t\t}\n\t\tPolygonVertexIndex: *24 {\n\t\t\ta: " << indices.str()
        << "\n\t\t}\n\t\tGeometryVersion: 124\n\t\tLayerElementMaterial: 0 {\n\t\t\tVersion: 101\n\t\t\tName: "
           "\"\"\n\t\t\tMappingInformationType: \"AllSame\"\n\t\t\tReferenceInformationType: \"IndexToDirect\"\n"
        << "\t\t\tMaterials: *1 {\n\t\t\t\ta: 0\n\t\t\t}\n\t\t}\n\t\tLayer: 0 {\n\t\t\tVersion: 100\n\t\t\tLayerElement:  {\n\t\t\t\tType: "
           "\"LayerElementMaterial\"\n\t\t\t\tTypedIndex: 0\n\t\t\t}\n\t\t}\n\t}\n"
        << "\tModel: 2000, \"Model::Delivery_Van\", \"Mesh\" {\n\t\tVersion: 232\n\t\tProperties70:  {\n\t\t}\n\t\tShading: T\n\t}\n"
        << "\tMaterial: 3000, \"Material::Green\", \"\" {\n\t\tVersion: 102\n\t\tShadingModel: \"lambert\"\n\t\tProperties70:  {\n\t\t\tP: "
           "\"DiffuseColor\", \"Color\", \"\", \"A\",0.1,0.6,0.2\n\t\t}\n\t}\n}\n"
        << "Connections:  {\n\tC: \"OO\",2000,0\n\tC: \"OO\",1000,2000\n\tC: \"OO\",3000,2000\n}\n";
    return out.str();
}

std::string boxBuffer()
{
    std::string bytes;
    for (const auto& p : kCorners)
        put(bytes, p);
    for (const int i : triangles())
        put(bytes, std::uint16_t(i));
    return bytes;
}

std::string gltfBox(const std::string& bufferUri)
{
    const auto uri = bufferUri.empty() ? std::string() : R"("uri":")" + bufferUri + "\",";
    return R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],
"nodes":[{"name":"Street","children":[1,2]},{"name":"House","mesh":0},{"name":"Tree","mesh":0,"translation":[10,0,0]}],
"meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1,"material":0}]}],
"materials":[{"pbrMetallicRoughness":{"baseColorFactor":[0.25,0.5,0.75,1]}}],
"buffers":[{)"
        + uri
        + R"("byteLength":168}],"bufferViews":[{"buffer":0,"byteOffset":0,"byteLength":96},{"buffer":0,"byteOffset":96,"byteLength":72}],
"accessors":[{"bufferView":0,"componentType":5126,"count":8,"type":"VEC3","min":[-0.5,0,-1.5],"max":[0.5,2,1.5]},{"bufferView":1,"componentType":5123,"count":36,"type":"SCALAR"}]})";
}

std::string glbBox()
{
    auto json = gltfBox("");
    json.resize((json.size() + 3) / 4 * 4, ' ');
    const auto buffer = boxBuffer();
    std::string bytes = "glTF";
    put(bytes, std::uint32_t(2));
    put(bytes, std::uint32_t(12 + 8 + json.size() + 8 + buffer.size()));
    put(bytes, std::uint32_t(json.size()));
    bytes += "JSON" + json;
    put(bytes, std::uint32_t(buffer.size()));
    bytes += std::string("BIN\0", 4) + buffer;
    return bytes;
}

std::string skinBuffer()
{
    std::string bytes;
    // A strip of four quads' corners at y = 0, 1, 2; the upper two rows belong to the second joint.
    for (const float y : {0.0f, 1.0f, 2.0f}) {
        for (const float x : {-0.1f, 0.1f})
            put(bytes, Point{x, y, 0});
    }
    for (const int joint : {0, 0, 1, 1, 1, 1})
        put(bytes, std::array<std::uint8_t, 4>{std::uint8_t(joint), 0, 0, 0});
    for (int i = 0; i < 6; ++i)
        put(bytes, std::array<float, 4>{1, 0, 0, 0});
    for (const std::uint16_t i : std::array<std::uint16_t, 12>{0, 1, 3, 0, 3, 2, 2, 3, 5, 2, 5, 4})
        put(bytes, i);
    put(bytes, std::array<float, 16>{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});
    put(bytes, std::array<float, 16>{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -1, 0, 1}); // bound with the joint at y = 1
    return bytes;
}

std::string gltfSkin(const std::string& bufferUri)
{
    return R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0,1]}],
"nodes":[{"name":"Body","mesh":0,"skin":0},{"name":"Hip","children":[2]},{"name":"Knee","translation":[0,1,0],"rotation":[0.70710678,0,0,0.70710678]}],
"meshes":[{"primitives":[{"attributes":{"POSITION":0,"JOINTS_0":1,"WEIGHTS_0":2},"indices":3}]}],
"skins":[{"joints":[1,2],"inverseBindMatrices":4}],
"buffers":[{"uri":")"
        + bufferUri
        + R"(","byteLength":344}],"bufferViews":[{"buffer":0,"byteOffset":0,"byteLength":72},{"buffer":0,"byteOffset":72,"byteLength":24},
{"buffer":0,"byteOffset":96,"byteLength":96},{"buffer":0,"byteOffset":192,"byteLength":24},{"buffer":0,"byteOffset":216,"byteLength":128}],
"accessors":[{"bufferView":0,"componentType":5126,"count":6,"type":"VEC3","min":[-0.1,0,0],"max":[0.1,2,0]},{"bufferView":1,"componentType":5121,"count":6,"type":"VEC4"},
{"bufferView":2,"componentType":5126,"count":6,"type":"VEC4"},{"bufferView":3,"componentType":5123,"count":12,"type":"SCALAR"},{"bufferView":4,"componentType":5126,"count":2,"type":"MAT4"}]})";
}

} // namespace test
