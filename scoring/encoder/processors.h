// A function marked so is compiled twice, and the widest instructions that the machine has are chosen when
// the program starts. Only for what gives the same bits either way: whole numbers, or floats whose order is
// written out and which are not fused.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define COOLHEAD_FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define COOLHEAD_FOR_EACH_PROCESSOR
#endif
