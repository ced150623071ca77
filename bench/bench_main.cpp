// SPDX-License-Identifier: Apache-2.0
#include "app/command/keep_memory.h"

#include <benchmark/benchmark.h>

int main(int argc, char** argv)
{
    command::keepFreedMemory(); // as the app does
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
