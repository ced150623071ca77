// SPDX-License-Identifier: Apache-2.0
// What tells one face from another: how far it departs from the common one. Eyes, line of the mouth, nostrils and hairline are
// painted at fixed places (ml/builtin/materials/face.cpp), so those stay and the traits change what lies between.
#pragma once

namespace assets {

/// Head heights unless said otherwise; all zero is the common face. Parts are of the common measure: 0.1 is a tenth more.
struct FaceTraits {
    float headWidth = 0; // half the skull's breadth; hair, hats and ears go along
    float forehead = 0; // forwards
    float brow = 0; // thickness of the ridge
    float sockets = 0; // that the eyes lie deeper
    float cheekbones = 0; // outwards
    float cheeks = 0; // full, or hollow
    float jaw = 0; // its angles outwards
    float chinWidth = 0;
    float chinForward = 0;
    float chinDrop = 0; // downwards
    float noseDrop = 0; // of the tip
    float noseTip = 0; // forwards
    float noseWidth = 0; // part
    float bridge = 0; // of the nose's root, forwards
    float hump = 0; // over the bridge
    float lips = 0; // part: how full
    float ears = 0; // part: how large
    float earsOut = 0; // that their middle stands off
};

/// Of a face by its number, which is its place among figureFaces(); 0 is the common one; as strong as an age bears: in a child's round face
/// a third of it is lost. Youth 0 adult .. 1 child. Throws AssetError for an unknown face.
FaceTraits faceTraits(int face, double youth);

} // namespace assets
