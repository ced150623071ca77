// SPDX-License-Identifier: Apache-2.0
// What the director asks for, by value: the plan as it was when the key was pressed, the panel, the seed, the size.
#pragma once

#include "app/plan/plan.h"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace preview {

/// One sentence for a person with a stable code and remedies that the UI offers.
class PreviewError : public std::runtime_error {
public:
    PreviewError(std::string code, const std::string& sentence, std::vector<std::string> remedies = {})
        : std::runtime_error(sentence), m_code(std::move(code)), m_remedies(std::move(remedies)) {}
    const std::string& code() const { return m_code; }
    const std::vector<std::string>& remedies() const { return m_remedies; }

private:
    std::string m_code;
    std::vector<std::string> m_remedies;
};

struct PreviewRequest {
    plan::Plan plan; // a snapshot; copying it is cheap
    plan::Id<plan::Panel> panel;
    std::uint64_t seed = 1;
    int width = 0; // pixels; 0: from the film's first delivery aspect at 512 wide
    int height = 0;
    std::string lookText; // "night, snow": laid over the shot's look for this request only
    std::string operatorName; // for the record: who pressed the button
};

enum class Stage { Assets, Guide, Model, Store };

struct Progress {
    Stage stage = Stage::Assets;
    double fraction = 0; // 0..1 of the whole
    int step = 0; // of the model
    int steps = 0;
    double secondsLeft = -1; // from a running mean; below 0: not known yet
};

/// A finished frame, ready to be written into the plan as it is then.
struct FinishedPreview {
    plan::Preview row; // picture and thumbnail hashes filled in
    std::vector<std::byte> png; // with XMP and readable parameters
    std::vector<std::byte> thumbnail;
    std::vector<std::string> understoodWords;
    std::vector<std::string> unknownWords;
    double guideMilliseconds = 0; // building the scene and the buffers
    double networkMilliseconds = 0;
    double totalMilliseconds = 0;
};

/// SHA-256 of plan::revisionText.
std::string revisionOf(const plan::Plan& plan, const plan::Panel& panel);
/// True where the panel's scene, camera or look has changed since the frame was made.
bool isStale(const plan::Plan& plan, const plan::Preview& preview);

} // namespace preview
