// SPDX-License-Identifier: Apache-2.0
// The record of a frame: everything that made it, resolved, as canonical JSON (generation.md, 10.2).
#pragma once

#include "app/plan/plan.h"
#include "app/preview/camera/chain.h"
#include "app/preview/picture.h"
#include "app/preview/request.h"
#include "ml/request.h"

#include <cstdint>
#include <optional>
#include <string>

namespace preview {

/// What a record is written from.
struct Making {
    const PreviewRequest& request;
    const plan::Panel& panel;
    const plan::Shot& shot;
    const plan::ResolvedLook& look;
    const ml::Request& sent;
    const ml::Reply& reply;
    const Development& development;
    const plan::Preview& row; // id, time, size, seed, revision
    const Picture& picture;
};

/// Keys sorted, no white space; `record_sha256` is the hash of the record without that field.
std::string provenanceRecord(const Making& making);
/// "dusk, snow, neutral; quiet street": what went in as words, for people and for XMP.
std::string promptText(const plan::ResolvedLook& look);
/// The parameters as other generators write them into their PNGs.
std::string parametersText(const Making& making);
std::string xmpOf(const Making& making);

/// What of a record is needed to run it again. Throws PreviewError "record.unreadable".
struct RecordedRequest {
    plan::Id<plan::Panel> panel;
    std::uint64_t seed = 0;
    int width = 0;
    int height = 0;
    std::string lookText;
    plan::Finish finish;
    std::optional<std::int64_t> moment; // unset: a record from before there was a finish
};
RecordedRequest readRecord(const std::string& provenance);

} // namespace preview
