import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { PlannedSerial } from '../plan/movement-plan.ts';
import { ExampleClaim } from './example-claim.ts';

const example = new ExampleClaim(loadMovementFactors());
const { claim } = example;

const shifted =
  (by: number, longer = 0) =>
  (row: number[]) => {
    const [lane = 0, from = 0, to = 0, serial = 0] = row;
    return [lane, from + by, to + by + longer, serial];
  };

describe('lift', () => {
  it('comes from home before its first load', () => {
    const far = { nodes: { oder: { lat: -40, lon: 170 } }, lift: { ferry: { home: 'oder' } } };
    expect(example.check({}, far)).toMatch(
      /ferry 1 is loaded at west-port from \d+ on; it is at oder at 0 and cannot be there before \d+/,
    );
    expect(example.check({}, { lift: { tactical: { home: '' } } })).toBe('');
  });

  it('goes empty from the end of one trip to the start of the next', () => {
    expect(example.check({}, { factors: { seaDetourRatio: 3 } })).toMatch(
      /ferry 1 is loaded at west-port from \d+ on; it is at riga-port at \d+ and cannot be there before \d+/,
    );
    const sorties = claim.serials.filter((serial) => serial.contingent === 'light');
    const before = sorties.at(-2)?.legs[1]?.number ?? 0;
    const leaping = example.withLeg('light', 1, { number: before }, sorties.length - 1);
    expect(example.check(leaping)).toMatch(/tactical \d is loaded at west-field from \d+ on; it is at riga-field at/);
  });

  it('is on one way at a time, and all of a trip on the same', () => {
    const both = example.withSerial(
      'ship',
      () => ({ ...(claim.serials.find((serial) => serial.contingent === 'ship') as PlannedSerial) }),
      1,
    );
    const [first] = claim.serials.filter((serial) => serial.contingent === 'ship') as [PlannedSerial];
    const apart = { serials: both.serials?.map((serial) => (serial === first ? onto(first, 'east-camp') : serial)) ?? [] };
    expect(example.check(apart)).toMatch(/ferry 1 at \d+: on west-port-/);
    const overlapping = example.withLeg('ship', 1, { departAt: (first.legs[1]?.departAt ?? 0) + 60 }, 1);
    expect(example.check(overlapping)).toMatch(/ferry 1: on west-port-riga-port \d+-\d+ and on/);
  });

  it('is at hand in the number that bears', () => {
    expect(example.check({}, { lift: { tactical: { availability: 0.4 } } })).toContain('tactical 2 is used; 1 are at hand');
    expect(example.check(example.withLeg('tanks', 0, { number: 9 }))).toContain('wagons has no number 9');
  });

  it('is not loaded before any of the load is there', () => {
    const [first] = claim.serials.filter((serial) => serial.contingent === 'tanks') as [PlannedSerial];
    const together = example.withSerial('tanks', (serial) => ({ ...serial, legs: first.legs, departAt: first.departAt }), 1);
    const text = example.check(together, { packages: { tanks: { readyAt: 49 * 60 } } });
    expect(text).toMatch(/wagons 1 at \d+: is loaded from 2880 on, before any of its load is there, at 2940/);
    expect(text).not.toContain('cannot be loaded before');
  });
});

const onto = (serial: PlannedSerial, to: string): PlannedSerial => {
  return { ...serial, legs: serial.legs.map((leg) => (leg.mode === 'sea' ? { ...leg, to } : leg)) };
};

describe('leave and delay', () => {
  it('come before the first leg, for every nation on the way', () => {
    expect(example.check({}, { hours: 90 })).toMatch(/column.*begins before it is let in by PL \(5400\)/);
    expect(example.check({}, { hours: 90 })).toMatch(/tanks.*begins before it is let in by PL \(5400\)/);
    expect(example.check({}, { hours: 90 })).toMatch(/light.*begins before it is let in by LV \(5400\)/);
    expect(example.check({}, { factors: { unlistedPermissionHours: 90 } })).toMatch(/ship.*let in by LV \(5400\)/);
    const straight = example.withSerial('column', (serial) => {
      const legs = serial.legs.map((leg) => ({ ...leg, departAt: 0, arriveAt: 60 }));
      return { ...serial, legs, departAt: 0, arriveAt: 60 };
    });
    expect(example.check(straight)).toMatch(/no slots from|before it is let in/);
  });

  it('are not asked of the own nation, the nation of origin, or for a warship', () => {
    const text = example.check({}, { hours: 90, packages: { light: { nation: 'LV' }, frigate: { nation: 'DE' } } });
    expect(text).not.toMatch(/(light|frigate).*let in/);
  });

  it('hold for weather by air and sea and for asking another nation for lift', () => {
    expect(example.check({}, { factors: { airDelayHours: 9 } })).toMatch(/light.*(leaves at|let in)/);
    expect(example.check({}, { factors: { seaDelayHours: 99 } })).toMatch(/ship, serial \d+, road west-camp to west-port/);
    expect(example.check({}, { factors: { borrowDelayHours: 99 } })).toMatch(/guest, serial \d+, road west-camp to west-field/);
    expect(example.check({}, { factors: { borrowDelayHours: 99 } })).not.toMatch(/light|tanks/);
    expect(example.check({}, { packages: { light: { nation: 'FR' } } })).toMatch(/light.*leaves at/);
  });

  it('do not go before ready', () => {
    expect(example.check({}, { packages: { column: { readyAt: 9000 } } })).toMatch(
      /column.*leaves west-camp at \d+, before 9000/,
    );
  });
});

