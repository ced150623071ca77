// SPDX-License-Identifier: Apache-2.0
// Where the network runs, and in which arithmetic.
#pragma once

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <string>

namespace ml::builtin {

struct ComputeDevice {
    c10::Device device{c10::kCPU};
    c10::ScalarType dtype = c10::kFloat;
    std::string name; // "cpu", "cuda:0"
    std::string dtypeName; // "float32", "bfloat16"
};

/// `wish`: auto, cpu or cuda. Auto takes CUDA where this libtorch and this machine have it. The CPU computes in bfloat16 where
/// it has instructions for it, else in float32. Throws EngineError "request.bad" for an unknown wish, "model.device" where
/// CUDA is wished for and missing.
ComputeDevice chooseDevice(const std::string& wish);

/// "1.13.1"
std::string libtorchVersion();

} // namespace ml::builtin
