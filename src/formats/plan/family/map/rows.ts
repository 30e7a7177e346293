import type { Stream } from '../../../../kernel/chance.ts';
import { greatCircleKm } from '../../../../kernel/sphere.ts';
import type { LiftPool, NetworkArc, NetworkNode } from '../../../../words/network.ts';
import type { Point } from '../../../../words/place.ts';
import type { Provenance } from '../../../../words/source.ts';

/** Rows as an instance file holds them: what they rest on is filled in when they are read. */
export type FileNode = Omit<NetworkNode, keyof Provenance | 'attributeProvenance'>;
export type FileArc = Omit<NetworkArc, keyof Provenance | 'attributeProvenance'>;
export type FileLift = Omit<LiftPool, keyof Provenance | 'attributeProvenance'>;

/** From `low` up to but without `high`. */
export function between(stream: Stream, low: number, high: number): number {
  return low + (high - low) * stream.uniform();
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(stream: Stream, low: number, high: number): number {
  return low + stream.integer(high - low + 1);
}

/** One of the values, each as likely as its weight says. */
export function oneOf<Value>(stream: Stream, values: readonly (readonly [Value, number])[]): Value {
  let rest = stream.uniform() * values.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of values) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return (values.at(-1) as readonly [Value, number])[0];
}

/** The values in an order drawn anew (Fisher and Yates). */
export function shuffled<Value>(stream: Stream, values: readonly Value[]): Value[] {
  const dealt = [...values];
  for (let last = dealt.length - 1; last > 0; last--) {
    const other = stream.integer(last + 1);
    [dealt[last], dealt[other]] = [dealt[other] as Value, dealt[last] as Value];
  }
  return dealt;
}

/** `total` things for `count` places, so many at least each, the others where they fall. */
export function dealt(stream: Stream, total: number, count: number, least = 1): number[] {
  const shares = Array.from({ length: count }, () => least);
  for (let left = total - count * least; left > 0; left--) {
    const place = stream.integer(count);
    shares[place] = (shares[place] as number) + 1;
  }
  return shares;
}

/** About 110 m. */
export const toPlace = (lat: number, lon: number): Point => ({
  lat: Math.round(lat * 1000) / 1000,
  lon: Math.round(lon * 1000) / 1000,
});

/** Great circle with a detour drawn from `low` to `high`, in km with one decimal. */
export function lengthBetween(a: Point, b: Point, stream: Stream, low: number, high: number): number {
  return Math.max(0.5, Math.round(greatCircleKm(a, b) * between(stream, low, high) * 10) / 10);
}
