# SPDX-License-Identifier: Apache-2.0
# The viewport's part of the shell, included by app/shell/CMakeLists.txt.
set(PREVISTO_VIEWPORT_SOURCES
)
