// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/model.h"

#include "ml/builtin/compose.h"
#include "ml/builtin/device.h"
#include "ml/builtin/tiles.h"
#include "ml/builtin/weights.h"
#include "ml/builtin/word_effects.h"
#include "ml/engine_error.h"
#include "ml/sha256.h"

#include <ATen/Parallel.h>

#include <chrono>
#include <thread>

namespace ml::builtin {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

/// Out of memory has its own codes; anything else that libtorch reports goes on as it is.
[[noreturn]] void rethrowMemory(const GuideBuffers& guide, bool gpu, const std::string& what)
{
    if (!gpu && what.find("allocate memory") == std::string::npos)
        throw EngineError("model.failed", "The model failed: " + what.substr(0, what.find('\n')) + ".", {"Try again"});
    throw EngineError(gpu ? "mem.gpu" : "mem.cpu",
        "Not enough memory for a frame of " + std::to_string(guide.width) + " x " + std::to_string(guide.height) + " pixels.", {"512x288"});
}

} // namespace

class Model::Impl {
public:
    explicit Impl(const ModelOptions& options)
        : m_device(chooseDevice(options.device))
        , m_threads(options.threads > 0 ? options.threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency())))
    {
        at::set_num_threads(m_threads);
        at::globalContext().setDeterministicAlgorithms(true, false);
        LoadedNetwork loaded = loadNetwork(options.file);
        if (loaded.network->shape().furtherPlanes > 0 || loaded.network->shape().furtherLook > 0)
            throw EngineError("model.wrong_kind",
                "\"" + options.file.filename().string() + "\" wants inputs that only ml/training gives; this version runs \""
                    + kArchitecture + "\" without further inputs.",
                {"Choose other"});
        m_network = loaded.network;
        m_network->eval();
        m_network->to(m_device.device);
        const auto text = [&](const char* key) { return loaded.metadata.contains(key) ? loaded.metadata.at(key) : std::string(); };
        m_file = {"builtin", text("name"), options.file.filename().string(), loaded.fileBytes, sha256OfFile(options.file), text("arch"),
            text("licence")};
    }

    Reply generate(const Request& request, const std::function<void(int, int)>& progress)
    {
        const auto start = Clock::now();
        const PreparedFrame frame = prepare(request);
        Reply reply = emptyReply(request);
        const int steps = static_cast<int>(tilesOf(reply.width, reply.height).size()) * (1 + kForwardStages);
        int done = 0;
        const auto step = [&] {
            ++done;
            if (progress)
                progress(done, steps);
        };
        reply.rgb = composeFrame(frame, m_threads, [&](const FrameFeatures& features, const Rect&) {
            step();
            const auto networkStart = Clock::now();
            const torch::Tensor display = forward(features, step);
            reply.networkMilliseconds += millisecondsSince(networkStart);
            return display;
        });
        reply.totalMilliseconds = millisecondsSince(start);
        return reply;
    }

    bool onGpu() const { return m_device.device.is_cuda(); }

private:
    Reply emptyReply(const Request& request) const
    {
        Reply reply;
        reply.width = request.guide.width;
        reply.height = request.guide.height;
        reply.models = {m_file};
        reply.engine.libtorch = libtorchVersion();
        reply.engine.device = m_device.name;
        reply.engine.dtype = m_device.dtypeName;
        reply.engine.threads = m_threads;
        const WordReport words = reportWords(request);
        reply.understood = words.understood;
        reply.unknown = words.unknown;
        return reply;
    }

    torch::Tensor forward(const FrameFeatures& features, const std::function<void()>& step)
    {
        const c10::InferenceMode inference;
        NetworkInput input = toInput({&features, 1});
        if (onGpu())
            for (torch::Tensor* tensor : {&input.planes, &input.classes, &input.materials, &input.look})
                *tensor = tensor->to(m_device.device);
        return m_network->forward(input, {.dtype = m_device.dtype, .onStage = step}).to(torch::kCPU).contiguous();
    }

    ComputeDevice m_device;
    int m_threads;
    Network m_network{nullptr};
    ModelFile m_file;
};

Model::Model(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Model::~Model() = default;
Model::Model(Model&&) noexcept = default;

Model Model::load(const ModelOptions& options) { return Model(std::make_unique<Impl>(options)); }

Reply Model::generate(const Request& request, const std::function<void(int, int)>& progress)
{
    try {
        return m_impl->generate(request, progress);
    } catch (const std::bad_alloc&) {
        rethrowMemory(request.guide, false, "allocate memory");
    } catch (const c10::OutOfMemoryError& error) {
        rethrowMemory(request.guide, m_impl->onGpu(), error.what_without_backtrace());
    } catch (const c10::Error& error) {
        rethrowMemory(request.guide, false, error.what_without_backtrace());
    }
}

} // namespace ml::builtin
