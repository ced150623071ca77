// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace shell {

/// Opens the window: `previsto [FILM]`. Returns the exit status.
int run(int argc, char** argv);

} // namespace shell
