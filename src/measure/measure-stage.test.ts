import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance } from '../kernel/chance.ts';
import type { PartnerSupportKind } from '../words/measures.ts';
import { exampleFacts } from './example/example-facts.ts';
import type { MeasureCommand, MeasureEvent, MeasureState } from './index.ts';
import { measureStage } from './index.ts';

const chance = createChance(1, 0);
const partnerSupport: readonly PartnerSupportKind[] = JSON.parse(
  readFileSync(new URL('../../data/measures/partner-support.json', import.meta.url), 'utf8'),
);
const facts = { ...exampleFacts, partnerSupport };
const DAY = 24 * 60;

function play(...commands: readonly (readonly [number, MeasureCommand])[]): { state: MeasureState; events: MeasureEvent[] } {
  const state = measureStage.initial(facts);
  const events: MeasureEvent[] = [];
  for (const [at, command] of commands) {
    for (const event of measureStage.decide(command, state, facts, { at, chance })) {
      events.push(event);
      measureStage.evolve(state, event, at);
    }
  }
  return { state, events };
}

const impose = (sender: string, packageId: string): MeasureCommand => ({ type: 'ImposeSanctions', sender, packageId });
const estimate: MeasureCommand = { type: 'EstimateEffects', target: 'RU' };
const typesOf = (events: readonly MeasureEvent[]): readonly string[] => events.map(({ type }) => type);

describe('imposing', () => {
  it('imposes and counts; estimates target and sender when asked', () => {
    const { events, state } = play([0, impose('US', 'us-technology')], [0, estimate]);
    expect(typesOf(events)).toEqual(['SanctionsImposed', 'SendersCounted', 'EffectEstimated', 'EffectEstimated']);
    expect(events[0]).toMatchObject({ senders: ['US'], package: { id: 'us-technology', adopted: '2022-02-24' } });
    expect(Object.keys(state.effects.RU ?? {})).toEqual(['RU', 'US']);
  });

  it('counts all who send so far, each state once', () => {
    const { state } = play(
      [0, impose('US', 'us-technology')],
      [DAY, impose('EU', 'eu-technology')],
      [5 * DAY, impose('CA', 'ca-crude')],
    );
    expect(state.imposing.RU?.states).toHaveLength(29);
    expect(state.imposing.RU?.at).toBe(5 * DAY);
  });

  it('estimates the target from everything imposed so far', () => {
    const { events } = play(
      [0, impose('US', 'us-technology')],
      [0, estimate],
      [DAY, impose('EU', 'eu-technology')],
      [DAY, estimate],
    );
    const losses = events.flatMap((event) =>
      event.type === 'EffectEstimated' && event.who === 'RU' ? [event.interval.p50] : [],
    );
    expect(losses).toHaveLength(2);
    expect(losses[1]).toBeGreaterThan(losses[0] ?? 0);
  });

  it('does not repeat an estimate that has not changed', () => {
    const { events } = play([0, impose('US', 'us-technology')], [0, estimate], [DAY, estimate]);
    expect(typesOf(events)).toEqual(['SanctionsImposed', 'SendersCounted', 'EffectEstimated', 'EffectEstimated']);
  });

  it('gives no estimate where nothing is imposed', () => {
    expect(play([0, estimate]).events).toEqual([]);
  });

  it('takes instruments that a sender puts together', () => {
    const command: MeasureCommand = {
      type: 'ImposeSanctions',
      sender: 'G7',
      target: 'RU',
      instruments: ['import-ban-coal', 'import-ban-coal'],
    };
    const { events, state } = play([3 * DAY, command]);
    expect(events[0]).toMatchObject({
      type: 'SanctionsImposed',
      package: { instruments: ['import-ban-coal'], adopted: '2022-02-27' },
    });
    expect(state.imposed[0]?.senders).toHaveLength(7);
  });

  it.each<[string, MeasureCommand, string]>([
    ['an unknown package', impose('US', 'nothing'), 'no package "nothing"'],
    ["another sender's package", impose('JP', 'us-technology'), 'is of US, not of JP'],
    [
      'unknown instruments',
      { type: 'ImposeSanctions', sender: 'US', target: 'RU', instruments: ['embargo'] },
      'unknown instruments: embargo',
    ],
    ['no instruments', { type: 'ImposeSanctions', sender: 'US', target: 'RU', instruments: [] }, 'no instruments named'],
    ['an unknown sender', { type: 'ImposeSanctions', sender: 'UNK', target: 'RU', instruments: ['luxury'] }, 'UNK is no state'],
  ])('refuses %s and says what to do', (_, command, says) => {
    const { events, state } = play([0, command]);
    expect(events).toMatchObject([
      { type: 'SanctionsRefused', reason: { says: expect.stringContaining(says), wouldChange: expect.any(String) } },
    ]);
    expect(state).toMatchObject({ imposed: [], refusals: 1 });
  });

  it('imposes a package once', () => {
    const { events } = play([0, impose('US', 'us-technology')], [1, impose('US', 'us-technology')]);
    expect(typesOf(events).at(-1)).toBe('SanctionsRefused');
  });
});

describe('what is reported', () => {
  it('counts as reported, with the words of the report, and imposes nothing', () => {
    const evidence = [{ text: 'the United States, 27 members', start: 10, end: 39 }];
    const { events, state } = play([DAY, { type: 'ReportSanctions', senders: ['US', 'EU', 'G7'], target: 'RU', evidence }]);
    expect(events).toMatchObject([{ type: 'SendersCounted', basis: 'reported', count: 31, reason: { evidence } }]);
    expect(state.reported.RU?.states).toHaveLength(31);
    expect(state.imposing).toEqual({});
  });
});

describe('offering support', () => {
  it('offers what is open, and says of the rest why not', () => {
    const { events, state } = play([DAY, { type: 'OfferSupport', partner: 'MD' }]);
    expect(events).toHaveLength(partnerSupport.length);
    expect(state.support.MD?.['joint-combat-formations']).toEqual({ at: DAY, available: 'not-engaged', leadDays: null });
    expect(state.support.MD?.training?.available).toBe('contested');
    expect(events.find((event) => event.type === 'SupportOffered' && event.kind === 'advisers')).toMatchObject({
      leadDays: { p10: 7, p50: 30, p90: 90 },
    });
  });
});

describe('the stage', () => {
  const command = fc.oneof(
    fc.constantFrom(
      impose('US', 'us-technology'),
      impose('EU', 'eu-technology'),
      impose('EU', 'eu-listings'),
      impose('CA', 'ca-crude'),
      impose('XX', 'x'),
    ),
    fc.constantFrom('GE', 'MD', 'UA', 'DE').map((partner): MeasureCommand => ({ type: 'OfferSupport', partner })),
    fc
      .subarray(['US', 'EU', 'G7', 'UNK'])
      .map((senders): MeasureCommand => ({ type: 'ReportSanctions', senders, target: 'RU', evidence: [] })),
  );

  it('is the fold of its events, and its state is plain data', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 6 }), (commands) => {
        const { state, events } = play(...commands.map((each, day) => [day * DAY, each] as const));
        expect(structuredClone(state)).toEqual(state);
        const again = measureStage.initial(facts);
        const replayed = play(...commands.map((each, day) => [day * DAY, each] as const));
        expect(replayed.events).toEqual(events);
        for (const event of JSON.parse(JSON.stringify(events)) as MeasureEvent[]) measureStage.evolve(again, event, 0);
        expect(again.imposed.map((each) => each.package.id)).toEqual(state.imposed.map((each) => each.package.id));
        expect(again.effects).toEqual(state.effects);
      }),
      { numRuns: 25 },
    );
  });
});
