// SPDX-License-Identifier: Apache-2.0
#pragma once

// A function compiled several times; the loader takes the version for the widest registers of the machine. Rounding is the same
// in all of them (the files that use this are compiled without contraction). Sanitizers and the loader's choice do not go together.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define PREVISTO_VECTORISED __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define PREVISTO_VECTORISED
#endif
