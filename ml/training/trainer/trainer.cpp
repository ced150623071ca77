// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/trainer.h"

#include "ml/safetensors/file.h"
#include "ml/training/trainer/batch.h"

#include <chrono>
#include <cmath>
#include <map>

namespace training {
namespace {

constexpr double kGradientLimit = 2.0;
constexpr int kBadStepLimit = 10;
constexpr double kWeightDecay = 1e-4;

/// Layers below full resolution, by the names the network registers them under.
bool isContext(const std::string& name)
{
    for (const char* prefix : {"encoder_", "decoder_", "down_", "up_", "to_context", "from_context"}) {
        if (name.starts_with(prefix))
            return true;
    }
    return false;
}

/// Biases and tables learn at the full rate, matrices of the look at a third, convolutions by their inputs.
double scaleOf(const torch::Tensor& weight)
{
    if (weight.dim() == 4)
        return learningRateScale(static_cast<int>(weight[0].numel()));
    return weight.dim() == 2 ? 0.3 : 1.0;
}

torch::Tensor numbers(std::initializer_list<double> values) { return torch::tensor(std::vector<double>(values), torch::kDouble); }

/// What no frame shows must not change the picture: classes and materials start without effect.
void silenceRareInputs(ml::builtin::Network& network)
{
    torch::NoGradGuard guard;
    auto parameters = network->named_parameters();
    parameters["classes.weight"].zero_();
    parameters["materials.weight"].zero_();
}

/// Tensors of former weights into a network of the same shape; a layer that has grown keeps zeros in its further outputs.
void copyFormer(const std::filesystem::path& file, ml::builtin::Network& network)
{
    const ml::SafetensorsFile former = ml::SafetensorsFile::open(file);
    torch::NoGradGuard guard;
    auto parameters = network->named_parameters();
    for (auto& item : parameters) {
        const auto found = former.header().tensors.find(item.key());
        if (found == former.header().tensors.end())
            continue;
        const ml::TensorEntry& entry = found->second;
        std::vector<std::int64_t> sizes(entry.shape.begin(), entry.shape.end());
        torch::Tensor& target = item.value();
        const bool fits = entry.type == ml::TensorType::F16 && sizes.size() == static_cast<std::size_t>(target.dim()) && !sizes.empty()
            && sizes[0] <= target.size(0) && std::equal(sizes.begin() + 1, sizes.end(), target.sizes().begin() + 1);
        if (!fits)
            throw TrainingError("The weights " + file.string() + " are of a network of another shape (" + item.key()
                + "); give the sizes they were trained with, or start without them.");
        auto values = torch::empty(sizes, torch::kHalf);
        former.read(entry, {static_cast<std::byte*>(values.data_ptr()), values.nbytes()});
        target.zero_();
        target.narrow(0, 0, sizes[0]).copy_(values);
    }
}

} // namespace

Trainer::Trainer(const FrameSet& frames, const TrainerOptions& options)
    : m_frames(frames)
    , m_options(options)
    , m_random(options.seed)
{
    torch::manual_seed(options.seed);
    torch::set_num_threads(options.threads);
    if (options.startShare > 0 && options.startFrom.empty())
        throw TrainingError("A share of former weights was asked for, but not which ones; say --start-from FILE.");
    m_network = ml::builtin::Network(options.shape);
    silenceRareInputs(m_network);
    if (!options.startFrom.empty())
        copyFormer(options.startFrom, m_network);
    m_average = ml::builtin::Network(options.shape);
    torch::NoGradGuard guard;
    const auto parameters = m_network->named_parameters();
    auto averages = m_average->named_parameters();
    std::map<std::pair<bool, double>, std::vector<torch::Tensor>> groups;
    for (const auto& entry : parameters) {
        averages[entry.key()].copy_(entry.value());
        groups[{isContext(entry.key()), scaleOf(entry.value())}].push_back(entry.value());
    }
    std::vector<torch::optim::OptimizerParamGroup> optimized;
    for (auto& [kind, tensors] : groups) {
        m_groups.push_back({kind.first, kind.second});
        optimized.emplace_back(std::move(tensors),
            std::make_unique<torch::optim::AdamWOptions>(torch::optim::AdamWOptions().betas({0.9, 0.99}).weight_decay(kWeightDecay)));
    }
    m_optimizer = std::make_unique<torch::optim::AdamW>(optimized, torch::optim::AdamWOptions());
}

double Trainer::progress() const
{
    if (m_options.minutes > 0)
        return m_seconds / (60 * m_options.minutes);
    return static_cast<double>(m_step) / m_options.steps;
}

void Trainer::setRates(const StepPlan& plan)
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const double rate = m_groups[i].context ? plan.contextRate : plan.learningRate;
        m_optimizer->param_groups()[i].options().set_lr(rate * m_groups[i].scale);
    }
}

