import type { NewRecord } from '../../src/store/index.ts';

export const HEAD = { scenario: 'worked-example', hash: 'ab12', seed: 7, languages: ['en', 'fr'], marking: 'EXERCISE' };

/** The record number `n`. */
export const record = (n: number, key: string | null = `k${n}`): NewRecord => ({ key, body: { v: 1, n } as { v: number } });

export const records = (from: number, to: number): NewRecord[] =>
  Array.from({ length: to - from + 1 }, (_, index) => record(from + index));
