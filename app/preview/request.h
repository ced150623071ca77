// SPDX-License-Identifier: Apache-2.0
// What the director asks for, by value: the plan as it was when the key was pressed, the panel, the seed, the size.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/revision.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace preview {

/// One sentence for a person with a stable code and remedies that the UI offers.
class PreviewError : public std::runtime_error {
public:
    PreviewError(std::string code, const std::string& sentence, std::vector<std::string> remedies = {})
        : std::runtime_error(sentence)
        , m_code(std::move(code))
        , m_remedies(std::move(remedies))
    {
    }
    const std::string& code() const { return m_code; }
    const std::vector<std::string>& remedies() const { return m_remedies; }
    /// The item at fault, where there is one.
    plan::Id<plan::Item> item() const { return m_item; }
    PreviewError& about(plan::Id<plan::Item> item)
    {
        m_item = item;
        return *this;
    }

private:
    std::string m_code;
    std::vector<std::string> m_remedies;
    plan::Id<plan::Item> m_item;
};

struct PreviewRequest {
    plan::Plan plan; // a snapshot; copying it is cheap
    plan::Id<plan::Panel> panel;
    std::uint64_t seed = 1;
    int width = 0; // pixels; 0: from the film's first delivery aspect at 512 wide
    int height = 0;
    std::string lookText; // "night, snow": laid over the shot's look for this request only
    std::optional<plan::Finish> finish = std::nullopt; // for this request only; unset: the look's
    std::optional<std::int64_t> moment = std::nullopt; // frame that weather and grain are made for; unset: the panel's
    std::string operatorName; // for the record: who pressed the button
};

/// The pixels of a request's frame: as asked, else 512 wide in the aspect of the film's first delivery.
struct FrameSize {
    int width = 0;
    int height = 0;
};
FrameSize sizeOf(const PreviewRequest& request);
inline std::int64_t pixelsOf(const PreviewRequest& request)
{
    const FrameSize size = sizeOf(request);
    return std::int64_t(size.width) * size.height;
}

/// Who presses the button, for the record: the account's name (USER, else LOGNAME); empty where the system names none.
std::string operatorName();

enum class Panels { First, All };

/// One request for each panel and variant, in the order of the shots: what "Preview all panels" asks for.
struct FilmRequest {
    std::vector<plan::Id<plan::Shot>> shots; // empty: the whole cut but omitted shots
    Panels panels = Panels::First; // of each shot
    int variants = 1;
    std::uint64_t seed = 0; // of the first variant; 0: nextSeed of each panel
    int width = 0;
    int height = 0;
    std::string lookText;
    std::optional<plan::Finish> finish = std::nullopt;
    std::string operatorName;
};
std::vector<PreviewRequest> requestsFor(const plan::Plan& plan, const FilmRequest& film);

/// Counting up from the look's seed, the first one that shows something new of the panel as it is now: pressing Preview again
/// gives a variant, pressing it after a change keeps the place's invented style. `asked` are seeds that are on their way.
std::uint64_t nextSeed(const plan::Plan& plan, const plan::Panel& panel, const std::vector<std::uint64_t>& asked = {});
/// The same, counting from another seed.
std::uint64_t unusedSeed(
    const plan::Plan& plan, const plan::Panel& panel, std::uint64_t from, const std::vector<std::uint64_t>& asked = {});

enum class Stage { Assets, Guide, Model, Store };

struct Progress {
    Stage stage = Stage::Assets;
    double fraction = 0; // 0..1 of the whole
    int step = 0; // of the model
    int steps = 0;
    double secondsLeft = -1; // from a running mean; below 0: not known yet
    double secondsEach = -1; // that a whole frame of this size takes, from the same mean
};

/// Milliseconds that the stages of one frame took.
struct StageTimes {
    double scene = 0; // building the renderer scene
    double guide = 0; // drawing the buffers
    double surroundings = 0; // asking what stands around the picture
    double engine = 0; // request, transport, engine, reply
    double model = 0; // of the engine's: inside the model, which is features, base shading, network and grade
    double network = 0; // of the model's: inside the network
    double finish = 0; // camera and finish
    double write = 0; // record, hashes, PNG, thumbnail
    double total() const { return scene + guide + surroundings + engine + finish + write; }
};

/// A finished frame, ready to be written into the plan as it is then.
struct FinishedPreview {
    plan::Preview row; // picture and thumbnail hashes filled in
    std::vector<std::byte> png; // with XMP and readable parameters
    std::vector<std::byte> thumbnail;
    std::vector<std::string> understoodWords;
    std::vector<std::string> unknownWords;
    StageTimes times;
};

} // namespace preview
