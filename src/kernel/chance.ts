import type { Interval } from '../words/time.ts';
import { exp, log, normalQuantile } from './arithmetic.ts';
import { philox } from './numbers/philox.ts';

/** Random numbers for one purpose and one entity. Every draw takes exactly one number of the stream. */
export interface Stream {
  /** At least 0, below 1, in steps of 2^-53. */
  uniform(): number;
  exponential(mean: number): number;
  normal(mean: number, sd: number): number;
  /** `sigma` is the standard deviation of the logarithm. */
  lognormal(median: number, sigma: number): number;
  /** An integer from 0 to n - 1. Throws RangeError unless n is a positive integer. */
  integer(n: number): number;
  /** True with probability `p`. Throws RangeError when `p` is not a number. */
  happens(p: number): boolean;
  /**
   * A draw from the split distribution whose 10, 50 and 90 % points are the interval's: lognormal on either side of the
   * median when p10 > 0, else normal on either side (cut at 0 when p10 = 0). Throws RangeError when the points are out
   * of order or not finite.
   */
  within(interval: Interval): number;
}

/** The random numbers of one run. */
export interface Chance {
  /**
   * The stream of (purpose, entity), from its first number: the same call gives the same numbers in every branch, whatever
   * else was drawn. Keep the stream where several numbers are wanted; asking again starts it again. With `part` it is the
   * stream of the entity `entity/part`, found without joining the two: for those who ask for every member of a body.
   */
  stream(purpose: string, entity?: string, part?: string): Stream;
}

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** Standard normal 90 % point. */
const Z90 = 1.2815515655446004;
const CACHED_NAMES = 65536;
/** 2^-54: stands for a uniform of 0, whose deviate would be without end. */
const TINIEST = 5.551115123125783e-17;

/**
 * Chance under the Philox key (seed, replicate); equal keys give equal numbers on every engine. Throws RangeError unless
 * both are integers from 0 to 2^32 - 1.
 */
export function createChance(seed: number, replicate: number): Chance {
  const key0 = keyWord(seed, 'seed');
  const key1 = keyWord(replicate, 'replicate');
  return {
    stream: (purpose, entity = '', part) => {
      const whole = nameHash(entity);
      return new PhiloxStream(key0, key1, nameHash(purpose), part === undefined ? whole : continued(continued(whole, '/'), part));
    },
  };
}

const words = new Int32Array(4);

/** Counter (block, purpose, entity, 0); one block of four words makes two uniforms, the second of which is kept. */
class PhiloxStream implements Stream {
  private readonly key0: number;
  private readonly key1: number;
  private readonly purpose: number;
  private readonly entity: number;
  private block = 0;
  private kept = -1;

  constructor(key0: number, key1: number, purpose: number, entity: number) {
    this.key0 = key0;
    this.key1 = key1;
    this.purpose = purpose;
    this.entity = entity;
  }

  uniform(): number {
    const kept = this.kept;
    if (kept >= 0) {
      this.kept = -1;
      return kept;
    }
    philox(this.key0, this.key1, this.block, this.purpose, this.entity, 0, words);
    this.block = (this.block + 1) | 0;
    this.kept = toUniform(words[2] as number, words[3] as number);
    return toUniform(words[0] as number, words[1] as number);
  }

  exponential(mean: number): number {
    return -mean * log(1 - this.uniform());
  }

  normal(mean: number, sd: number): number {
    return mean + sd * this.standardNormal();
  }

  lognormal(median: number, sigma: number): number {
    return median * exp(sigma * this.standardNormal());
  }

  integer(n: number): number {
    if (!(n >= 1) || n !== Math.floor(n)) throw new RangeError(`integer(${n}): not a positive integer`);
    return Math.floor(this.uniform() * n);
  }

  happens(p: number): boolean {
    if (Number.isNaN(p)) throw new RangeError('happens(NaN): not a probability');
    return this.uniform() < p;
  }

  within(interval: Interval): number {
    const { p10, p50, p90 } = interval;
    if (!(p10 <= p50 && p50 <= p90) || p10 === -Infinity || p90 === Infinity) {
      throw new RangeError(`within(${p10}, ${p50}, ${p90}): not three finite points in ascending order`);
    }
    const z = this.standardNormal() / Z90;
    if (p10 > 0) return p50 * exp(z * log(z < 0 ? p50 / p10 : p90 / p50));
    const drawn = p50 + z * (z < 0 ? p50 - p10 : p90 - p50);
    return p10 === 0 && drawn < 0 ? 0 : drawn;
  }

  private standardNormal(): number {
    const u = this.uniform();
    return normalQuantile(u > 0 ? u : TINIEST);
  }
}

function toUniform(a: number, b: number): number {
  return ((a >>> 5) * 67108864 + (b >>> 6)) / 9007199254740992;
}

function keyWord(value: number, name: string): number {
  if (value !== value >>> 0) throw new RangeError(`${name} ${value} is not an integer from 0 to 4294967295`);
  return value | 0;
}

const hashes = new Map<string, number>();

function nameHash(name: string): number {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  if (hashes.size >= CACHED_NAMES) hashes.clear();
  const hash = fnv1a(name);
  hashes.set(name, hash);
  return hash;
}

/** FNV-1a, 32 bits, over the UTF-8 bytes of `text` (Fowler, Noll and Vo). A signed integer. */
export function fnv1a(text: string): number {
  return continued(FNV_BASIS, text);
}

/** FNV-1a takes byte after byte, so the hash of a text goes on where that of its beginning ended. */
function continued(before: number, text: string): number {
  let hash = before;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) return fnv1aBeyondAscii(text, index, hash);
    hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return hash;
}

function fnv1aBeyondAscii(text: string, from: number, before: number): number {
  let hash = before;
  for (const character of text.slice(from)) {
    const code = character.codePointAt(0) as number;
    const trailing = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    const lead = [0, 0xc0, 0xe0, 0xf0][trailing] as number;
    hash = Math.imul(hash ^ lead ^ (code >> (6 * trailing)), FNV_PRIME);
    for (let part = trailing - 1; part >= 0; part--) {
      hash = Math.imul(hash ^ (0x80 | ((code >> (6 * part)) & 0x3f)), FNV_PRIME);
    }
  }
  return hash;
}
