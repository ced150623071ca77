// SPDX-License-Identifier: Apache-2.0
// What can be done about a preview that failed: the remedies that this window can carry out, as buttons.
#pragma once

#include "app/shell/base/message_bar.h"

namespace preview {
struct JobStatus;
struct PreviewRequest;
} // namespace preview

namespace shell {

class Document;
class PreviewJobs;

/// Buttons for the remedies that an error names; a remedy that nothing here can do is left out, and trying again is always
/// among them. The buttons live no longer than document and jobs.
std::vector<Remedy> remediesFor(
    const preview::JobStatus& status, const preview::PreviewRequest& request, Document& document, PreviewJobs& jobs);

} // namespace shell
