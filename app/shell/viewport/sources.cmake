# SPDX-License-Identifier: Apache-2.0
# The viewport's part of the shell, included by app/shell/CMakeLists.txt: files and icons, relative to that folder.
set(VIEWPORT_SOURCES
    viewport/camera_edits.cpp
    viewport/camera_overlay.cpp
    viewport/gizmo.cpp
    viewport/item_edits.cpp
    viewport/navigation.cpp
    viewport/picture_layout.cpp
    viewport/units.cpp
    viewport/view_math.cpp
)
set(VIEWPORT_ICONS
)
