import { describe, expect, it } from 'vitest';
import { worldOfExample } from '../../../../test/fixtures/picture.ts';
import { traceCell } from '../../../movement/index.ts';
import { openCrisis } from '../../../play/once.ts';
import type { Reason } from '../../../words/verdict.ts';
import { sourcesOf } from '../../brief/reason-leaves.ts';
import { alliesUnderDemand } from '../forces/force-packages.ts';
import { prepareReach, type Reach, reachOf } from '../reach-of.ts';
import { explainReach } from './explain-reach.ts';
import { cellReasonId, readReachId } from './reach-id.ts';

const world = worldOfExample();
const base = prepareReach(world, 'europe', 4);
const KINDS = base.rows.forcePackages.map(({ id }) => id);
const START = world.scenario.start;
const none = () => {
  throw new Error('no run is asked for');
};
const explained = (id: string): Reason => {
  const found = explainReach(world, id, none);
  if ('wrong' in found) throw new Error(found.wrong);
  return found;
};
const wrong = (id: string): string => {
  const found = explainReach(world, id, none);
  return 'wrong' in found ? found.wrong : '';
};
/** Cells spread over the land, reached or not. */
const some = ({ answers }: Reach) => answers.filter((_, index) => index % 149 === 0);

describe('traceCell', () => {
  const reaches = KINDS.map((kind) => reachOf(world, base, { kind, moved: [], without: [] }));

  it('gives the hours of the search, and they are the sum of what they go into', () => {
    const modes = new Set<string>();
    for (const { forces, answers } of reaches) {
      for (const { cell, reach } of some({ forces, answers } as Reach)) {
        const trace = traceCell(base.network, base.near, forces, base.ground.cells.indexOf(cell));
        if ('noWay' in reach) {
          expect(trace).toBeUndefined();
          continue;
        }
        if (!trace) throw new Error('reached, and not traced');
        expect(trace).toMatchObject(reach);
        const delays = trace.way.delays.reduce((sum, { hours }) => sum + hours.p50, 0);
        expect(delays + trace.leaveHours + trace.localHours).toBeCloseTo(reach.hours.p50, 6);
        modes.add(`${trace.mode}${trace.way.arcs.length > 0 ? ' over arcs' : ''}`);
      }
    }
    expect([...modes]).toEqual(expect.arrayContaining(['road over arcs', 'rail over arcs', 'air']));
  });

  it('gives a way whose arcs hang together from its start to its node, all of its mode', () => {
    for (const { forces, answers } of reaches) {
      for (const { cell } of some({ forces, answers } as Reach)) {
        const trace = traceCell(base.network, base.near, forces, base.ground.cells.indexOf(cell));
        if (!trace || trace.way.arcs.length === 0) continue;
        let at = base.network.nodes[trace.way.start]?.id;
        for (const index of trace.way.arcs) {
          const arc = base.network.arcs[index];
          expect(arc?.mode).toBe(trace.mode);
          expect([arc?.from, arc?.to]).toContain(at);
          at = arc?.from === at ? arc?.to : arc?.from;
        }
        expect(at).toBe(base.network.nodes[trace.node]?.id);
      }
    }
  });
});

