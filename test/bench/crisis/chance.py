"""The kernel's random numbers in Python, bit for bit: Philox4x32-10 streams by (purpose, entity) and fdlibm's logarithm."""

import struct

WORD = 0xFFFFFFFF
LN2_HIGH = 0.6931471803691238
LN2_LOW = 1.9082149292705877e-10
L1 = 0.6666666666666735
L2 = 0.3999999999940942
L3 = 0.2857142874366239
L4 = 0.22222198432149784
L5 = 0.1818357216161805
L6 = 0.15313837699209373
L7 = 0.14798198605116586

DOUBLE = struct.Struct("<d")
BITS = struct.Struct("<Q")


def log(x):
    """Natural logarithm of a normal number above 0. Ported from fdlibm; Python's own differs in the last bit.

    Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
    business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
    notice is preserved.
    """
    bits = BITS.unpack(DOUBLE.pack(x))[0]
    high = bits >> 32
    k = (high >> 20) - 1023
    high &= 0xFFFFF
    i = (high + 0x95F64) & 0x100000
    f = DOUBLE.unpack(BITS.pack((high | (i ^ 0x3FF00000)) << 32 | bits & WORD))[0] - 1
    k += i >> 20
    if (2 + high) & 0xFFFFF < 3:
        if f == 0:
            return k * LN2_HIGH + k * LN2_LOW
        r = f * f * (0.5 - 0.3333333333333333 * f)
        return f - r if k == 0 else k * LN2_HIGH - (r - k * LN2_LOW - f)
    s = f / (2 + f)
    z = s * s
    w = z * z
    r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6))
    if ((high - 0x6147A) | (0x6B851 - high)) > 0:
        half = 0.5 * f * f
        if k == 0:
            return f - (half - s * (half + r))
        return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f)
    if k == 0:
        return f - s * (f - r)
    return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f)


def fnv1a(text):
    """FNV-1a, 32 bits, over the UTF-8 bytes of `text`."""
    found = 0x811C9DC5
    for byte in text.encode():
        found = (found ^ byte) * 0x01000193 & WORD
    return found


class Chance:
    """The random numbers of one run: streams under the key (seed, replicate)."""

    hashes = {}

    def __init__(self, seed, replicate):
        self.keys = [(seed + turn * 0x9E3779B9 & WORD, replicate + turn * 0xBB67AE85 & WORD) for turn in range(10)]

    def stream(self, purpose, entity):
        hashes = self.hashes
        if purpose not in hashes:
            hashes[purpose] = fnv1a(purpose)
        if entity not in hashes:
            hashes[entity] = fnv1a(entity)
        return Stream(self.keys, hashes[purpose], hashes[entity])


class Stream:
    """The random numbers of one purpose and one entity."""

    __slots__ = ("keys", "purpose", "entity", "block", "kept")

    def __init__(self, keys, purpose, entity):
        self.keys = keys
        self.purpose = purpose
        self.entity = entity
        self.block = 0
        self.kept = None

    def uniform(self):
        kept = self.kept
        if kept is not None:
            self.kept = None
            return kept
        x0, x1, x2, x3 = self.block, self.purpose, self.entity, 0
        for k0, k1 in self.keys:
            p0 = 0xD2511F53 * x0
            p1 = 0xCD9E8D57 * x2
            x0 = p1 >> 32 ^ x1 ^ k0
            x1 = p1 & WORD
            x2 = p0 >> 32 ^ x3 ^ k1
            x3 = p0 & WORD
        self.block += 1
        self.kept = ((x2 >> 5) * 67108864 + (x3 >> 6)) / 9007199254740992
        return ((x0 >> 5) * 67108864 + (x1 >> 6)) / 9007199254740992

    def exponential(self, mean):
        return -mean * log(1 - self.uniform())

    def integer(self, n):
        return int(self.uniform() * n)

    def happens(self, p):
        return self.uniform() < p
