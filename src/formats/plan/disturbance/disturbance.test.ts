import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCertificate, compileNetwork } from '../../../movement/index.ts';
import { loadData } from '../../data/load-data.ts';
import { loadForceFactors } from '../../forces/load-force-factors.ts';
import { loadMovementFactors } from '../../movement/load-factors.ts';
import { planInstance } from '../certified-plan.ts';
import { readPlan } from '../plan-file.ts';
import { planToJson } from '../plan-json.ts';
import { readInstance } from '../read-instance.ts';
import { planToCsv } from '../views/plan-csv.ts';
import { closedResources } from './closed-resources.ts';

const data = loadData();
const factors = loadForceFactors();
const movement = loadMovementFactors();

const BASE = `schema: foedus-plan/1
start: 2022-03-01
packages:
  - { id: road, nation: DE, cargo: { wheeledVehicles: 60 }, origin: west, destination: east, ready: 2022-03-01, modes: [road] }
  - { id: rail, nation: DE, cargo: { trackedVehicles: 20 }, origin: west, destination: east, ready: 2022-03-01, modes: [rail] }
  - { id: sea, nation: DE, cargo: { wheeledVehicles: 40 }, origin: harbour, destination: quay, ready: 2022-03-01, modes: [sea] }
network:
  nodes:
    - { id: west, name: West, country: DE, kind: assembly-area, lat: 52, lon: 10, railRamps: 4, railGaugesMm: [1435] }
    - { id: east, name: East, country: DE, kind: assembly-area, lat: 52, lon: 13, railRamps: 4, railGaugesMm: [1435] }
    - { id: harbour, name: Harbour, country: DE, kind: port, lat: 54, lon: 9, berths: 2 }
    - { id: quay, name: Quay, country: DE, kind: port, lat: 54, lon: 12, berths: 2 }
  arcs:
    - { id: trunk, from: west, to: east, mode: road, lengthKm: 210 }
    - { id: line, from: west, to: east, mode: rail, lengthKm: 280, gaugeMm: 1435, rate: 20, maxHeightMetres: 4.3 }
    - { id: belt, from: harbour, to: quay, mode: sea, lengthKm: 320 }
  lift:
    - { id: sets, nation: DE, asset: train, mode: rail, count: 9, payloadTonnes: 500, passengers: 40, speedKmh: 45, loadHours: 6, unloadHours: 4, home: west, availability: 1 }
    - { id: ferry, nation: DE, asset: ferry, mode: sea, count: 1, payloadTonnes: 9000, passengers: 9, laneMetres: 900, speedKmh: 32, loadHours: 5, unloadHours: 5, home: harbour, availability: 1 }
`;

function read(text: string) {
  const reading = readInstance('plan.yaml', text, data, factors);
  if (!reading.ok) throw new Error(reading.problems.map((row) => row.message).join('\n'));
  const { instance } = reading;
  const { nodes, arcs, lift, permissions } = instance.network;
  return { instance, network: compileNetwork(nodes, arcs, lift, permissions, movement) };
}

function planned(more: string, base = BASE) {
  const { instance, network } = read(base + more);
  const certified = planInstance(instance, network);
  const completeAt = Object.fromEntries(certified.plan.arrivals.map((row) => [row.contingent, row.arriveCompleteAt]));
  const closed = closedResources(instance.closures, network);
  /** What the checker says of a plan.json of the same packages. */
  const check = (json: unknown): readonly string[] => {
    const reading = readPlan('plan.json', JSON.stringify(json), network);
    if (!reading.ok) throw new Error('no plan');
    return [...reading.breaches, ...checkCertificate(reading.claim, instance.packages, network, 0, closed)];
  };
  return { instance, network, certified, completeAt, check, json: planToJson(certified, network) };
}

const open = planned('');

