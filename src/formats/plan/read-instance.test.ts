import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCertificate, compileNetwork } from '../../movement/index.ts';
import { loadData } from '../data/load-data.ts';
import { loadForceFactors } from '../forces/load-force-factors.ts';
import { loadMovementFactors } from '../movement/load-factors.ts';
import { planInstance } from './certified-plan.ts';
import { readPlan } from './plan-file.ts';
import { planToJson } from './plan-json.ts';
import { readInstance } from './read-instance.ts';
import { planToCsv } from './views/plan-csv.ts';
import { planToGantt } from './views/plan-gantt.ts';

const data = loadData();
const factors = loadForceFactors();
const EXAMPLE = readFileSync('docs/examples/plan.yaml', 'utf8');
const read = (text: string) => readInstance('plan.yaml', text, data, factors);

function problemsOf(text: string): string[] {
  const reading = read(text);
  if (reading.ok) return [];
  return reading.problems.map(({ line, column, message, remedy }) => `${line}:${column} ${message} (${remedy})`);
}

function instanceOf(text: string) {
  const reading = read(text);
  if (!reading.ok) throw new Error(problemsOf(text).join('\n'));
  return reading.instance;
}

const SMALL = `schema: foedus-plan/1
start: 2022-03-01
packages:
  - { id: one, nation: DE, personnel: 10, origin: west, destination: east, ready: 2022-03-01, modes: [road] }
  - { id: two, nation: DE, personnel: 10, origin: west, destination: island, ready: 2022-03-01, modes: [road] }
network:
  nodes:
    - { id: west, name: West, country: DE, kind: assembly-area, lat: 52, lon: 10 }
    - { id: east, name: East, country: DE, kind: assembly-area, lat: 52, lon: 12 }
    - { id: island, name: Island, country: DE, kind: assembly-area, lat: 56, lon: 12 }
  arcs:
    - { id: road, from: west, to: east, mode: road, lengthKm: 150 }
  lift: []
`;

describe('readInstance', () => {
  it('reads the example, cargo worked out from component and size included', () => {
    const { packages, start } = instanceOf(EXAMPLE);
    expect(start).toBe('2022-03-01T00:00Z');
    const byId = new Map(packages.map((row) => [row.contingent.id, row]));
    expect(byId.get('de-armoured-battalion')).toMatchObject({ weight: 3, contingent: { readyAt: 2880, requiredBy: 5760 } });
    expect(byId.get('fr-battlegroup')?.contingent.cargo.wheeledVehicles).toBeGreaterThan(0);
    expect(byId.get('gb-signals')?.contingent.requiredBy).toBeNull();
  });

  it('reads the same as JSON', () => {
    const json =
      '{"schema":"foedus-plan/1","start":"2022-03-01","packages":[{"id":"a","nation":"DE","personnel":9,"origin":"de-munster-area","destination":"lt-rukla-area","ready":"2022-03-02T06:00Z"}]}';
    expect(instanceOf(json).packages[0]?.contingent).toMatchObject({ readyAt: 1800, priority: 1, requiredBy: null });
  });

  it('tells every problem at once, each with its place and what to do', () => {
    const wrong = SMALL.replace(
      'destination: east, ready: 2022-03-01',
      'destination: eats, ready: 2022-03-05, required: 2022-03-04',
    )
      .replace('id: two', 'id: one')
      .replace('destination: island', 'destination: island, wieght: 2')
      .replace(
        'lift: []',
        'lift:\n    - { id: t, nation: DE, asset: x, mode: road, count: -3, payloadTonnes: 70, passengers: 0, speedKmh: 40, loadHours: 1, unloadHours: 1, home: nowhere, availability: 1 }',
      )
      .replace('lengthKm: 150', 'lengthKm: 0');
    const problems = problemsOf(wrong);
    expect(problems.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['4:70', '4:105', '5:11', '5:78', '12:63', '14:57', '14:145']),
    );
    for (const says of [
      'no node "eats"',
      'before it is ready',
      '"one" stands twice',
      'unknown key "wieght"',
      'count: -3 is too small',
      'no node "nowhere"',
      'lengthKm',
    ]) {
      expect(problems.filter((line) => line.includes(says)).length, says).toBe(1);
    }
    expect(problems.find((line) => line.includes('eats'))).toContain('did you mean "east"?');
    expect(problems.find((line) => line.includes('count'))).toContain('0 at least');
  });

  it('refuses more arcs than can be planned at once, with what to do', () => {
    const arc = '    - { id: road, from: west, to: east, mode: road, lengthKm: 150 }\n';
    const problems = problemsOf(SMALL.replace(arc, arc.repeat(600_000)));
    expect(problems).toEqual([expect.stringMatching(/^1:1 an instance of \d+ million characters is larger .*cut the network/)]);
  });

  it('refuses broken YAML, a type of unit that is none, nothing to move, and own nodes without arcs', () => {
    expect(problemsOf('packages: [')[0]).toMatch(/^1:\d+ /);
    expect(problemsOf(SMALL.replace('personnel: 10', 'personnel: 10, type: light-compny'))[0]).toContain(
      'did you mean "light-company"?',
    );
    expect(problemsOf(SMALL.replace('personnel: 10, ', ''))[0]).toContain('neither cargo nor personnel');
    expect(problemsOf(SMALL.replace('  lift: []\n', ''))[0]).toContain('without own lift');
    expect(problemsOf('')[0]).toContain('write');
  });
});

describe('planInstance', () => {
  const instance = instanceOf(SMALL);
  const { nodes, arcs, lift, permissions } = instance.network;
  const network = compileNetwork(nodes, arcs, lift, permissions, loadMovementFactors());
  const certified = planInstance(instance, network);
  const json = planToJson(certified, network);

  it('reports what cannot go with the filter that cut it off, and plans the rest', () => {
    expect(json.packages.map((row) => row.id)).toEqual(['one']);
    expect(json.unreachable.map((row) => row.id)).toEqual(['two']);
    expect(JSON.stringify(json.unreachable)).toContain('no road of the network in reach of Island');
    expect(json.excess.percent).toBeLessThan(2);
  });

  it('writes a plan that can be checked after it was read again', () => {
    const reading = readPlan('plan.json', JSON.stringify(json), network);
    expect(reading.ok && checkCertificate(reading.claim, instance.packages, network, 0)).toEqual([]);
    const lost = JSON.stringify(json).replaceAll('road ahead', 'road beyond');
    const other = readPlan('plan.json', lost, network);
    expect(other.ok && other.breaches.length).toBeGreaterThan(0);
    const shapeless = readPlan('plan.json', '{"schema": "foedus-movement-plan/1"}', network);
    expect(shapeless.ok ? [] : shapeless.problems.map((row) => row.message)).toContain('serials is missing');
  });

  it('tells arrivals as rows and draws a bar for each leg', () => {
    const [header = '', first = ''] = planToCsv(certified).split('\r\n');
    expect(first.split(',').length).toBe(header.split(',').length);
    expect(first).toMatch(/^one,DE,one,10,/);
    const drawn = planToGantt(certified);
    expect(drawn).toContain('EXERCISE');
    expect(drawn.match(/<rect [^>]*fill-opacity/g)?.length).toBe(
      new Set(certified.plan.serials.flatMap((serial) => serial.legs)).size,
    );
  });
});
