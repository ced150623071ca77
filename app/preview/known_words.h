// SPDX-License-Identifier: Apache-2.0
// What the built-in model's vocabulary makes of words while they are typed. Whether a known word shows in a picture ("wool" does on a
// coat, not on a road) is for the frame's record to say.
#pragma once

#include <string>
#include <vector>

namespace preview {

/// Whose words: a look's, where times, weathers and grades are words too, or an item's.
enum class WordsOf { Look, Item };

/// For completion; sorted.
std::vector<std::string> knownWords(WordsOf whose);
/// Those that nothing will be made of, in lower case, in the order typed.
std::vector<std::string> unknownWords(WordsOf whose, const std::string& text);

} // namespace preview