describe('closures', () => {
  const closing = (what: string, from = '2022-03-01', to = '2022-03-03') =>
    `closures:\n  - { ${what}, from: ${from}, to: ${to} }\n`;

  it('shut an arc both ways, and the plan goes when it is open', () => {
    const shut = planned(closing('arc: trunk, note: a bridge is down'));
    expect(open.completeAt.road).toBeLessThan(2880);
    expect(shut.completeAt.road).toBeGreaterThan(2880);
    expect(shut.completeAt.rail).toBe(open.completeAt.rail);
    const held = shut.json.reservations.filter((row) => row.resource === 'trunk ahead');
    expect(held.map((row) => row.from >= 2880)).toEqual([true, true, true]);
    expect(shut.check(shut.json)).toEqual([]);
    expect(shut.check(open.json).join('\n')).toMatch(/trunk ahead is held by serial \d+ from \d+ to \d+, while it is closed/);
  });

  it('shut all ramps, berths and stands of a node, and all assets of a pool', () => {
    const ramps = planned(closing('node: east'));
    expect(ramps.completeAt.rail).toBeGreaterThan(2880);
    expect(ramps.check(ramps.json)).toEqual([]);
    expect(ramps.check(open.json).join('\n')).toContain('east ramp is held');
    const berths = planned(closing('node: quay'));
    expect(berths.completeAt.sea).toBeGreaterThan(2880);
    const ships = planned(closing('lift: ferry'));
    expect(ships.completeAt.sea).toBeGreaterThan(2880);
    expect(ships.check(ships.json)).toEqual([]);
    expect(ships.check(open.json).join('\n')).toContain('ferry is held');
  });

  it('may overlap and touch', () => {
    const twice = `${closing('arc: trunk')}  - { arc: trunk, from: 2022-03-02, to: 2022-03-04 }\n  - { arc: trunk, from: 2022-03-04, to: 2022-03-05 }\n`;
    const shut = planned(twice);
    expect(shut.completeAt.road).toBeGreaterThan(4 * 1440);
    expect(shut.check(shut.json)).toEqual([]);
  });

  it('lets what has entered before go on, and what is later go', () => {
    expect(planned(closing('arc: trunk', '2022-03-01T02:00Z', '2022-03-09')).completeAt.road).toBe(open.completeAt.road);
    expect(planned(closing('arc: trunk', '2022-02-01', '2022-03-01')).completeAt.road).toBe(open.completeAt.road);
  });
});

describe('slowdowns and background load', () => {
  it('make the kilometres of an arc take longer and say so', () => {
    const slow = planned('slowdowns:\n  - { arc: line, factor: 2.5 }\n');
    expect(slow.completeAt.rail).toBe((open.completeAt.rail ?? 0) + (1.5 * 280 * 60) / 28);
    expect(slow.instance.network.arcs.find((arc) => arc.id === 'line')).toMatchObject({ lengthKm: 700 });
    expect(slow.instance.network.arcs.find((arc) => arc.id === 'line')?.note).toContain('its 280 km take 2.5 times as long');
    expect(slow.instance.network.arcs.find((arc) => arc.id === 'trunk')).toEqual(
      open.instance.network.arcs.find((arc) => arc.id === 'trunk'),
    );
  });

  it('take their share of rates, stated or not, and of ramps and berths, one at least left', () => {
    const busy = read(`${BASE}background:
  - { arc: line, share: 0.6 }
  - { arc: trunk, share: 0.5 }
  - { node: west, share: 0.95 }
  - { node: quay, share: 0.3 }
`);
    const { arcs, nodes } = busy.instance.network;
    expect(arcs.find((arc) => arc.id === 'line')?.rate).toBe(8);
    expect(arcs.find((arc) => arc.id === 'trunk')?.rate).toBe(125);
    expect(arcs.find((arc) => arc.id === 'line')?.note).toContain('Others take 60 % of its rate of 20.');
    const lanes = (name: string) => busy.network.resources.find((row) => row.name === name)?.lanes;
    expect([lanes('west ramp'), lanes('quay berth'), lanes('east ramp')]).toEqual([1, 1, 4]);
    expect(nodes.find((node) => node.id === 'west')?.note).toContain('95 %');
    expect(nodes.find((node) => node.id === 'quay')?.railRamps).toBeUndefined();
    const crowded = planned('background:\n  - { arc: line, share: 0.95 }\n');
    expect(crowded.completeAt.rail).toBeGreaterThan(open.completeAt.rail ?? 0);
    expect(crowded.check(open.json).join('\n')).toMatch(/line for 72 min; it takes 1440 to pass/);
  });
});

describe('height', () => {
  it('keeps loads off arcs that are lower', () => {
    const high = BASE.replace('trackedVehicles: 20', 'trackedVehicles: 20, maxHeightMetres: 4.4');
    expect(JSON.stringify(planned('', high).json.unreachable)).toContain(
      'the load is 4.4 m high, the way lets 4.3 m pass (line)',
    );
    const low = BASE.replace('trackedVehicles: 20', 'trackedVehicles: 20, maxHeightMetres: 4.3');
    expect(planned('', low).completeAt.rail).toBe(open.completeAt.rail);
  });
});

