import { beforeAll, describe, expect, it } from 'vitest';
import { parseLog } from '../../src/kernel/log.ts';
import { type PlayAnswer, type PlayRequest, playInChromium, playUnderNode, type Surroundings } from './engines.ts';
import { scenarioFolder, worldRows } from './worked-example.ts';

// The same scenario, seeds and commands on every engine that we promise, in surroundings as unlike as can be.
const request: PlayRequest = {
  keys: [...[0, 1, 2, 3, 4].map((replicate) => ({ seed: 2022, replicate })), { seed: 7, replicate: 0 }],
  whole: { seed: 2022, replicate: 0 },
  fan: 20,
  branches: [
    { at: 1800, words: 'FR objects to deploy-response-force' },
    { at: 60, words: 'silence DE' },
    { at: 5000, words: 'withdraw support-georgia-moldova' },
  ],
};
// an Estonian sorts z before t, a Lithuanian y beside i: orders that differ within plain ASCII
const ESTONIAN = { locale: 'et-EE', timeZone: 'Pacific/Kiritimati' };
const LITHUANIAN = { locale: 'lt-LT', timeZone: 'America/St_Johns' };
const MINUTES = 60_000;

const engines: readonly [name: string, play: () => Promise<PlayAnswer>, engine: RegExp, around?: Surroundings][] = [
  ['Node 20', () => playUnderNode(20, scenarioFolder, request), /^Node 20\./],
  ['Node 22', () => playUnderNode(22, scenarioFolder, request), /^Node 22\./],
  ['Node 24', () => playUnderNode(24, scenarioFolder, request), /^Node 24\./],
  ['Node 24 in Estonian, on Kiritimati', () => playUnderNode(24, scenarioFolder, request, ESTONIAN), /^Node 24\./, ESTONIAN],
  ['Chromium in Lithuanian, on Newfoundland', () => playInChromium(worldRows(), request, LITHUANIAN), /Chrome\/\d+/, LITHUANIAN],
];

let reference: PlayAnswer;
beforeAll(async () => {
  reference = await playUnderNode(Number(process.versions.node.split('.')[0]), scenarioFolder, request);
}, 3 * MINUTES);

describe('the worked example', () => {
  it('differs by seed, replicate and commands, and its log is whole', () => {
    const heads = [...reference.runs, ...reference.branched].map(({ head }) => head);
    expect(new Set(heads).size).toBe(request.keys.length + request.branches.length);
    expect(parseLog(reference.log, reference.runs[0]?.head).problems).toEqual([]);
    expect(reference.spreads.filter(({ interval }) => interval && interval.p10 < interval.p90).length).toBeGreaterThan(10);
  });

  it.each(engines)(
    'gives the same log, byte for byte, on %s',
    async (_name, play, engine, around) => {
      const answer = await play();
      expect(answer.engine).toMatch(engine);
      if (around) expect([answer.locale, answer.timeZone]).toEqual([around.locale, around.timeZone]);
      expect(firstDifference(answer.log, reference.log)).toBeNull();
      expect(answer.log === reference.log).toBe(true);
      expect(answer.runs).toEqual(reference.runs);
      expect(answer.branched).toEqual(reference.branched);
      expect(answer.spreads).toEqual(reference.spreads);
    },
    5 * MINUTES,
  );
});

/** The first line in which two logs part, from 1, as both have it. */
function firstDifference(found: string, wanted: string): { line: number; found?: string; wanted?: string } | null {
  const [one, other] = [found.split('\n'), wanted.split('\n')];
  for (let line = 0; line < Math.max(one.length, other.length); line++) {
    if (one[line] !== other[line]) return { line: line + 1, found: one[line], wanted: other[line] };
  }
  return null;
}
