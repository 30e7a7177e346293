import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CompiledNetwork, checkCertificate, compileNetwork } from '../../movement/index.ts';
import { loadData } from '../data/load-data.ts';
import { loadForceFactors } from '../forces/load-force-factors.ts';
import { loadMovementFactors } from '../movement/load-factors.ts';
import { planInstance } from './certified-plan.ts';
import { readPlan } from './plan-file.ts';
import { planToJson } from './plan-json.ts';
import { readInstance } from './read-instance.ts';

/** docs/plan-by-hand.md derives the plan of its instance minute by minute; its tables are held against the planner here. */
const PAGE = readFileSync('docs/plan-by-hand.md', 'utf8');
const FILE = 'docs/examples/plan-by-hand.yaml';
const movement = loadMovementFactors();

/** Rows of the table of the page whose first column is named so, by column; signs of code and emphasis left out. */
function tableOf(first: string, second: string): Record<string, string>[] {
  const lines = PAGE.split('\n').map((line) => line.trim());
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''));
  const start = lines.findIndex((line) => cells(line)[0] === first && cells(line)[1] === second);
  if (start < 0) throw new Error(`no table ${first}, ${second}`);
  const header = cells(lines[start] ?? '');
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  const rows = lines.slice(start + 2, start + length);
  return rows.map((line) => Object.fromEntries(cells(line).map((cell, index) => [header[index] ?? '', cell])));
}

const numbers = (row: Record<string, string>, ...keys: string[]) => keys.map((key) => Number(row[key]));

function read(text: string) {
  const reading = readInstance(FILE, text, loadData(), loadForceFactors());
  if (!reading.ok) throw new Error(reading.problems.map((row) => row.message).join('\n'));
  const { nodes, arcs, lift, permissions } = reading.instance.network;
  return { instance: reading.instance, network: compileNetwork(nodes, arcs, lift, permissions, movement) };
}

const example = readFileSync(FILE, 'utf8');
const { instance, network } = read(example);
const certified = planInstance(instance, network);
const plan = planToJson(certified, network as CompiledNetwork);
const held = (serial: number, resource: string) =>
  plan.reservations.filter((row) => row.serial === serial && row.resource === resource);
const serialsBy = (mode: string) => plan.serials.flatMap((row, index) => (row.mode === mode ? [{ ...row, index }] : []));

describe('the plan by hand', () => {
  it('rests on the instance and the factors that there are', () => {
    for (const row of tableOf('Package', 'What')) {
      const found = instance.packages.find(({ contingent }) => contingent.id === row.Package);
      const { readyAt, requiredBy, priority, nation, origin, destination, modes } = found?.contingent ?? {};
      expect([readyAt, requiredBy, priority, found?.weight]).toEqual(numbers(row, 'Ready', 'Required', 'Priority', 'Weight'));
      expect([nation, `${origin} → ${destination}`, modes]).toEqual([row.Nation, row['From → to'], [row.By]]);
    }
    const factors = tableOf('Factor', 'Value');
    expect(factors.length).toBeGreaterThan(8);
    for (const row of factors) {
      const value = movement.factors.find(({ id }) => id === row.Factor)?.value;
      expect(typeof value === 'number' ? value : value?.p50, row.Factor).toBe(Number(row.Value));
    }
  });

  it('has every train where the page has it, minute by minute', () => {
    const rows = tableOf('Train', 'Package');
    const trains = serialsBy('rail');
    expect(trains.length).toBe(rows.length);
    trains.forEach(({ package: id, count, legs, departAt, arriveAt, index }, number) => {
      const row = rows[number] ?? {};
      expect(id).toBe(row.Package);
      const [load] = held(index, 'west ramp');
      const [west, east] = [held(index, 'line-west ahead')[0], held(index, 'line-east ahead')[0]];
      const [unload] = held(index, 'east ramp');
      const [set] = held(index, 'sets');
      const found = [count, legs[0]?.number, load?.from, load?.to, west?.from, east?.from, legs[0]?.arriveAt, arriveAt];
      const said = numbers(
        row,
        'Count',
        'Set',
        'Loads from',
        'Loads until',
        'Enters line-west',
        'Enters line-east',
        'Arrives',
        'Unloaded',
      );
      expect(found).toEqual(said);
      expect([departAt, unload?.from, unload?.to]).toEqual(numbers(row, 'Loads until', 'Arrives', 'Unloaded'));
      expect([set?.from, set?.to]).toEqual([load?.from, unload?.to]);
      expect([west, east].map((row) => (row?.to ?? 0) - (row?.from ?? 0))).toEqual([144, 120]);
    });
  });

  it('has every column and every train set as the page has them', () => {
    const columns = serialsBy('road').map(({ count, legs, arriveAt, index }) => {
      const [slot] = held(index, 'trunk ahead');
      return [count, slot?.from, slot?.to, legs[0]?.arriveAt, arriveAt];
    });
    const said = tableOf('Column', 'Count');
    expect(columns).toEqual(
      said.map((row) => numbers(row, 'Count', 'Enters trunk', 'Start is free', 'Head arrives', 'All there')),
    );
    const trains = serialsBy('rail').map(({ index }) => index);
    const sets = plan.reservations.filter((row) => row.resource === 'sets');
    const found = sets.map(({ lane, from, to, serial }) => [lane, from, to, trains.indexOf(serial) + 1]);
    expect(found.sort((a, b) => (a[3] ?? 0) - (b[3] ?? 0))).toEqual(
      tableOf('Set', 'From').map((row) => numbers(row, 'Set', 'From', 'To', 'For train')),
    );
  });

  it('comes to what the page adds up, and what was waited for', () => {
    for (const row of tableOf('Package', 'Complete')) {
      const found = plan.packages.find(({ id }) => id === row.Package);
      expect([found?.complete, found?.lateness]).toEqual(numbers(row, 'Complete', 'Late'));
    }
    const { cost, lateness, lastArrival, assetHours } = plan.objective;
    expect(cost).toBeCloseTo(776.25, 9);
    for (const figure of [776.25, lateness, lastArrival]) expect(PAGE).toContain(`**${figure}**`);
    expect(PAGE).toContain(`**${assetHours} h**`);
    expect(plan.binds.map((row) => row.resource)).toEqual(['sets', 'line-west ahead', 'east ramp', 'trunk ahead']);
    for (const { hours } of plan.binds) expect(PAGE).toContain(`**${hours} h**`);
  });

  it('holds when all is worked out again, and a third set does what the page says', () => {
    const reading = readPlan('plan.json', JSON.stringify(plan), network);
    expect(reading.ok && checkCertificate(reading.claim, instance.packages, network, 0)).toEqual([]);
    const third = read(example.replace('mode: rail, count: 2', 'mode: rail, count: 3'));
    const [, , train] = planInstance(third.instance, third.network).plan.serials;
    expect([train?.departAt, train?.arriveAt]).toEqual([2400, 3180]);
    expect(PAGE).toContain('loaded from 2160 to 2400 and unloaded at 3180');
  });
});
