// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/network.h"

namespace ml::builtin {
namespace {

namespace F = torch::nn::functional;

torch::Tensor activated(const torch::Tensor& x) { return torch::leaky_relu(x, 0.1); }

/// Of a tensor that nobody else reads, in its own memory: at full resolution the passes over memory are what costs.
torch::Tensor activatedInPlace(torch::Tensor x) { return torch::leaky_relu_(x, 0.1); }

/// Each pixel's channels to unit mean square: keeps deep stacks stable, and a crop equal to the same part of the frame.
torch::Tensor normalisedPixels(const torch::Tensor& x) { return x * torch::rsqrt((x * x).mean(1, true) + 1e-3); }

torch::Tensor initialWeight(int in, int out, int kernel, double gain)
{
    return torch::randn({out, in, kernel, kernel}) * (gain / std::sqrt(static_cast<double>(in) * kernel * kernel));
}

torch::Tensor convolved(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias, int stride)
{
    const auto padding = stride == 1 ? weight.size(2) / 2 : 0;
    return torch::conv2d(
        x, weight.to(x.scalar_type(), false, false, torch::MemoryFormat::ChannelsLast), bias.to(x.scalar_type()), stride, padding);
}

torch::Tensor doubled(const torch::Tensor& x)
{
    return F::interpolate(x, F::InterpolateFuncOptions().scale_factor(std::vector<double>{2.0, 2.0}).mode(torch::kNearest));
}

/// Rows that go through the pixel stages at once. On the CPU a few, so that they stay in the cache; all of them where gradients
/// are wanted (fewer nodes) or on a GPU (fewer launches).
std::vector<Rows> stripsOf(const torch::Tensor& planes)
{
    constexpr std::int64_t kStripRows = 32;
    const std::int64_t height = planes.size(2);
    const std::int64_t step = planes.is_cuda() || torch::GradMode::is_enabled() ? height : kStripRows;
    std::vector<Rows> strips;
    for (std::int64_t first = 0; first < height; first += step)
        strips.push_back({first, std::min(step, height - first)});
    return strips;
}

} // namespace

double multiplyAdds(const NetworkShape& shape, int width, int height)
{
    const double pixel = shape.pixelWidth;
    double each
        = (kPlaneCount + shape.furtherPlanes + shape.classEmbedding + shape.materialEmbedding) * pixel + 6 * pixel * pixel + 54 * pixel;
    double share = 0.25; // pixels of the level for each pixel of the frame
    each += share * (4 + 1) * pixel * shape.widths[0];
    for (std::size_t level = 0; level < shape.widths.size(); ++level, share /= 4) {
        const bool lowest = level + 1 == shape.widths.size();
        const double channels = shape.widths[level];
        each += share * (lowest ? 1 : 2) * shape.blocks[level] * 18 * channels * channels;
        if (!lowest)
            each += share / 4 * (4 + 1) * channels * shape.widths[level + 1];
    }
    return each * width * height;
}

NetworkInput toInput(std::span<const FrameFeatures> features)
{
    std::vector<torch::Tensor> planes, classes, materials, looks;
    for (const FrameFeatures& each : features) {
        // from_blob borrows: the copies below (cat, to) end that before this function returns.
        auto& source = const_cast<FrameFeatures&>(each);
        planes.push_back(torch::from_blob(source.planes.data(), {1, kPlaneCount, each.height, each.width}));
        classes.push_back(torch::from_blob(source.classes.data(), {1, each.height, each.width}, torch::kByte));
        materials.push_back(torch::from_blob(source.materials.data(), {1, each.height, each.width}, torch::kByte));
        looks.push_back(torch::from_blob(source.look.data(), {1, kLookSize}));
    }
    return {torch::cat(planes), torch::cat(classes).to(torch::kLong), torch::cat(materials).to(torch::kLong), torch::cat(looks)};
}

FilmConvImpl::FilmConvImpl(int in, int out, int kernel, int lookWidth, double gain)
{
    m_weight = register_parameter("weight", initialWeight(in, out, kernel, gain));
    m_bias = register_parameter("bias", torch::zeros({out}));
    m_film = register_module("film", torch::nn::Linear(lookWidth, 2 * out));
    torch::NoGradGuard guard;
    m_film->weight.mul_(0.5);
    m_film->bias.zero_();
}

torch::Tensor FilmConvImpl::forward(const torch::Tensor& x, const torch::Tensor& look)
{
    const auto film = m_film->forward(look).chunk(2, 1);
    const auto scale = 1 + film[0];
    if (x.size(0) == 1)
        return convolved(x, m_weight * scale.view({-1, 1, 1, 1}), m_bias * scale.view({-1}) + film[1].view({-1}), 1);
    const auto wide = [&](const torch::Tensor& t) { return t.to(x.scalar_type()).unsqueeze(2).unsqueeze(3); };
    return convolved(x, m_weight, m_bias, 1) * wide(scale) + wide(film[1]);
}

PlainConvImpl::PlainConvImpl(int in, int out, int kernel, int stride, double gain)
    : m_stride(stride)
{
    m_weight = register_parameter("weight", initialWeight(in, out, kernel, gain));
    m_bias = register_parameter("bias", torch::zeros({out}));
}

torch::Tensor PlainConvImpl::forward(const torch::Tensor& x) { return convolved(x, m_weight, m_bias, m_stride); }

ResidualBlockImpl::ResidualBlockImpl(int channels, int kernel, int lookWidth, double outGain)
    : m_normalise(kernel > 1)
{
    m_first = register_module("first", FilmConv(channels, channels, kernel, lookWidth, 1.4));
    m_second = register_module("second", PlainConv(channels, channels, kernel, 1, outGain));
}

torch::Tensor ResidualBlockImpl::forward(const torch::Tensor& x, const torch::Tensor& look)
{
    const auto inner = m_first->forward(m_normalise ? activatedInPlace(normalisedPixels(x)) : activated(x), look);
    return m_second->forward(activatedInPlace(inner)).add_(x);
}

NetworkImpl::NetworkImpl(const NetworkShape& shape)
    : m_shape(shape)
{
    const int pixel = shape.pixelWidth, look = shape.lookWidth;
    m_classes = register_module("classes", torch::nn::Embedding(kClassCount, shape.classEmbedding));
    m_materials = register_module("materials", torch::nn::Embedding(kMaterialCount, shape.materialEmbedding));
    m_look = register_module("look",
        torch::nn::Sequential(
            torch::nn::Linear(kLookSize + shape.furtherLook, look), torch::nn::SiLU(), torch::nn::Linear(look, look), torch::nn::SiLU()));
    m_input = register_module(
        "input", PlainConv(kPlaneCount + shape.furtherPlanes + shape.classEmbedding + shape.materialEmbedding, pixel, 1, 1, 1.0));
    m_before = register_module("before", ResidualBlock(pixel, 1, look, 0.3));
    m_toContext = register_module("to_context", PlainConv(pixel, shape.widths[0], 2, 2, 1.0));
    for (std::size_t level = 0; level < shape.widths.size(); ++level) {
        const bool lowest = level + 1 == shape.widths.size();
        const int width = shape.widths[level];
        m_encoder.emplace_back();
        m_decoder.emplace_back();
        for (int i = 0; i < shape.blocks[level]; ++i) {
            const std::string name = std::to_string(level) + "_" + std::to_string(i);
            m_encoder.back().push_back(register_module("encoder_" + name, ResidualBlock(width, 3, look, 0.2)));
            if (!lowest)
                m_decoder.back().push_back(register_module("decoder_" + name, ResidualBlock(width, 3, look, 0.2)));
        }
        if (!lowest) {
            m_down.push_back(register_module("down_" + std::to_string(level), PlainConv(width, shape.widths[level + 1], 2, 2, 1.0)));
            m_up.push_back(register_module("up_" + std::to_string(level), PlainConv(shape.widths[level + 1], width, 1, 1, 1.0)));
        }
    }
    m_fromContext = register_module("from_context", PlainConv(shape.widths[0], pixel, 1, 1, 0.1));
    m_afterFirst = register_module("after_first", ResidualBlock(pixel, 1, look, 0.3));
    m_afterSecond = register_module("after_second", ResidualBlock(pixel, 1, look, 0.3));
    m_output = register_module("output", PlainConv(pixel, 6, 3, 1, 0.05));
}

torch::Tensor NetworkImpl::contextOf(const torch::Tensor& pixels, const torch::Tensor& look, const std::function<void()>& stage)
{
    const auto run = [&](torch::Tensor x, std::vector<ResidualBlock>& blocks) {
        for (auto& block : blocks)
            x = block->forward(x, look);
        stage();
        return x;
    };
    std::vector<torch::Tensor> skips;
    torch::Tensor x = m_toContext->forward(pixels);
    for (std::size_t level = 0; level < m_encoder.size(); ++level) {
        x = run(x, m_encoder[level]);
        if (level < m_down.size()) {
            skips.push_back(x);
            x = m_down[level]->forward(x);
        }
    }
    for (std::size_t level = m_up.size(); level-- > 0;)
        x = run(doubled(m_up[level]->forward(x)).add_(skips[level]), m_decoder[level]);
    return m_fromContext->forward(x);
}

torch::Tensor NetworkImpl::enterPixels(const NetworkInput& input, Rows rows, const torch::Tensor& look, torch::ScalarType dtype)
{
    // Channels last from the start: what the convolutions want, and a cheap way to put the parts together.
    const auto embedded = [&](torch::nn::Embedding& table, const torch::Tensor& index) {
        return F::embedding(index.narrow(1, rows.first, rows.count), table->weight.to(dtype));
    };
    const auto planes = input.planes.narrow(2, rows.first, rows.count).to(dtype).permute({0, 2, 3, 1});
    const auto x = torch::cat({planes, embedded(m_classes, input.classes), embedded(m_materials, input.materials)}, 3);
    return m_before->forward(m_input->forward(x.permute({0, 3, 1, 2})), look);
}

torch::Tensor NetworkImpl::leavePixels(const torch::Tensor& entered, const torch::Tensor& context, Rows rows, const torch::Tensor& look)
{
    // Two rows more on each side, for the 3x3 convolution and because the context's rows come in pairs.
    const std::int64_t first = std::max<std::int64_t>(rows.first - 2, 0);
    const std::int64_t count = std::min(rows.first + rows.count + 2, entered.size(2)) - first;
    torch::Tensor x = entered.narrow(2, first, count);
    if (context.defined())
        x = doubled(context.narrow(2, first / 2, count / 2)).add_(x);
    x = m_afterSecond->forward(m_afterFirst->forward(x, look), look);
    return m_output->forward(activatedInPlace(x)).narrow(2, rows.first - first, rows.count).to(torch::kFloat);
}

torch::Tensor NetworkImpl::forward(const NetworkInput& input, const ForwardOptions& options)
{
    const auto stage = [&] {
        if (options.onStage)
            options.onStage();
    };
    const auto look = m_look->forward(input.look);
    const auto strips = stripsOf(input.planes);
    const auto inStrips = [&](auto&& work) {
        std::vector<torch::Tensor> parts;
        for (const Rows& rows : strips)
            parts.push_back(work(rows));
        return parts.size() == 1 ? parts.front() : torch::cat(parts, 2);
    };
    const auto entered = inStrips([&](Rows rows) { return enterPixels(input, rows, look, options.dtype); });
    stage();
    const auto context = options.context ? contextOf(entered, look, stage) : torch::Tensor();
    const auto change = inStrips([&](Rows rows) { return leavePixels(entered, context, rows, look); });
    // Light multiplies what is painted, so that patterns keep their contrast; glows, mirrors and haze are added.
    const auto base = 0.5 * (input.planes.narrow(1, kBaseRed, 3) + 1);
    const auto result = base * (1 + change.narrow(1, 3, 3)) + 0.5 * change.narrow(1, 0, 3);
    stage();
    return result;
}

} // namespace ml::builtin
