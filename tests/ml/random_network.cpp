// SPDX-License-Identifier: Apache-2.0
#include "tests/ml/random_network.h"

#include "ml/builtin/weights.h"

namespace sample {

std::filesystem::path writeRandomNetwork(const std::filesystem::path& folder)
{
    torch::manual_seed(5);
    ml::builtin::Network network(ml::builtin::NetworkShape{
        .classEmbedding = 6, .materialEmbedding = 3, .pixelWidth = 16, .widths = {24, 32, 32}, .blocks = {1, 1, 1}, .lookWidth = 32});
    const auto path = folder / "builtin.safetensors";
    ml::builtin::saveNetwork(path, network, {{"name", "random"}, {"licence", "Apache-2.0"}});
    return path;
}

} // namespace sample
