import type { World } from '../../../chain/world.ts';
import { minutesBetween } from '../../../kernel/calendar.ts';
import type { MovementState } from '../../../movement/index.ts';
import type { Minutes } from '../../../words/time.ts';
import type { Reason } from '../../../words/verdict.ts';
import { reachReasons } from '../brief/reach-reasons.ts';
import { reachOfRun } from '../brief/run-reach.ts';
import { alliesUnderDemand } from '../forces/force-packages.ts';
import { movedBy } from '../forces/moved-forces.ts';
import { prepareReach, reachOf } from '../reach-of.ts';
import { explainCell } from './explain-cell.ts';
import { type CellPlace, type ReachId, readReachId } from './reach-id.ts';

/** The movement of the run up to a moment; undefined: up to its end. */
export type MovementAt = (at: Minutes | undefined) => { readonly movement: MovementState; readonly at: Minutes };

/** The reason behind what `foedus reach` and the section of the brief say, or what is wrong with the id. */
export function explainReach(world: World, id: string, movementAt: MovementAt): Reason | { readonly wrong: string } {
  const asked = readReachId(id, world.scenario.start);
  if (typeof asked === 'string') return { wrong: asked };
  if (asked.cell) return reasonOfCell(world, id, asked, asked.cell, movementAt);
  const { movement, at } = movementAt(undefined);
  const reasons = reachReasons(reachOfRun(world, movement, at));
  return reasons.get(id) ?? { wrong: `known here: ${[...reasons.keys()].join(', ') || 'nothing, since no force is known'}` };
}

function reasonOfCell(
  world: World,
  id: string,
  asked: ReachId,
  cell: CellPlace,
  movementAt: MovementAt,
): Reason | { wrong: string } {
  const base = prepareReach(world, cell.box, cell.resolution);
  const kinds = base.rows.forcePackages.map((row) => row.id);
  if (!kinds.includes(asked.force)) return { wrong: `"${asked.force}" is no kind of force; write ${kinds.join(', ')}` };
  const found = base.ground.cells.find((one) => one.id === cell.id);
  if (!found) return { wrong: `the middle of ${cell.id} lies on no ally's land on ${world.outcome.date}` };
  const { start, end } = world.scenario;
  if (asked.at !== undefined && (asked.at < 0 || asked.at > minutesBetween(start, end)))
    return { wrong: `the moment lies outside the scenario, ${start} to ${end}` };
  const without = asked.which === 'demand' ? alliesUnderDemand(world) : [];
  if (asked.which === 'demand' && without.length === 0) return { wrong: 'the demand of this scenario names no ally' };
  const isMoved = asked.which === 'after' || (asked.at ?? 0) > 0;
  const run = isMoved ? movementAt(asked.at) : undefined;
  const moved = run ? movedBy(run.movement, run.at) : [];
  return explainCell(world, reachOf(world, base, { kind: asked.force, moved, without }), found, asked.which, id);
}