describe('explainReach', () => {
  const brigade = reachOf(world, base, { kind: 'brigade', moved: [], without: [] });

  it('tells of a cell alone what the search over all the land found', () => {
    const reached = some(brigade).filter(({ reach }, index) => 'hours' in reach && index % 8 === 0);
    expect(reached.length).toBeGreaterThan(2);
    for (const { cell, reach } of reached) {
      const { says, result, because = [] } = explained(cell.id);
      const hours = 'hours' in reach ? Math.round(reach.hours.p50) : 0;
      expect(says).toContain(`(${cell.state}): a brigade can stand here in ${hours} h (`);
      expect(because.map((part) => part.result)).toContain(result);
    }
    const [{ id = '' } = {}] = reached.map(({ cell }) => cell);
    expect(explained(`reach/brigade/before/${id}`)).toEqual({ ...explained(id), id: `reach/brigade/before/${id}` });
  });

  it('names place, way and rows of data, each with a source that is there', () => {
    const far = brigade.answers.find(({ reach }) => 'hours' in reach && reach.mode === 'rail' && reach.localHours > 1);
    const reason = explained(far?.cell.id ?? '');
    const lines = JSON.stringify(reason);
    for (const told of [
      /by rail from [^"]+ to [^"]+, \d+ km over \d+ arcs: \d+ h \(\d+ to \d+\)/,
      /arc rail-\S+: [\d.]+ km/,
      /leave of [A-Z]{2} to enter by rail \([^)]*row [A-Z]{2} by rail of data\/network\/permissions\.json\)/,
      /ready to move \((the slowest of )?rows? [^)]+ of data\/forces\/\w+\.json\)/,
      /local road of \d+ km from [^"]+/,
      /row brigade of data\/forces\/packages\.json/,
      /lift \S+: /,
    ])
      expect(lines).toMatch(told);
    const known = new Set(['judgement', 'unverified', ...world.data.sources.map(({ id }) => id)]);
    expect(sourcesOf(reason).filter((source) => !known.has(source))).toEqual([]);
  });

  it('says why a cell is not reached', () => {
    const bare = brigade.answers.find(({ reach }) => 'noWay' in reach);
    expect(explained(bare?.cell.id ?? '')).toMatchObject({
      result: 'not-reached',
      says: expect.stringContaining('not reached by a brigade'),
    });
  });

  it('counts without presence where the demand is met, and from where the run has brought forces', () => {
    const without = alliesUnderDemand(world);
    const demand = reachOf(world, base, { kind: 'battlegroup', moved: [], without });
    const [answer] = some(demand).filter(({ reach, cell }) => 'hours' in reach && without.includes(cell.state));
    const hours = answer && 'hours' in answer.reach ? Math.round(answer.reach.hours.p50) : 0;
    expect(explained(`reach/battlegroup/demand/${answer?.cell.id}`).says).toMatch(
      new RegExp(`in ${hours} h \\(.* without foreign`),
    );
    const asked: (number | undefined)[] = [];
    const run = openCrisis(world, { seed: 1, replicate: 0 });
    const movementAt = (at: number | undefined) => {
      asked.push(at);
      return { movement: run.state.movement, at: at ?? 0 };
    };
    explainReach(world, `reach/brigade/after/${answer?.cell.id}`, movementAt);
    explainReach(world, `reach/brigade/after@2022-03-20/${answer?.cell.id}`, movementAt);
    expect(asked).toEqual([undefined, (24 * 24 - Number(START.slice(11, 13))) * 60 - Number(START.slice(14, 16))]);
  });

  it('says what is wrong with an id', () => {
    const cell = brigade.answers[0]?.cell.id;
    expect(wrong('reach/fleet/before/84194e1ffffffff')).toMatch(/"fleet" is no kind of force; write light-battalion, /);
    expect(wrong('reach/brigade/later')).toMatch(/CASE: before, after, demand/);
    expect(wrong(`reach/brigade/before/${cell}/x`)).toMatch(/write reach\/FORCE\/CASE/);
    expect(wrong('reach/brigade/before/nowhere')).toMatch(/is no H3 cell of resolution 3, 4, 5, 6, 7/);
    expect(wrong('reach/brigade/after@2022-03-20')).toMatch(/add it/);
    expect(wrong(`reach/brigade/after@noon/${cell}`)).toMatch(/"noon" is not a time/);
    expect(wrong(`reach/brigade/after@2030-01-01/${cell}`)).toMatch(/outside the scenario/);
    // in the Pacific
    expect(wrong('8480001ffffffff')).toMatch(/lies on no ally's land/);
    expect(wrong('8009fffffffffff')).toMatch(/resolution 3/);
  });
});

describe('cellReasonId', () => {
  it('writes what readReachId reads', () => {
    const cell = '851f1d4bfffffff';
    expect(readReachId(cellReasonId('battlegroup', true, null, cell), START)).toMatchObject({ which: 'demand', at: undefined });
    expect(readReachId(cellReasonId('brigade', false, null, cell), START)).toMatchObject({ which: 'before', force: 'brigade' });
    expect(readReachId(cellReasonId('brigade', false, START, cell), START)).toMatchObject({ which: 'after', at: 0 });
    expect(readReachId(cellReasonId('brigade', true, START, cell), START)).toMatchObject({ which: 'demand', at: 0 });
  });
});
