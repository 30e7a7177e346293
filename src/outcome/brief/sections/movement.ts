import { findUnit } from '../../../force/index.ts';
import type { Contingent } from '../../../words/forces.ts';
import type { BriefLine, BriefSection, BriefTable } from '../brief.ts';
import type { BriefContext } from '../context.ts';

/** What stands in one row: a line of the statement of requirements, or a national reinforcement. */
interface Arriving {
  readonly name: string;
  readonly explain: string;
  /** Output of the run that holds its times, without `/first` or `/complete`. */
  readonly output: string;
  readonly destination: string;
  readonly personnel: number;
  readonly firstAt: number;
  readonly completeAt: number;
  /** Of the line of the statement; null for a national reinforcement. */
  readonly priority: number | null;
}

export function movementSection(context: BriefContext): BriefSection {
  const { words } = context;
  const arriving = listArriving(context).sort((a, b) => a.completeAt - b.completeAt);
  const first = arriving.filter((one) => one.priority !== null).sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))[0];
  const last = arriving[arriving.length - 1];
  const lines: BriefLine[] = [];
  const line = (one: Arriving, text: string): BriefLine => ({ text, explain: one.explain, evidence: [], status: 'modelled' });
  if (first) {
    const days = [cellOf(first, 'first', context), cellOf(first, 'complete', context)] as const;
    lines.push(line(first, words.firstForce(first.name, context.placeOf(first.destination), ...days)));
  }
  if (last) {
    const within = context.within(`${last.output}/complete`, 'day');
    lines.push(line(last, words.lastForce(last.name, context.placeOf(last.destination), context.dayOf(last.completeAt), within)));
  }
  return { stage: 'movement', heading: words.headings.movement, lines, table: tableOf(arriving, context) };
}

function listArriving(context: BriefContext): Arriving[] {
  const { picture, facts } = context;
  const moving = picture.force.contingents.filter((contingent) => picture.movement.progress[contingent.id]);
  const requirementOf = (contingent: Contingent) =>
    picture.force.offers.find((offer) => offer.unit === contingent.id)?.requirement;
  const national = moving
    .filter((contingent) => requirementOf(contingent) === undefined)
    .map((contingent) => together([contingent], `arrival/${contingent.id}`, unitName(contingent, context), context));
  const lines = facts.scenario.requirements.flatMap((requirement) => {
    const sent = moving.filter((contingent) => requirementOf(contingent) === requirement.id);
    if (sent.length === 0) return [];
    const nations = [...new Set(sent.map((contingent) => contingent.nation))].join(' ');
    return [
      {
        ...together(sent, `requirement/${requirement.id}`, `${requirement.title} (${nations})`, context),
        priority: requirement.priority,
      },
    ];
  });
  return [...lines, ...national];
}

function together(contingents: readonly Contingent[], output: string, name: string, { picture }: BriefContext): Arriving {
  const arrivals = contingents.map((contingent) => picture.movement.progress[contingent.id].arrival);
  const slowest = arrivals.reduce((a, b) => (b.arriveCompleteAt > a.arriveCompleteAt ? b : a));
  return {
    name,
    explain: `arrival/${slowest.contingent}`,
    output,
    destination: contingents[0].destination,
    personnel: contingents.reduce((sum, contingent) => sum + contingent.personnel, 0),
    firstAt: Math.min(...arrivals.map((arrival) => arrival.arriveFirstAt)),
    completeAt: slowest.arriveCompleteAt,
    priority: null,
  };
}

/** `1 Mar (28 Feb-2 Mar)`: the day of this run, and the interval over all. */
function cellOf(one: Arriving, which: 'first' | 'complete', context: BriefContext): string {
  const day = context.dayOf(which === 'first' ? one.firstAt : one.completeAt);
  const within = context.within(`${one.output}/${which}`, 'day');
  return within === null || within === day ? day : `${day} (${within})`;
}

function tableOf(arriving: readonly Arriving[], context: BriefContext): BriefTable {
  const { words } = context;
  return {
    ...words.arrivals,
    rows: arriving.map((one) => ({
      explain: one.explain,
      cells: [
        one.name,
        context.placeOf(one.destination),
        one.personnel === 0 ? '-' : words.number(one.personnel),
        cellOf(one, 'first', context),
        cellOf(one, 'complete', context),
      ],
    })),
  };
}

function unitName(contingent: Contingent, context: BriefContext): string {
  return `${contingent.nation} ${findUnit(context.facts.force, contingent.id)?.name ?? contingent.unit}`;
}
