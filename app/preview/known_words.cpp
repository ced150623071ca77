// SPDX-License-Identifier: Apache-2.0
#include "app/preview/known_words.h"

#include "app/plan/look.h"
#include "ml/builtin/vocabulary.h"

#include <algorithm>

namespace preview {

std::vector<std::string> knownWords(WordsOf whose)
{
    if (whose == WordsOf::Item)
        return ml::builtin::knownObjectWords();
    auto words = ml::builtin::knownFrameWords();
    std::ranges::move(plan::lookFieldWords(), std::back_inserter(words));
    std::ranges::sort(words);
    const auto [first, last] = std::ranges::unique(words);
    words.erase(first, last);
    return words;
}

std::vector<std::string> unknownWords(WordsOf whose, const std::string& text)
{
    ml::builtin::WordReport report;
    if (whose == WordsOf::Item) {
        ml::builtin::readObjectWords(text, &report);
    } else {
        const std::string words = plan::lookFromText(text).words;
        ml::builtin::readFrameWords({&words, 1}, &report);
    }
    return report.unknown;
}

} // namespace preview
