// SPDX-License-Identifier: Apache-2.0
#include "app/command/command.h"
#include "app/command/keep_memory.h"
#include "app/command/short_waits.h"
#ifdef PREVISTO_WITH_SHELL
#include "app/shell/run.h"
#endif

int main(int argc, char** argv)
{
    command::keepFreedMemory();
    command::keepWaitsShort();
#ifdef PREVISTO_WITH_SHELL
    if (!command::isCommand(argc, argv))
        return shell::run(argc, argv);
#endif
    return command::run(argc, argv);
}