double Trainer::step()
{
    const auto start = std::chrono::steady_clock::now();
    const StepPlan plan = planStep(m_options.schedule, progress(), m_step, m_contextStep);
    setRates(plan);
    const Batch batch = drawBatch(m_frames, m_random, plan.crops, plan.side, m_options.threads);
    const Attempt attempt
        = m_options.objective(m_network, batch, {.dtype = m_options.dtype, .context = plan.context, .onStage = {}}, m_random);
    torch::Tensor loss = attempt.loss;
    if (plan.detail > 0)
        loss = loss + plan.detail * m_detail.loss(attempt.prediction, batch.truth, batch.input);
    m_optimizer->zero_grad();
    loss.backward();
    const double norm = torch::nn::utils::clip_grad_norm_(m_network->parameters(), kGradientLimit);
    const double value = loss.item<double>();
    if (std::isfinite(value) && std::isfinite(norm)) {
        m_optimizer->step();
        average();
        m_badSteps = 0;
    } else if (++m_badSteps >= kBadStepLimit) {
        throw TrainingError(
            "The training diverged at step " + std::to_string(m_step) + "; go on from an older checkpoint with a lower learning rate.");
    }
    ++m_step;
    if (plan.context)
        ++m_contextStep;
    m_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return value;
}

void Trainer::average()
{
    torch::NoGradGuard guard;
    // Early on the average follows closely, so that it does not remember the random start.
    const double keep = std::min(m_options.averaging, (m_step + 1.0) / (m_step + 10.0));
    const auto parameters = m_network->parameters();
    auto averages = m_average->parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i)
        averages[i].lerp_(parameters[i], 1 - keep);
}

ml::builtin::Network Trainer::shipped() const
{
    if (m_options.startShare <= 0)
        return m_average;
    ml::builtin::Network mean(m_options.shape);
    copyFormer(m_options.startFrom, mean);
    torch::NoGradGuard guard;
    auto former = mean->parameters();
    const auto averages = m_average->parameters();
    for (std::size_t i = 0; i < former.size(); ++i)
        former[i].lerp_(averages[i], 1 - m_options.startShare);
    return mean;
}

void Trainer::save(const std::filesystem::path& file) const
{
    torch::serialize::OutputArchive archive, network, average, optimizer;
    m_network->save(network);
    m_average->save(average);
    m_optimizer->save(optimizer);
    archive.write("network", network);
    archive.write("average", average);
    archive.write("optimizer", optimizer);
    archive.write("counts", numbers({static_cast<double>(m_step), static_cast<double>(m_contextStep), m_seconds}));
    archive.write("detail", m_detail.state());
    archive.write("random", torch::tensor(static_cast<std::int64_t>(m_random.state()), torch::kLong));
    std::filesystem::path part = file;
    part += ".part";
    archive.save_to(part.string());
    std::filesystem::rename(part, file);
}

void Trainer::load(const std::filesystem::path& file)
{
    try {
        torch::serialize::InputArchive archive, network, average, optimizer;
        archive.load_from(file.string());
        archive.read("network", network);
        archive.read("average", average);
        archive.read("optimizer", optimizer);
        m_network->load(network);
        m_average->load(average);
        m_optimizer->load(optimizer);
        torch::Tensor counts, detail, random;
        archive.read("counts", counts);
        archive.read("detail", detail);
        archive.read("random", random);
        m_detail.restore(detail);
        m_step = static_cast<int>(counts[0].item<double>());
        m_contextStep = static_cast<int>(counts[1].item<double>());
        m_seconds = counts[2].item<double>();
        m_random = Random(static_cast<std::uint64_t>(random.item<std::int64_t>()));
    } catch (const c10::Error& error) {
        throw TrainingError(
            "The checkpoint " + file.string() + " cannot be read, or is of a network of another shape; delete it to start anew.");
    }
}

} // namespace training
