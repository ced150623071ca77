// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/device.h"

#include "ml/engine_error.h"

#include <ATen/Context.h>
#include <torch/version.h>

#include <cstdlib>

namespace ml::builtin {
namespace {

bool cpuHasBfloat16()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

} // namespace

ComputeDevice chooseDevice(const std::string& wish)
{
    if (wish != "auto" && wish != "cpu" && wish != "cuda")
        throw EngineError("request.bad", "The device \"" + wish + "\" is not known; use auto, cpu or cuda.");
    const bool cuda = at::hasCUDA();
    if (wish == "cuda" && !cuda)
        throw EngineError("model.device", "This machine or this build of libtorch has no CUDA device. Use the CPU.", {"Use the CPU"});
    if (cuda && wish != "cpu") {
        ::setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0); // cuBLAS is deterministic with this only
        return {c10::Device(c10::kCUDA, 0), c10::kBFloat16, "cuda:0", "bfloat16"};
    }
    if (cpuHasBfloat16())
        return {c10::Device(c10::kCPU), c10::kBFloat16, "cpu", "bfloat16"};
    return {c10::Device(c10::kCPU), c10::kFloat, "cpu", "float32"};
}

std::string libtorchVersion()
{
    return std::to_string(TORCH_VERSION_MAJOR) + "." + std::to_string(TORCH_VERSION_MINOR) + "." + std::to_string(TORCH_VERSION_PATCH);
}

} // namespace ml::builtin
