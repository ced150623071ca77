// SPDX-License-Identifier: Apache-2.0
// Gradient energy by semantic class: how much detail each kind of thing has against the truth.
#pragma once

#include "ml/builtin/classes.h"
#include "ml/request.h"
#include "ml/training/evaluate/png_file.h"

#include <array>
#include <string>
#include <vector>

namespace training {

class ClassDetail {
public:
    /// Counts squared differences between neighbours that belong to one object.
    void add(const ml::Request& request, const Picture& picture, const Picture& truth);
    /// Ratio to the truth's energy; 0 where the class was not seen.
    double ratio(ml::builtin::Class semanticClass) const;
    /// The median of the frames that show enough of the class: one frame full of mirrors does not decide it. 0 where there is none.
    double median(ml::builtin::Class semanticClass) const;
    /// "building 0.97 (0.99), road 1.02 (0.95), ..": ratio and, in brackets, median; classes that cover at least `fewestPixels`.
    std::string text(long fewestPixels = 2000) const;

private:
    struct Sums {
        double picture = 0;
        double truth = 0;
        long pixels = 0;
    };
    std::array<Sums, ml::builtin::kClassCount> m_sums{};
    std::array<std::vector<double>, ml::builtin::kClassCount> m_ratios; // by frame
};

} // namespace training
