// SPDX-License-Identifier: Apache-2.0
// Small model files of every format, as text and bytes. All hold a box of 1 x 2 x 3 (x, up, z) unless they say otherwise.
#pragma once

#include <string>

namespace test {

std::string objBox(); // with a material library "box.mtl", colour (0.8, 0.1, 0.1)
std::string mtlFile();
std::string plyTriangles(); // two triangles with vertex colours: red and green
std::string asciiStlBox(); // Z up: 1 x 3 x 2
std::string binaryStlBox(); // the same as bytes, times 1000: millimetres
std::string daeBox(); // Z up, unit centimetre: 100 x 300 x 200
std::string fbxBox(double unitScaleFactor, const std::string& upAxis); // times 100 / factor
std::string gltfBox(const std::string& bufferUri); // two nodes that share a mesh, the second moved by 10 m along x; needs `boxBuffer`
std::string boxBuffer();
std::string glbBox();
std::string gltfSkin(const std::string& bufferUri); // a bar along y whose upper half hangs on a bone that is bent by 90 degrees
std::string skinBuffer();

} // namespace test
