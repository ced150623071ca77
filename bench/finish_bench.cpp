// SPDX-License-Identifier: Apache-2.0
// Camera and finish: the whole chain and each effect by itself, in processor time of all threads and as a multiple of a plain
// 3x3 box blur of the same frame in the same run, so that a busy machine does not blur the answer.
// Wanted: 120 ms of processor time for the chain at 1280x720 (60 ms on two cores) and 20 ms at 512x288. This street asks all of
// every effect: an anamorphic lens wide open, a moving camera, snow.
#include "app/preview/camera/chain.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <ctime>

namespace {

const plan::Finish kOff = plan::finishFromText("off");
constexpr std::int64_t kWholeChain = std::int64_t(plan::kFinishEffects.size());

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1e3 * double(time.tv_sec) + 1e-6 * double(time.tv_nsec);
}

/// A street at dusk as far as the effects see it: ground, walls at many distances, sky, a few lamps, a camera that trucks.
struct Street {
    explicit Street(int width)
        : picture{width, width * 9 / 16, {}}
    {
        guide.width = picture.width;
        guide.height = picture.height;
        for (int y = 0; y < picture.height; ++y) {
            for (int x = 0; x < picture.width; ++x) {
                const float u = float(x) / float(picture.width), v = float(y) / float(picture.height);
                const bool sky = v < 0.3f && u > 0.4f && u < 0.6f;
                const float depth = v > 0.55f ? 0.8f / (v - 0.5f) : 3 + 60 * (0.5f - std::abs(u - 0.5f));
                guide.depth.push_back(sky ? 0 : depth);
                guide.motion.emplace_back(sky ? 0 : 0.02f * float(width) / depth, 0);
                const bool lamp = x % (width / 8) < width / 100 && y % (width / 8) < width / 100;
                for (int channel = 0; channel < 3; ++channel)
                    picture.rgb.push_back(lamp ? 250 : std::uint8_t(60 + 40 * channel + (x * 7 + y * 13) % 50));
            }
        }
        exposure.lens = {.focalMm = 50, .stop = 2, .widestStop = 2, .focusMetres = 5, .squeeze = 2, .gateWidthMm = 49.8};
        exposure.view.previousViewFromWorld[3].x = 0.04f;
        exposure.weather = plan::Weather::Snow;
    }

    preview::Picture picture;
    renderer::Guide guide;
    preview::Exposure exposure;
};

preview::Picture boxBlurred(const preview::Picture& picture)
{
    preview::Picture blurred = picture;
    const int row = 3 * picture.width;
    for (int y = 1; y + 1 < picture.height; ++y) {
        for (int i = 3; i + 3 < row; ++i) {
            int sum = 0;
            for (int v = -1; v <= 1; ++v)
                for (int u = -3; u <= 3; u += 3)
                    sum += picture.rgb[std::size_t((y + v) * row + i + u)];
            blurred.rgb[std::size_t(y * row + i)] = std::uint8_t(sum / 9);
        }
    }
    return blurred;
}

void finishFrame(benchmark::State& state)
{
    const Street street(int(state.range(0)));
    plan::Finish finish;
    if (state.range(1) < kWholeChain) {
        const plan::FinishEffect& effect = plan::kFinishEffects[std::size_t(state.range(1))];
        finish = kOff;
        finish.*effect.on = true;
        state.SetLabel(std::string(effect.name));
    } else {
        state.SetLabel("whole chain");
    }
    const preview::Development development{finish, street.exposure, plan::Grade::TealOrange, nullptr};
    double chain = 0, blur = 0;
    for (auto _ : state) {
        const double start = processorMilliseconds();
        benchmark::DoNotOptimize(preview::developed(street.picture, street.guide, development));
        const double middle = processorMilliseconds();
        benchmark::DoNotOptimize(boxBlurred(street.picture));
        chain += middle - start;
        blur += processorMilliseconds() - middle;
    }
    state.counters["processor_ms"] = benchmark::Counter(chain, benchmark::Counter::kAvgIterations);
    state.counters["box_blurs"] = chain / blur;
}
BENCHMARK(finishFrame)
    ->ArgNames({"width", "effect"})
    ->ArgsProduct({{512, 1280}, benchmark::CreateDenseRange(0, kWholeChain, 1)})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(10);

} // namespace
