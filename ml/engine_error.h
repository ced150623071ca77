// SPDX-License-Identifier: Apache-2.0
// How a model, a request or the engine process fails: a stable code, one sentence, and what the user can do about it.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace ml {

/// A failure with a stable code ("model.corrupt", "model.pointer", "model.pickle", "mem.cpu", "mem.gpu", "engine.start",
/// "engine.crashed", "engine.hung", "engine.garbage", "engine.cancelled", "request.bad"), one sentence, and remedies.
class EngineError : public std::runtime_error {
public:
    EngineError(std::string code, const std::string& sentence, std::vector<std::string> remedies = {})
        : std::runtime_error(sentence)
        , m_code(std::move(code))
        , m_remedies(std::move(remedies))
    {
    }
    const std::string& code() const { return m_code; }
    const std::vector<std::string>& remedies() const { return m_remedies; } // "Try again", "Use built-in"

private:
    std::string m_code;
    std::vector<std::string> m_remedies;
};

} // namespace ml
