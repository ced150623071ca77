// SPDX-License-Identifier: Apache-2.0
#include "app/store/search_query.h"

namespace store {
namespace {

constexpr int kMostWords = 32; // FTS5 limits the depth of an expression

/// The characters that FTS5's unicode61 tokenizer keeps; what lies beyond ASCII is left to it.
bool partOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

} // namespace

std::string matchExpression(const std::string& typed)
{
    std::string expression;
    std::string word;
    int words = 0;
    const auto finishWord = [&] {
        if (!word.empty() && words++ < kMostWords)
            expression += (expression.empty() ? "\"" : " \"") + word + "\"*";
        word.clear();
    };
    for (const char c : typed) {
        if (partOfWord(c))
            word += c;
        else
            finishWord();
    }
    finishWord();
    return expression;
}

} // namespace store
