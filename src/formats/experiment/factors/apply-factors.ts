import type { World } from '../../../chain/world.ts';
import { assembleWorld, type WorldRows } from '../../world/assemble-world.ts';
import type { Factor } from '../experiment.ts';
import { changedValue } from './change-figure.ts';
import { findFigures } from './find-figures.ts';

/** The rows of a world with every factor at its value (NaN: as declared), later factors on top of earlier ones. @throws RangeError */
export function rowsAt(rows: WorldRows, factors: readonly Factor[], values: readonly number[]): WorldRows {
  return factors.reduce((now, factor, index) => {
    const by = values[index];
    if (Number.isNaN(by)) return now;
    const found = findFigures(factor.path, now);
    if ('problem' in found) throw new RangeError(`${found.problem}; ${found.remedy}`);
    const ids = new Set(found.figures.map(({ id }) => id));
    return found.kind.change(now, (figure) =>
      ids.has(figure.id) ? changedValue(figure, found.part, factor.change, by) : undefined,
    );
  }, rows);
}

/**
 * The world of changed rows. What its rows do not touch is taken from `base`, the world of `baseRows`: what has been worked
 * out once about a report, a law or a route holds as long as the facts are the same object.
 */
export function worldAt(rows: WorldRows, baseRows: WorldRows, base: World): World {
  if (rows === baseRows) return base;
  const made = assembleWorld(rows);
  const same = (...pick: ((rows: WorldRows) => unknown)[]) => pick.every((get) => get(rows) === get(baseRows));
  const force = same(
    (r) => r.forceFactors,
    (r) => r.data.pools,
  )
    ? base.force
    : made.force;
  const network = same(
    (r) => r.data.permissions,
    (r) => r.data.lift,
    (r) => r.movementFactors,
  );
  const movement = network ? base.movement : made.movement;
  const assessment = rows.areas === baseRows.areas ? base.assessment : made.assessment;
  return {
    ...made,
    report: base.report,
    assessment,
    force,
    movement,
    measure: base.measure,
    outcome: { ...made.outcome, force, movement, measure: base.measure },
  };
}
