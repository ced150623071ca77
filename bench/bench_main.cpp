// SPDX-License-Identifier: Apache-2.0
#include "app/command/keep_memory.h"
#include "app/command/short_waits.h"

#include <benchmark/benchmark.h>

int main(int argc, char** argv)
{
    command::keepFreedMemory(); // as the app does, as the next
    command::keepWaitsShort();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
