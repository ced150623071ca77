// SPDX-License-Identifier: Apache-2.0
// The learned half of the built-in model: a per-pixel network at full resolution, joined with a U-Net at 1/2, 1/4 and 1/8 for
// context. Every block is modulated by the look (FiLM). Its output is a residual on the base shading.
#pragma once

#include "ml/builtin/features.h"

#include <torch/torch.h>

#include <functional>
#include <span>

namespace ml::builtin {

/// Sizes of the network; stored in the weights file, so that a later one can be larger without new code.
struct NetworkShape {
    int classEmbedding = 10;
    int materialEmbedding = 4;
    int pixelWidth = 64; // channels at full resolution
    std::array<int, 3> widths{128, 192, 256}; // at 1/2, 1/4, 1/8
    std::array<int, 3> blocks{2, 2, 2}; // on the way down; as many on the way up, but for the lowest
    int lookWidth = 128; // of the look's own small network
    int furtherPlanes = 0; // that whoever calls adds behind the features' planes; the built-in model has none
    int furtherLook = 0; // numbers added behind those of the look
    bool operator==(const NetworkShape&) const = default;
};

/// Multiply-adds of one frame.
double multiplyAdds(const NetworkShape& shape, int width, int height);

/// The sides of what the network is given must be multiples of this.
inline constexpr int kNetworkMultiple = 8;

/// A batch of features as tensors. B pictures of equal size.
struct NetworkInput {
    torch::Tensor planes; // B x (kPlaneCount + furtherPlanes) x H x W, float
    torch::Tensor classes; // B x H x W, int64
    torch::Tensor materials; // B x H x W, int64
    torch::Tensor look; // B x (kLookSize + furtherLook), float
};
/// Stacks features of equal size whose sides are multiples of kNetworkMultiple; nothing further is added.
NetworkInput toInput(std::span<const FrameFeatures> features);

struct ForwardOptions {
    torch::ScalarType dtype = torch::kFloat; // of the arithmetic; weights are float32 and cast on the fly
    bool context = true; // false: the pixel stages alone
    std::function<void()> onStage = {}; // called kForwardStages times when context is true; may throw to end the work
};
inline constexpr int kForwardStages = 7;

/// Some rows of a picture.
struct Rows {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

/// Convolution whose output is scaled and shifted by a function of the look. For one picture the modulation goes into the
/// weights, which costs nothing.
class FilmConvImpl : public torch::nn::Module {
public:
    FilmConvImpl(int in, int out, int kernel, int lookWidth, double gain);
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& look);

private:
    torch::Tensor m_weight, m_bias;
    torch::nn::Linear m_film{nullptr};
};
TORCH_MODULE(FilmConv);

/// Convolution without modulation.
class PlainConvImpl : public torch::nn::Module {
public:
    PlainConvImpl(int in, int out, int kernel, int stride, double gain);
    torch::Tensor forward(const torch::Tensor& x);

private:
    torch::Tensor m_weight, m_bias;
    int m_stride;
};
TORCH_MODULE(PlainConv);

/// x + conv(act(film conv(act(normalised x)))): 1x1 at full resolution without the normalisation, 3x3 below with it.
class ResidualBlockImpl : public torch::nn::Module {
public:
    ResidualBlockImpl(int channels, int kernel, int lookWidth, double outGain);
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& look);

private:
    FilmConv m_first{nullptr};
    PlainConv m_second{nullptr};
    bool m_normalise;
};
TORCH_MODULE(ResidualBlock);

class NetworkImpl : public torch::nn::Module {
public:
    explicit NetworkImpl(const NetworkShape& shape = {});
    const NetworkShape& shape() const { return m_shape; }
    /// B x 3 x H x W, float, display values 0..1 before the grade (not clamped: the trainer wants its gradients).
    torch::Tensor forward(const NetworkInput& input, const ForwardOptions& options = {});

private:
    torch::Tensor contextOf(const torch::Tensor& pixels, const torch::Tensor& look, const std::function<void()>& stage);
    /// From the input's rows to the features that the U-Net reads.
    torch::Tensor enterPixels(const NetworkInput& input, Rows rows, const torch::Tensor& look, torch::ScalarType dtype);
    /// From all entered rows and the context (undefined: none) to the residual of some rows.
    torch::Tensor leavePixels(const torch::Tensor& entered, const torch::Tensor& context, Rows rows, const torch::Tensor& look);

    NetworkShape m_shape;
    torch::nn::Embedding m_classes{nullptr}, m_materials{nullptr};
    torch::nn::Sequential m_look{nullptr};
    PlainConv m_input{nullptr}, m_output{nullptr}, m_toContext{nullptr}, m_fromContext{nullptr};
    ResidualBlock m_before{nullptr}, m_afterFirst{nullptr}, m_afterSecond{nullptr};
    std::vector<PlainConv> m_down, m_up;
    std::vector<std::vector<ResidualBlock>> m_encoder, m_decoder;
};
TORCH_MODULE(Network);

} // namespace ml::builtin
