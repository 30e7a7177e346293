import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planDocs, planText } from './example-plans.ts';
import { PLAN_COLUMNS, planToCsv } from './plan-csv.ts';

const HAND = readFileSync('docs/examples/plan-by-hand.yaml', 'utf8');

/** Cells by column; no cell of these examples is quoted. */
function rowsOf(csv: string): Record<string, string>[] {
  const [header = '', ...lines] = csv.split('\r\n').filter((line) => line !== '');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index] ?? '', cell])));
}

describe('planToCsv', () => {
  it('gives what the plan by hand has, with the latest arrival that would do', () => {
    const [tanks, stores, trucks] = rowsOf(planToCsv(planText(HAND).certified));
    expect(tanks).toEqual({
      ULN: 'tanks',
      NATION: 'DE',
      UNIT: 'Tank squadron',
      PAX: '0',
      STON: '1851.9',
      ORIGIN: 'west',
      RLD: '2030-03-05T00:00Z',
      POE: 'west',
      ALD: '2030-03-05T00:00Z',
      MODE: 'rail',
      POD: 'east',
      EAD: '',
      // unloading takes three hours
      LAD: '2030-03-06T18:00Z',
      DEST: 'east',
      RDD: '2030-03-06T21:00Z',
      DEPARTS_POE: '2030-03-05T10:00Z',
      FIRST_AT_POD: '2030-03-05T20:00Z',
      LAST_AT_POD: '2030-03-06T20:14Z',
      CLOSURE: '2030-03-06T23:14Z',
      LATE_HOURS: '2.2',
      PRIORITY: '1',
      EXERCISE: 'EXERCISE EXERCISE EXERCISE',
    });
    expect(stores).toMatchObject({ ULN: 'stores', LATE_HOURS: '0', CLOSURE: '2030-03-07T02:14Z' });
    expect(trucks).toMatchObject({
      POE: 'camp',
      POD: 'depot',
      MODE: 'road',
      LAD: '2030-03-05T23:55Z',
      FIRST_AT_POD: '2030-03-05T06:30Z',
    });
  });

  it('has a line for each way of a package, and its parts add up', () => {
    const { certified } = planDocs('plan');
    const rows = rowsOf(planToCsv(certified));
    const ways = (id: string) => rows.filter((row) => row.ULN === id).map((row) => `${row.MODE} ${row.POE} ${row.POD}`);
    expect(ways('fr-battlegroup')).toEqual([
      'road fr-mailly-area ro-cincu-area',
      'air fr-evreux-airfield ro-campia-turzii-airfield',
    ]);
    // trains that change gauge in different places
    expect(new Set(ways('de-armoured-battalion')).size).toBe(ways('de-armoured-battalion').length);
    expect(ways('de-armoured-battalion').length).toBeGreaterThan(1);
    for (const { contingent } of certified.instance.packages) {
      const people = rows.filter((row) => row.ULN === contingent.id).reduce((sum, row) => sum + Number(row.PAX), 0);
      expect(people, contingent.id).toBe(Math.max(contingent.personnel, contingent.cargo.passengers));
    }
    // the vehicles reach the port before they are loaded; nothing is required of them
    const sea = rows.find((row) => row.MODE === 'sea');
    expect(sea).toMatchObject({ ALD: '2022-03-02T12:25Z', LAD: '', RDD: '' });
    expect((sea?.DEPARTS_POE ?? '') > (sea?.ALD ?? '')).toBe(true);
  });

  it('keeps what cannot go, what stands where it should, and the reception that follows', () => {
    const cut = planText(HAND.replace('origin: camp\n    destination: depot', 'origin: camp\n    destination: east'));
    expect(rowsOf(planToCsv(cut.certified)).at(-1)).toMatchObject({
      ULN: 'trucks',
      PAX: '0',
      RLD: '2030-03-04T06:00Z',
      POE: '',
      CLOSURE: '',
      LATE_HOURS: '',
    });
    for (const { EXERCISE } of rowsOf(planToCsv(cut.certified))) expect(EXERCISE).toBe('EXERCISE EXERCISE EXERCISE');
    const there = planText(HAND.replace('destination: depot', 'destination: camp'));
    expect(rowsOf(planToCsv(there.certified)).at(-1)).toMatchObject({ MODE: '', CLOSURE: '2030-03-04T06:00Z', LATE_HOURS: '0' });
    const people = 'cohesion: unit\n    cargo: { passengers: 90 }';
    const group = planText(
      HAND.replace('cargo: { wheeledVehicles: 50 }', people).replace(
        'cargo: { containers: 30 }',
        'cohesion: unit\n    cargo: { containers: 30 }',
      ),
    );
    // 480 minutes of reception after the later of the two, and 180 of unloading before it
    expect(rowsOf(planToCsv(group.certified)).find((row) => row.ULN === 'stores')).toMatchObject({
      LAD: '2030-03-07T13:00Z',
      CLOSURE: '2030-03-07T10:14Z',
    });
  });

  it('has columns that docs/formats.md explains, and runs no formula', () => {
    const formats = readFileSync('docs/formats.md', 'utf8');
    const part = formats.slice(formats.indexOf("## A plan's arrivals.csv"), formats.indexOf("## A plan's map.geojson"));
    for (const column of PLAN_COLUMNS) expect(part).toContain(`\`${column}\``);
    const bad = planText(HAND.replace('unit: Tank squadron', 'unit: "=1+1, \\"x\\""'));
    expect(planToCsv(bad.certified)).toContain(`tanks,DE,"'=1+1, ""x""",`);
  });
});
