// SPDX-License-Identifier: Apache-2.0
// The app's side of the engine: starts the process when it is first needed, asks for frames, survives whatever it does.
#pragma once

#include "ml/engine_error.h"
#include "ml/request.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace ml {

struct EngineProgress {
    int step = 0; // done
    int steps = 1;
};

struct EngineOptions {
    std::vector<std::string> command; // {"/usr/bin/previsto-engine", "--models", FOLDER} or {"ssh", "host", ..}
    int hangSeconds = 120; // no word for this long means it hangs
    std::uint64_t maxMemoryBytes = 0; // address space of the engine; 0: no limit (CUDA maps far more than it uses)
};

/// One engine process. One thread uses it at a time.
class EngineClient {
public:
    explicit EngineClient(EngineOptions options);
    ~EngineClient();

    /// Starts the process now, so that it loads its model while the user still works. Throws EngineError "engine.start".
    void start();
    /// Throws EngineError. After a crash, a hang or garbage the next call starts a new process.
    /// A stop request ends within one step; a process that does not answer it in a second is killed.
    Reply generate(const Request& request, const std::function<void(EngineProgress)>& progress = {}, std::stop_token stop = {});
    /// The process id, 0 where none runs: for tests and the status line.
    long pid() const;
    /// Ends the process and gives its memory back.
    void stop();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ml
