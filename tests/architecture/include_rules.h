// SPDX-License-Identifier: Apache-2.0
// Which folder may include what. Debian's headers all lie in one folder, so a leak would still compile: only this finds it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// One `#include` of one file, both as written from the root of the tree.
struct Include {
    std::string file; // "app/store/plan_file.cpp"
    int line = 0;
    std::string target; // "app/plan/plan.h", "torch/torch.h", "QWidget"
};

/// Includes of a source text, in order.
std::vector<Include> includesOf(std::string_view file, std::string_view text);

/// A sentence for each include that breaks a rule.
std::vector<std::string> violations(const std::vector<Include>& includes);

} // namespace architecture
