// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/plan_file.h"

#include <doctest/doctest.h>

#include <string>

namespace test {

/// Runs a function that must throw a StoreError of this code, and returns its sentence.
template <class Function>
std::string sentenceOf(const std::string& code, Function function)
{
    try {
        function();
    } catch (const store::StoreError& error) {
        CHECK(error.code() == code);
        return error.what();
    }
    FAIL("no error was thrown, expected " << code);
    return {};
}

} // namespace test
