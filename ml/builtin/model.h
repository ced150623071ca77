// SPDX-License-Identifier: Apache-2.0
// The built-in model, loaded and ready: request in, frame out. No torch in this header.
#pragma once

#include "ml/request.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace ml::builtin {

struct ModelOptions {
    std::filesystem::path file; // builtin.safetensors
    std::string device = "auto"; // auto, cpu, cuda
    int threads = 0; // 0: as many as the machine has cores
};

class Model {
public:
    /// Throws EngineError.
    static Model load(const ModelOptions& options);
    ~Model();
    Model(Model&&) noexcept;

    /// Throws EngineError: "request.bad", "mem.cpu", "mem.gpu". `progress` is called between steps with the number done and of
    /// all; it may throw to end the work. The reply's engine name and version are left to the caller.
    Reply generate(const Request& request, const std::function<void(int, int)>& progress = {});

private:
    class Impl;
    explicit Model(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace ml::builtin