describe('cohesion', () => {
  it('counts a group as complete with its last member', () => {
    const together = BASE.replaceAll('ready: 2022-03-01', 'cohesion: brigade, ready: 2022-03-01, required: 2022-03-01');
    const { certified, completeAt, json, check } = planned('', together);
    const last = Math.max(...Object.values(completeAt));
    expect(json.packages.map((row) => row.lateness)).toEqual([last, last, last]);
    expect(json.packages[0]).toMatchObject({ cohesion: 'brigade', together: last });
    expect(certified.objective.lateness).toBe(3 * last);
    expect(planToCsv(certified).split('\r\n')[1]).toContain(`,${Math.round(last / 6) / 10},1`);
    expect(check(json)).toEqual([]);
    const alone = planned('', together.replaceAll('cohesion: brigade, ', ''));
    expect(check(alone.json).join('\n')).toContain('objective lateness is said to be');
  });

  it('adds reception where one brings the people and another their equipment', () => {
    const people = BASE.replace('wheeledVehicles: 60', 'passengers: 60').replaceAll('ready:', 'cohesion: unit, ready:');
    const { certified, completeAt } = planned('', people);
    const last = Math.max(...Object.values(completeAt));
    expect([...certified.counted.values()]).toEqual([last + 480, last + 480, last + 480]);
    const both = people.replace('passengers: 60', 'passengers: 60, wheeledVehicles: 9').replaceAll('{ t', '{ passengers: 2, t');
    const mixed = planned('', both.replace('{ wheeledVehicles: 40', '{ passengers: 2, wheeledVehicles: 40'));
    expect(Math.max(...mixed.certified.counted.values())).toBe(Math.max(...Object.values(mixed.completeAt)));
  });
});

describe('the user guide', () => {
  it('shows closures, slowdowns and background load that can be read', () => {
    const [block] = readFileSync('docs/user-guide.md', 'utf8').match(/(?<=```yaml\n)closures:[^`]*/) ?? [];
    const { instance, network } = read(`${readFileSync('docs/examples/plan.yaml', 'utf8')}${block}`);
    expect(instance.closures.map((row) => row.kind)).toEqual(['arc', 'lift']);
    expect(closedResources(instance.closures, network)).toHaveLength(3);
    expect(instance.network.arcs.filter((row) => row.note?.includes('1.5 times'))).toHaveLength(1);
    expect(instance.network.nodes.filter((row) => row.note?.includes('Others take 50 %'))).toHaveLength(1);
  });
});

describe('what is wrong', () => {
  it('is told all at once, each with its place and what to do', () => {
    const reading = readInstance(
      'plan.yaml',
      `${BASE}closures:
  - { arc: trunc, from: 2022-03-02, to: 2022-03-01 }
  - { node: west, lift: ferry, from: 2022-03-01, to: 2022-03-02 }
  - { from: 2022-03-01, to: 2022-03-02 }
  - { lift: fery, from: 2022-03-01, to: 2022-03-32 }
slowdowns:
  - { arc: line, factor: 1 }
  - { arc: line, factor: 2 }
background:
  - { arc: belt, share: 0.5 }
  - { node: west, share: 0.96 }
  - { lift: ferry, share: 0.5 }
`,
      data,
      factors,
    );
    const problems = reading.ok ? [] : reading.problems.map((row) => `${row.line}:${row.column} ${row.message} (${row.remedy})`);
    for (const [place, says, remedy] of [
      ['21:12', 'the network has no arc "trunc"', 'did you mean "trunk"?'],
      ['21:41', 'ends at 2022-03-01, not after it begins', 'write a time after 2022-03-02'],
      ['22:5', 'names node and lift at once', 'write one of arc, node, lift'],
      ['23:5', 'names nothing', 'write one of arc, node, lift'],
      ['24:13', 'the network has no pool of lift "fery"', 'did you mean "ferry"?'],
      ['24:41', 'has no day 32 in its month', 'a day of the calendar'],
      ['26:26', 'factor: 1 is too small', 'more than 1'],
      ['27:12', 'arc line stands twice in slowdowns', 'put both into one'],
      ['29:12', '"belt" is by sea, where no rate is counted', 'berths'],
      ['30:26', 'share: 0.96 is too big', '0.95 at most'],
      ['31:7', 'unknown key "lift"', 'known here'],
    ] as const) {
      const found = problems.filter((line) => line.startsWith(`${place} `) && line.includes(says) && line.includes(remedy));
      expect(found, `${place} ${says} in\n${problems.join('\n')}`).toHaveLength(1);
    }
  });
});
