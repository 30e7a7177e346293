import { pow } from '../../kernel/arithmetic.ts';
import { atLeast } from '../arithmetic/binomial.ts';

/** How many of `partners` come, each by itself with probability `rate`: mean, all of them, at least `wanted`. */
export function partnersWhoCome(rate: number, partners: number, wanted: number) {
  return { mean: partners * rate, all: pow(rate, partners), enough: atLeast(wanted, partners, rate) };
}
