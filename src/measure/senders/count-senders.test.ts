import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EU27, exampleMemberships, G7 } from '../example/example-facts.ts';
import { countSenders } from './count-senders.ts';

const ON = '2022-02-25';
const count = (senders: readonly string[], date = ON) => countSenders(senders, date, exampleMemberships);

describe('countSenders', () => {
  it('counts the United States, the 27 and the G7 as 31 states, each once', () => {
    const counted = count(['US', 'EU', 'G7']);
    expect(counted.count).toBe(31);
    expect(counted.states).toEqual([...EU27, 'US', 'GB', 'CA', 'JP'].sort());
    expect(counted.overlap).toEqual([
      { state: 'DE', through: ['EU', 'G7'] },
      { state: 'FR', through: ['EU', 'G7'] },
      { state: 'IT', through: ['EU', 'G7'] },
      { state: 'US', through: ['G7', 'US'] },
    ]);
    expect(counted.byOrganisation.map(({ organisation, states }) => [organisation, states.length])).toEqual([
      ['EU', 27],
      ['G7', 7],
    ]);
    expect(counted.reason.says).toBe('31 states send, each counted once');
    expect(counted.reason.because?.at(-1)?.says).toContain('DE (EU, G7); FR (EU, G7); IT (EU, G7); US (G7, US)');
  });

  it('takes membership on the day: Britain was in both until 31 January 2020', () => {
    expect(count(['EU', 'G7'], '2020-01-31')).toMatchObject({ count: 31 });
    expect(count(['EU', 'G7'], '2020-01-31').overlap.map(({ state }) => state)).toContain('GB');
    expect(count(['EU', 'G7'], '2020-02-01').overlap.map(({ state }) => state)).not.toContain('GB');
    expect(count(['EU', 'G7'], '2020-02-01').count).toBe(31);
  });

  it('does not count what it cannot resolve, and says so', () => {
    const counted = count(['UNK', 'US', 'EU'], '1970-01-01');
    expect(counted).toMatchObject({ states: ['US'], unresolved: ['EU', 'UNK'] });
    expect(counted.reason.because?.filter((leaf) => leaf.result === 'unknown')).toHaveLength(2);
  });

  it('counts nobody where nobody is named', () => {
    expect(count([])).toMatchObject({ count: 0, states: [], overlap: [], unresolved: [] });
  });

  it('never counts a sender twice, whatever the overlap', () => {
    const name = fc.constantFrom('EU', 'G7', 'NATO', 'UNK', ...EU27, ...G7);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (senders) => {
        const { states, count: number, overlap, byOrganisation } = count(senders);
        expect(new Set(states).size).toBe(states.length);
        expect(number).toBe(states.length);
        const named = new Set(senders.filter((sender) => /^[A-Z]{2}$/.test(sender) && sender !== 'EU' && sender !== 'G7'));
        const routes = byOrganisation.reduce((sum, row) => sum + row.states.length, 0) + named.size;
        const doubled = overlap.reduce((sum, { through }) => sum + through.length - 1, 0);
        expect(routes - doubled).toBe(number);
      }),
    );
  });

  it('does not depend on order or repetition', () => {
    const names = fc.array(fc.constantFrom('EU', 'G7', 'US', 'DE', 'JP', 'UNK'), { maxLength: 10 });
    fc.assert(
      fc.property(names, (senders) => {
        expect(count([...senders].reverse())).toEqual(count([...senders, ...senders]));
      }),
    );
  });
});
