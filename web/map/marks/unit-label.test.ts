import { describe, expect, it } from 'vitest';
import type { MapForce } from '../map-props.ts';
import { mapSay } from '../map-say.ts';
import type { ForceMark } from './force-marks.ts';
import { unitLabel } from './unit-label.ts';

const DAY = 1440;
const say = mapSay('2022-02-24T03:00Z', 'en');
const mark = (nation: string, personnel: number, state: ForceMark['state'], p10 = 0, p90 = DAY): ForceMark => {
  const interval = { p10, p50: p10, p90 };
  const force: MapForce = {
    id: nation,
    nation,
    unit: 'unit',
    personnel,
    path: [],
    times: [],
    first: interval,
    complete: interval,
  };
  return { id: nation, x: 0, y: 0, weight: personnel, force, state };
};

describe('what stands under a symbol', () => {
  it('is nation, people and the interval of the first arrival; those who are there need none', () => {
    expect(unitLabel([mark('US', 1700, 'moving', DAY, 3 * DAY)], say, 'equipment')).toMatchObject({
      who: 'US · 1,700',
      when: say.days({ p10: DAY, p90: 3 * DAY }),
      title: 'United States: unit',
    });
    expect(unitLabel([mark('US', 1700, 'arrived')], say, 'equipment').when).toBe('');
  });

  it('counts a stack once, names two nations, and spans those still on the way', () => {
    const stack = [
      mark('US', 300, 'arrived', -9 * DAY),
      mark('DE', 200, 'moving', 0, DAY),
      mark('FR', 100, 'moving', DAY, 4 * DAY),
    ];
    expect(unitLabel(stack, say, 'equipment')).toMatchObject({ who: 'US DE +1 · 600', when: say.days({ p10: 0, p90: 4 * DAY }) });
  });

  it('says equipment where no people are with it', () => {
    expect(unitLabel([mark('US', 0, 'arrived')], say, 'matériel').who).toBe('US · matériel');
  });
});
