// SPDX-License-Identifier: Apache-2.0
// Where the error of the model lies: by semantic class, how much of it is smooth (wrong light) and how much lies at outlines.
#pragma once

#include "ml/builtin/classes.h"
#include "ml/request.h"
#include "ml/training/evaluate/png_file.h"

#include <array>
#include <string>

namespace training {

class ErrorShares {
public:
    void add(const ml::Request& request, const Picture& picture, const Picture& truth);
    /// One row a class, the largest share first: pixels, share of the squared error, and of that the part that lies in the means of
    /// 8 x 8 pixels and the part within a pixel of another object.
    std::string table() const;

private:
    struct Sums {
        double error = 0;
        double smooth = 0;
        double outline = 0;
        long pixels = 0;
    };
    std::array<Sums, ml::builtin::kClassCount> m_sums;
};

} // namespace training
