// SPDX-License-Identifier: Apache-2.0
// Linked into every test, and into previsto, where they are built for the address sanitizer. The Vulkan loader unloads drivers, and a leak
// in a library that is gone has no name that leaks.txt could know: so libraries stay until the process ends.
extern "C" int dlclose(void*) { return 0; }
