// SPDX-License-Identifier: Apache-2.0
// The headless subcommands: `previsto SUBCOMMAND ..` works without a window, for scripts and farms.
#pragma once

namespace command {

/// True where the arguments are for the command line: a subcommand (also a mistyped one), help, the version. False where they
/// are for the window: none at all, a film, the window system's options.
bool isCommand(int argc, const char* const* argv);

/// Runs one subcommand. Returns 0 done, 1 failed (one sentence on stderr), 2 wrong usage. With --json one JSON document goes to
/// stdout; progress goes to stderr. SIGINT and SIGTERM end it after what is already finished is kept.
int run(int argc, const char* const* argv);

} // namespace command