describe('slots on the way', () => {
  it('lead from end to end in the right direction', () => {
    const ahead = example.network.resources.find((row) => row.name === 'road-oder-warsaw back');
    const wrongWay = example.withReservation('road-oder-warsaw ahead', ([, ...rest]) => [ahead?.firstLane ?? 0, ...rest]);
    expect(example.check(wrongWay)).toContain('no slots from west-camp to east-camp by road');
  });

  it('are entered no sooner than the motion since departure and since the arc before', () => {
    expect(example.check(example.withReservation('road-warsaw-kaunas ahead', shifted(-30)))).toMatch(
      /enters road-warsaw-kaunas at \d+; it cannot be there before \d+/,
    );
    expect(example.check(example.withReservation('rail-oder-warsaw ahead', shifted(120)))).toMatch(
      /enters rail-warsaw-gauge at \d+; it cannot be there before \d+/,
    );
    expect(example.check(example.withReservation('rail-warsaw-gauge ahead', shifted(120)))).toContain('cannot take less than');
  });

  it('are entered after the night on the way too: waiting for a slot is no rest', () => {
    // from the Oder to Warsaw it is 672 minutes in motion and a night of 870
    expect(example.check(example.withReservation('road-oder-warsaw ahead', shifted(120)))).toMatch(
      /enters road-warsaw-kaunas at \d+; it cannot be there before \d+/,
    );
  });

  it('are held for as long as it takes to pass', () => {
    expect(example.check(example.withReservation('road-warsaw-kaunas ahead', shifted(0, -1)))).toMatch(
      /for 4 min; it takes 5 to/,
    );
    expect(example.check({}, { arcs: { 'rail-oder-warsaw': { rate: 5 } } })).toMatch(
      /rail-oder-warsaw for 144 min; it takes 288/,
    );
  });

  it('are on arcs that bear the load and have the gauge of the train', () => {
    expect(example.check({}, { arcs: { 'road-oder-warsaw': { maxAxleTonnes: 5 } } })).toContain('axle load');
    expect(example.check({}, { arcs: { 'rail-oder-warsaw': { maxAxleTonnes: 9 } } })).toContain('a loaded wagon would weigh');
    expect(example.check({}, { arcs: { 'rail-oder-warsaw': { gaugeMm: 1520 } } })).toContain(
      'a train of 1435 mm on rail-oder-warsaw, which is of another gauge',
    );
  });

  it('are not needed on local roads, which end where they are said to', () => {
    expect(example.check({}, { factors: { localAccessKm: 5 } })).toContain('no slots from west-camp to west-field by road');
  });
});

describe('legs', () => {
  it('lead from origin to destination by one main mode that the package may use', () => {
    expect(example.check(example.withSerial('column', (serial) => ({ ...serial, legs: [] })))).toContain('ends at west-camp');
    expect(example.check({}, { packages: { column: { modes: ['rail'] } } })).toContain('goes by road, which its package may not');
    expect(example.check(example.withSerial('light', (serial) => ({ ...serial, mode: 'road' })))).toContain(
      'is said to go by road; it goes by air',
    );
    expect(example.check(example.withLeg('tanks', 1, { mode: 'sea' }))).toContain('goes by rail and sea');
    expect(example.check({}, { packages: { column: { origin: 'west-port' } } })).toContain(
      'is at west-port, leaves from west-camp',
    );
    expect(example.check({}, { packages: { column: { destination: 'riga-rail' } } })).toContain('ends at east-camp');
  });

  it('follow each other in time', () => {
    expect(example.check(example.withLeg('tanks', 1, { departAt: 0 }))).toMatch(/leaves gauge at 0, before \d+/);
    expect(example.check(example.withSerial('tanks', (serial) => ({ ...serial, departAt: 0 })))).toContain('its first leg at');
    expect(example.check(example.withLeg('tanks', 0, { arriveAt: 0.5 }))).toContain('no whole minutes');
  });

  it('begin and end at terminals of their mode, and change trains where gauges meet', () => {
    expect(example.check({}, { nodes: { 'riga-field': { kind: 'junction' } } })).toContain(
      'riga-field, which is no terminal by air',
    );
    expect(example.check({}, { nodes: { 'riga-field': { runwayMetres: 300 } } })).toContain('riga-field, which is no terminal');
    expect(example.check({}, { nodes: { 'riga-rail': { kind: 'junction', railRamps: 0 } } })).toContain('no terminal by rail');
    expect(example.check({}, { nodes: { gauge: { kind: 'junction', railRamps: 0 } } })).toContain('changes trains at gauge');
  });

  it('take a warship from the port nearest to its place, by itself', () => {
    expect(example.check(example.withLeg('frigate', 0, { asset: 'ferry', number: 1 }))).toContain('is a warship');
    const near = { nodes: { oder: { kind: 'port', lat: 53.01, lon: 10 } }, arcs: { 'rail-west-camp-oder': { mode: 'sea' } } };
    const joined = { ...near, arcs: { 'rail-west-camp-oder': { mode: 'sea', from: 'oder', to: 'riga-port' } } };
    expect(example.check({}, joined)).toContain('the ports nearest to its places are oder and riga-port');
  });
});
