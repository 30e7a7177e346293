import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoTime } from '../../../kernel/calendar.ts';
import { checkCertificate, compileNetwork, scheduleMovements } from '../../../movement/index.ts';
import { loadForceFactors } from '../../forces/load-force-factors.ts';
import { loadMovementFactors } from '../../movement/load-factors.ts';
import { planInstance } from '../certified-plan.ts';
import { type PlanInstance, readInstance } from '../read-instance.ts';
import { type FamilyOptions, SIZES } from './family.ts';
import { type MadeInstance, makeInstance } from './make-instance.ts';

const factors = loadMovementFactors();
const forceFactors = loadForceFactors();
const make = (options: Partial<FamilyOptions> = {}) => makeInstance({ family: 'tiny', load: 0.5, seed: 1, ...options }, factors);

/** As the file would be read, closures aside. */
function read({ file }: MadeInstance): PlanInstance {
  const { closures: _, ...open } = file;
  const nothing = { nodes: [], arcs: [], lift: [], permissions: [] };
  const data = nothing as unknown as Parameters<typeof readInstance>[2];
  const reading = readInstance('family.json', JSON.stringify(open), data, forceFactors);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('\n'));
  return reading.instance;
}

function compile({ network: { nodes, arcs, lift, permissions } }: PlanInstance) {
  return compileNetwork(nodes, arcs, lift, permissions, factors);
}

const hours = (from: string, to: string) => (parseIsoTime(to) - parseIsoTime(from)) / 60;

describe('makeInstance', () => {
  it('gives the same instance for the same options, another for another seed', () => {
    expect(make().file).toEqual(make().file);
    expect(make({ seed: 2 }).file).not.toEqual(make().file);
  });

  it('keeps map and packages when the load grows, and lets the packages grow', () => {
    const [half, whole] = [make({ family: 'S' }).file, make({ family: 'S', load: 1 }).file];
    expect(whole.network.nodes).toEqual(half.network.nodes);
    expect(whole.network.arcs).toEqual(half.network.arcs);
    const fixed = (file: typeof half) =>
      file.packages.map(({ id, origin, destination, modes, ready }) => [id, origin, destination, modes, ready]);
    expect(fixed(whole)).toEqual(fixed(half));
    const tonnes = (file: typeof half) => file.packages.reduce((sum, { cargo }) => sum + cargo.tonnes, 0);
    expect(tonnes(whole)).toBeGreaterThan(1.2 * tonnes(half));
  });

  it.each(['tiny', 'S', 'M'] as const)('%s has the nodes and packages of its size, a few nations, all modes', (family) => {
    const { file } = make({ family });
    const size = SIZES[family];
    expect(file.network.nodes).toHaveLength(size.nodes);
    expect(file.packages).toHaveLength(size.packages);
    expect(new Set(file.network.nodes.map((node) => node.country))).toEqual(new Set(size.nations));
    expect(new Set(file.network.arcs.map((arc) => arc.mode))).toEqual(new Set(['road', 'rail', 'sea']));
  });

  it('fills several shared resources about as full as the load says, and nothing much fuller', () => {
    for (const load of [0.5, 0.7]) {
      const { loads } = make({ family: 'M', load });
      const found = loads.flatMap((row) => (row.kind === 'lift' ? [] : [row.load]));
      expect(Math.max(...found)).toBeGreaterThan(load * 0.85);
      expect(Math.max(...found)).toBeLessThan(load * 1.1);
      expect(found.filter((full) => full > 0.8 * load).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('asks of nobody what cannot be done even alone', () => {
    for (const options of [{}, { pools: true, permissions: true }]) {
      const instance = read(make({ family: 'S', ...options }));
      const network = compile(instance);
      for (const { contingent } of instance.packages) {
        const [arrival] = scheduleMovements([contingent], network, { start: 0 }).arrivals;
        expect(arrival?.arriveCompleteAt, contingent.id).toBeLessThanOrEqual(contingent.requiredBy ?? 0);
      }
    }
  });

  it('lets nobody wait for lift without scarce pools, and somebody with them', () => {
    const waitedForLift = (made: MadeInstance) => {
      const instance = read(made);
      const network = compile(instance);
      const plan = scheduleMovements(
        instance.packages.map((row) => row.contingent),
        network,
        { start: 0 },
      );
      const assets = new Set<number>(network.assetsOf);
      return [...plan.waits].reduce((sum, [resource, minutes]) => (assets.has(resource) ? sum + minutes : sum), 0);
    };
    expect(waitedForLift(make({ family: 'M' }))).toBe(0);
    expect(waitedForLift(make({ family: 'M', pools: true }))).toBeGreaterThan(0);
  });

  it('has permissions of 12 to 120 hours where they are asked for, none elsewhere', () => {
    const medians = (on: boolean) => make({ permissions: on }).file.network.permissions.map((row) => row.hours.p50);
    expect(new Set(medians(false))).toEqual(new Set([0]));
    expect(medians(true)).toHaveLength(12);
    expect(Math.min(...medians(true))).toBeGreaterThanOrEqual(12);
    expect(Math.max(...medians(true))).toBeLessThanOrEqual(120);
  });

  it('shuts one rail and road arc in twenty for one to three days', () => {
    const { file } = make({ family: 'S', interdiction: true });
    const modes = new Map(file.network.arcs.map((arc) => [arc.id, arc.mode]));
    const count = (mode: string) => file.network.arcs.filter((arc) => arc.mode === mode).length;
    const shut = file.closures ?? [];
    expect(shut.filter(({ arc }) => modes.get(arc) === 'rail')).toHaveLength(Math.round(count('rail') / 20));
    expect(shut.filter(({ arc }) => modes.get(arc) === 'road')).toHaveLength(Math.round(count('road') / 20));
    for (const { from, to } of shut) {
      expect(hours(from, to)).toBeGreaterThanOrEqual(24);
      expect(hours(from, to)).toBeLessThanOrEqual(72);
      expect(hours(file.start, from)).toBeGreaterThan(0);
    }
    expect(make().file.closures).toBeUndefined();
  });

  it('can be read, planned whole and checked, whatever the seed and the options', () => {
    const options = fc.record({
      seed: fc.integer({ min: 0, max: 4294967295 }),
      load: fc.constantFrom(0.5, 0.7, 1),
      pools: fc.boolean(),
      permissions: fc.boolean(),
    });
    fc.assert(
      fc.property(options, (given) => {
        const instance = read(make(given));
        const network = compile(instance);
        const { plan, objective, bound, certificate } = planInstance(instance, network);
        expect(plan.unreachable).toEqual([]);
        const closures = plan.arrivals.map(({ contingent, arriveCompleteAt: completeAt }) => ({ contingent, completeAt }));
        const claim = { ...plan, closures, unreachable: [], objective, bound, certificate };
        expect(checkCertificate(claim, instance.packages, network, 0)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
