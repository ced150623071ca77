// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/plan.h"

#include <QString>

namespace shell {

/// The record of a frame for reading: what made it, from which words, through which camera, when. HTML, one table.
QString provenanceHtml(const plan::Plan& plan, const plan::Preview& preview);
/// The canonical record itself, indented: what the copy button puts on the clipboard.
QString provenanceJson(const plan::Preview& preview);

} // namespace shell
