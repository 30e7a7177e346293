import { isoTime } from '../../../kernel/calendar.ts';
import type { WithProvenance } from '../../../play/campaign/plan/provenance.ts';
import type { Reducer } from '../../../play/campaign/reduce/reducer.ts';
import { Progress } from '../../output.ts';

/** Between two looks at partial results, which cost a sort. */
const PARTIAL_MS = 1000;

/** The line of progress of a campaign: how far, how long yet, and what its first decision has come to so far. */
export class CampaignProgress {
  readonly #plan: WithProvenance;
  readonly #progress = new Progress();
  readonly #started = performance.now();
  readonly #shown: string | undefined;
  #first: number | undefined;
  #looked = 0;
  #partial = '';

  constructor(plan: WithProvenance) {
    this.#plan = plan;
    const { stop, flag } = plan.experiment;
    const decisions = plan.columns.filter(({ id }) => id.startsWith('decision/'));
    this.#shown = stop?.output ?? flag?.output ?? decisions[0]?.id ?? plan.columns[0]?.id;
  }

  readonly onProgress = (rows: number, reducer: Reducer): void => {
    this.#first ??= rows;
    const { total } = this.#plan;
    const now = performance.now();
    const left = Math.ceil(((now - this.#started) / 1000 / rows) * (total - rows));
    if (process.stderr.isTTY && now - this.#looked > PARTIAL_MS) {
      this.#looked = now;
      this.#partial = this.#sayPartial(reducer);
    }
    this.#progress.say(`${rows} of ${total} replicates, about ${left} s left${this.#partial}`);
  };

  readonly onNote = (text: string): void => {
    this.#progress.end();
    process.stderr.write(`${text}\n`);
  };

  end(): void {
    this.#progress.end();
  }

  /** Of what has been reduced, which is the beginning of the campaign without a gap: so it is true as far as it goes. */
  #sayPartial(reducer: Reducer): string {
    const spread = reducer.spreads().find(({ id }) => id === this.#shown);
    if (!spread || reducer.rows === 0) return '';
    const { id, unit, share, interval } = spread;
    const say = (value: number) =>
      unit === 'minutes' ? isoTime(this.#plan.world.scenario.start, value).slice(0, 16) : String(value);
    const range = interval ? `, ${say(interval.p10)} to ${say(interval.p90)}` : '';
    return ` | so far ${id}: in ${Math.round(share * 100)} % of ${reducer.rows} runs${range}`;
  }
}
