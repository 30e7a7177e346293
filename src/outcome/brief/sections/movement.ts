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
  readonly activated: boolean;
}

export function movementSection(context: BriefContext): BriefSection {
  const { words } = context;
  const arriving = listArriving(context).sort((a, b) => a.completeAt - b.completeAt);
  const first = arriving.filter((one) => one.activated).sort((a, b) => a.firstAt - b.firstAt)[0];
  const last = arriving[arriving.length - 1];
  const lines: BriefLine[] = [];
  const line = (one: Arriving, which: 'first' | 'complete'): BriefLine => {
    const when = context.dayOf(which === 'first' ? one.firstAt : one.completeAt);
    const say = which === 'first' ? words.firstForce : words.lastForce;
    const text = say(one.name, context.placeOf(one.destination), when, context.within(`${one.output}/${which}`, 'day'));
    return { text, explain: one.explain, evidence: [], status: 'modelled' };
  };
  if (first) lines.push(line(first, 'first'));
  if (last) lines.push(line(last, 'complete'));
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
      { ...together(sent, `requirement/${requirement.id}`, `${requirement.title} (${nations})`, context), activated: true },
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
    activated: false,
  };
}

function tableOf(arriving: readonly Arriving[], context: BriefContext): BriefTable {
  const { words } = context;
  const cell = (one: Arriving, which: 'first' | 'complete', minutes: number) => {
    const within = context.within(`${one.output}/${which}`, 'day');
    return within === null || within === context.dayOf(minutes)
      ? context.dayOf(minutes)
      : `${context.dayOf(minutes)} (${within})`;
  };
  return {
    ...words.arrivals,
    rows: arriving.map((one) => ({
      explain: one.explain,
      cells: [
        one.name,
        context.placeOf(one.destination),
        one.personnel === 0 ? '-' : words.number(one.personnel),
        cell(one, 'first', one.firstAt),
        cell(one, 'complete', one.completeAt),
      ],
    })),
  };
}

function unitName(contingent: Contingent, context: BriefContext): string {
  return `${contingent.nation} ${findUnit(context.facts.force, contingent.id)?.name ?? contingent.unit}`;
}
