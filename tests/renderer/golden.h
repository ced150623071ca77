// SPDX-License-Identifier: Apache-2.0
// Golden images under tests/renderer/golden. A picture that differs leaves NAME.actual.png, NAME.expected.png and
// NAME.difference.png in the build folder; PREVISTO_APPROVE=1 in the environment makes it the new golden.
#pragma once

#include "renderer/guide.h"

#include <string>

namespace renderer_test {

/// Empty where the picture matches, else what is wrong.
std::string compareWithGolden(const std::string& name, const renderer::Image& actual);

} // namespace renderer_test
