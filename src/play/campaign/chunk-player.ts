import type { World } from '../../chain/world.ts';
import { crisisModel } from '../../crisis.ts';
import { rowsAt, worldAt } from '../../formats/experiment/factors/apply-factors.ts';
import { minutesBetween } from '../../kernel/calendar.ts';
import type { Change } from '../changes/define.ts';
import { readChange } from '../changes/read-change.ts';
import { type CrisisModel, type CrisisSimulation, endOf, openCrisis, takeStock } from '../once.ts';
import { outputsOf } from '../outputs.ts';
import type { Point } from './design/design-points.ts';
import { type CampaignPlan, type Row, type RowRange, rowAt } from './plan/campaign-plan.ts';
import type { ChunkResult, RowFailure } from './task.ts';

/** The world of one point, and what happens there otherwise. */
interface PlayedPoint {
  readonly world: World;
  readonly model: CrisisModel;
  readonly change: Change | null;
  readonly changeAt: number;
}

/** Enough that the points of a chunk find theirs when they come round again. */
const WORLDS_KEPT = 12;

/** Plays rows of one campaign, keeping the worlds of the points that it came by last. */
export class RowPlayer {
  readonly plan: CampaignPlan;
  readonly #points = new Map<number, PlayedPoint>();

  constructor(plan: CampaignPlan) {
    this.plan = plan;
  }

  /** One run to its end, as a fresh simulation. */
  simulate(row: Row): { readonly world: World; readonly simulation: CrisisSimulation } {
    const { world, model, change, changeAt } = this.#pointAt(row.point);
    const key = { seed: this.plan.experiment.seed, replicate: row.key };
    let simulation = openCrisis(world, key, model);
    if (change) {
      simulation.advance(changeAt);
      simulation = simulation.fork({ model: crisisModel(world, change.holds) });
      for (const timed of change.commands(changeAt)) simulation.give(timed);
    }
    simulation.advance(endOf(world));
    return { world, simulation };
  }

  /** The same with stock taken at the end, as `foedus run` leaves it: for its log. */
  simulateWhole(row: Row): { readonly world: World; readonly simulation: CrisisSimulation } {
    const played = this.simulate(row);
    takeStock(played.simulation);
    return played;
  }

  /** The figures of one row, in the order of the plan's columns; NaN where a thing did not happen. */
  figures(row: Row): Float64Array {
    const { world, simulation } = this.simulate(row);
    const outputs = outputsOf(world, simulation.state);
    return Float64Array.from(this.plan.picks, (pick) => outputs[pick].value ?? Number.NaN);
  }

  #pointAt(point: Point): PlayedPoint {
    const known = this.#points.get(point.index);
    if (known) return known;
    const { rows, world: base, experiment } = this.plan;
    const world = worldAt(rowsAt(rows, experiment.factors, point.values), rows, base);
    const setting = experiment.settings.find(({ id }) => id === point.setting);
    const read = setting?.change ? readChange(setting.change.words, world) : undefined;
    const played: PlayedPoint = {
      world,
      model: crisisModel(world),
      change: read && 'change' in read ? read.change : null,
      changeAt: setting?.change ? minutesBetween(world.scenario.start, setting.change.at) : 0,
    };
    if (this.#points.size >= WORLDS_KEPT) this.#points.delete(this.#points.keys().next().value as number);
    this.#points.set(point.index, played);
    return played;
  }
}

type Play = (row: Row) => Float64Array;

/** A chunk being played, row by row, so that whoever plays it can do other things between rows. */
export class ChunkInPlay {
  readonly #range: RowRange;
  readonly #plan: CampaignPlan;
  readonly #index: number;
  readonly #figures: Float64Array<ArrayBuffer>;
  readonly #failures: RowFailure[] = [];
  #next: number;

  constructor(plan: CampaignPlan, index: number, range: RowRange) {
    this.#plan = plan;
    this.#index = index;
    this.#range = range;
    this.#next = range.first;
    this.#figures = new Float64Array((range.last - range.first) * plan.columns.length);
  }

  /** Plays one more row; false when there was none left. A row that throws has no figures and is named. */
  step(play: Play): boolean {
    if (this.#next >= this.#range.last) return false;
    const at = (this.#next - this.#range.first) * this.#plan.columns.length;
    try {
      this.#figures.set(play(rowAt(this.#plan, this.#next)), at);
    } catch (error) {
      this.#figures.fill(Number.NaN, at, at + this.#plan.columns.length);
      this.#failures.push({ row: this.#next, says: error instanceof Error ? error.message : String(error) });
    }
    this.#next++;
    return true;
  }

  result(): ChunkResult {
    return { index: this.#index, figures: this.#figures, failures: this.#failures };
  }
}
