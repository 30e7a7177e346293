import ms from 'milsymbol';
import { describe, expect, it } from 'vitest';
import { type Affiliation, sidcOf, type UnitFacts } from './sidc.ts';

const unit = (facts: Partial<UnitFacts>): UnitFacts => ({ affiliation: 'friend', component: 'land', personnel: 600, ...facts });
const symbol = (facts: Partial<UnitFacts>) => new ms.Symbol(sidcOf(unit(facts)));

describe('the code of a symbol', () => {
  it('frames land, air and sea units apart, of every affiliation, in an exercise', () => {
    for (const affiliation of ['friend', 'hostile', 'neutral', 'unknown'] as const) {
      const frames = (['land', 'air', 'maritime'] as const).map((component) => symbol({ affiliation, component }).getMetadata());
      expect(frames.map(({ dimension }) => dimension)).toEqual(['Ground', 'Air', 'Sea']);
      const name: Record<Affiliation, string> = { friend: 'Friend', hostile: 'Hostile', neutral: 'Neutral', unknown: 'Unknown' };
      expect(new Set(frames.map((frame) => frame.affiliation))).toEqual(new Set([name[affiliation]]));
      expect(frames[0].context).toBe(affiliation === 'hostile' ? 'Simulation' : 'Exercise');
    }
  });

  it.each([
    ['armoured-brigade', 4000, 'Brigade'],
    ['light-company', 900, 'Company/battery/troop'],
    ['armoured-battlegroup', 250, 'Battalion/squadron'],
    ['corps-hq', 300, 'Corps/MEF'],
    [undefined, 30, 'Platoon/detachment'],
    [undefined, 250, 'Company/battery/troop'],
    [undefined, 251, 'Battalion/squadron'],
    [undefined, 1700, 'Brigade'],
    [undefined, 8500, 'Division'],
  ])('takes the size from the type (%s), else from %i people: %s', (unitType, personnel, echelon) => {
    expect(symbol({ ...(unitType ? { unitType } : {}), personnel }).getMetadata().echelon).toBe(echelon);
  });

  it('invents nothing: no function without a type that says one, no size for a ship, none for equipment alone', () => {
    expect(symbol({}).getMetadata().functionid).toBe('0000000000');
    expect(symbol({ unitType: 'light-company' }).getMetadata().functionid).toBe('0000000000');
    expect(symbol({ component: 'maritime', unitType: 'frigate', personnel: 200 }).getMetadata()).toMatchObject({
      functionid: '0000000000',
      echelon: undefined,
    });
    expect(sidcOf(unit({ personnel: 0 })).slice(8, 10)).toBe('00');
    expect(sidcOf(unit({ component: 'HQ', personnel: 300 })).slice(8, 10)).toBe('00');
  });

  it('says what the data say: air defence, special operations, headquarters, not yet left', () => {
    expect(sidcOf(unit({ component: 'GBAD' })).slice(10, 16)).toBe('130100');
    expect(sidcOf(unit({ component: 'GBAD', unitType: 'patriot-battery' })).slice(10, 16)).toBe('130102');
    expect(sidcOf(unit({ component: 'SOF' })).slice(10, 16)).toBe('121800');
    expect(symbol({ component: 'HQ' }).getMetadata().headquarters).toBe(true);
    expect(symbol({ planned: true }).getMetadata().notpresent).not.toBe('');
  });

  it('is known to the library, whatever the type in the data', () => {
    const types = ['armoured-brigade', 'mechanised-battalion', 'stryker-squadron', 'airborne-battalion', 'artillery-battery'];
    for (const unitType of [...types, 'engineer-company', 'cbrn-company']) expect(symbol({ unitType }).isValid()).toBe(true);
    expect(symbol({ component: 'GBAD', unitType: 'patriot-battery' }).isValid()).toBe(true);
    expect(symbol({ component: 'air', unitType: 'fighter-detachment' }).isValid()).toBe(true);
    expect(symbol({ component: 'air', unitType: 'attack-helicopter-battalion' }).isValid()).toBe(true);
    expect(symbol({ component: 'maritime', unitType: 'mcm-vessel' }).isValid()).toBe(true);
  });
});
