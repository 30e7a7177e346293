import { describe, expect, it } from 'vitest';
import type { CrisisEvent } from '../../../src/crisis.ts';
import { buildRunView } from '../../../src/formats/view/build-run-view.ts';
import { assembleWorld } from '../../../src/formats/world/assemble-world.ts';
import type { Entry } from '../../../src/kernel/log.ts';
import { playFan } from '../../../src/play/fan.ts';
import { playOnce } from '../../../src/play/once.ts';
import { worldRows } from '../../determinism/worked-example.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkMovements } from './check-movements.ts';
import { listLeaves } from './list-leaves.ts';
import { listMissing } from './list-missing.ts';

// The checks themselves: each fault, put into a sound log, is found.
const world = assembleWorld(worldRows());
const run = playOnce(world, { seed: 2022, replicate: 0 });
type Log = Entry<CrisisEvent>[];
type Loose = { at: number; event: Record<string, unknown> };

/** The log with `change` laid on the first entry of a type, or on the first that `wanted` picks. */
function changed(type: string, change: (entry: Loose) => void, wanted: (event: Loose['event']) => boolean = () => true): Log {
  const log = structuredClone(run.log) as unknown as Loose[];
  const entry = log.find(({ event }) => event.type === type && wanted(event));
  if (!entry) throw new Error(`the worked example has no such ${type}`);
  change(entry);
  return log as unknown as Log;
}

const without = (gone: (event: CrisisEvent) => boolean): Log => {
  const at = run.log.findIndex(({ event }) => gone(event));
  return run.log.toSpliced(at, 1);
};

const twice = (type: string): Log => {
  const at = run.log.findIndex(({ event }) => event.type === type);
  return run.log.toSpliced(at, 0, run.log[at]);
};

const atTheTable = (event: { proposal?: unknown }) => event.proposal === 'activate-defence-plans';
const byNoon = ({ event }: Loose, minutes: number) => {
  const arrival = event.arrival as Record<string, number>;
  arrival.departFirstAt = (event.ordered as { readyAt: number }).readyAt - minutes;
};

const decisions: readonly [string, () => Log][] = [
  ['a member that did not speak', () => without((event) => event.type === 'PositionStated' && atTheTable(event))],
  [
    'an objection that stands',
    () => changed('PositionStated', ({ event }) => Object.assign(event, { position: 'object' }), atTheTable),
  ],
  [
    'silence that ended before its deadline',
    () =>
      changed(
        'DecisionTaken',
        (entry) => {
          entry.at -= 1;
        },
        (event) => event.proposal === 'support-georgia-moldova',
      ),
  ],
  ['a text that was never tabled', () => without((event) => event.type === 'ProposalTabled')],
  ['a text that is decided twice', () => twice('DecisionTaken')],
];

const movements: readonly [string, () => Log][] = [
  ['a departure before readiness', () => changed('MovementPlanned', (entry) => byNoon(entry, 1))],
  ['an arrival before departure', () => changed('MovementPlanned', (entry) => byNoon(entry, -1e6))],
  ['a unit that goes twice', () => twice('ContingentReady')],
  ['a contingent that closes twice', () => twice('ContingentClosed')],
  ['an arrival without a departure', () => without((event) => event.type === 'ContingentDeparted')],
];

describe('the checks', () => {
  it('find nothing in a sound log', () => {
    expect(checkDecisions(run.log)).toEqual([]);
    expect(checkMovements(run.log)).toEqual([]);
    expect(checkEvidence(run.log, world.reportText).wrong).toEqual([]);
  });

  it.each(decisions)('of decisions find %s', (_fault, log) => {
    expect(checkDecisions(log()).length).toBeGreaterThan(0);
  });

  it.each(movements)('of movements find %s', (_fault, log) => {
    expect(checkMovements(log()).length).toBeGreaterThan(0);
  });

  it('of evidence find every quotation that is moved by one character', () => {
    const { checked, wrong } = checkEvidence(run.log, `x${world.reportText}`);
    expect(checked).toBeGreaterThan(30);
    expect(wrong.length).toBe(checked);
  });

  it('of reasons find one that was taken away, and a leaf that rests on nothing', () => {
    const view = buildRunView(world, run, playFan(world, 2022, 2), 2);
    const id = 'decision/deploy-response-force';
    const { [id]: gone, ...reasons } = view.reasons;
    expect(gone).toBeDefined();
    expect(listMissing(view)).not.toContain(id);
    expect(listMissing({ brief: view.brief, reasons })).toContain(id);
    const log = changed('ForceActivated', ({ event }) => Object.assign(event, { reason: { says: 'because' } }));
    expect(listLeaves(log)).toContainEqual({ where: 'force/ForceActivated', says: 'because', rests: 'nothing' });
  });
});
