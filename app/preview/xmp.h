// SPDX-License-Identifier: Apache-2.0
// The XMP packet that tells every other program: this picture was made by a model (IPTC DigitalSourceType and AI fields).
#pragma once

#include <string>

namespace preview {

/// IPTC term of a frame made by a trained model from our text and buffers (generation.md, 10.3).
inline constexpr const char* kGeneratedSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

struct XmpFields {
    std::string creatorTool; // "Previsto 0.1.0"
    std::string createdUtc; // ISO 8601
    std::string frameId;
    std::string aiSystem; // "Previsto built-in model"
    std::string aiSystemVersion;
    std::string aiPrompt; // the words and the look, readable
    std::string promptWriter; // may be empty
};

std::string xmpPacket(const XmpFields& fields);

} // namespace preview
