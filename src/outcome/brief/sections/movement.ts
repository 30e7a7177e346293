import { findUnit } from '../../../force/index.ts';
import type { Contingent } from '../../../words/forces.ts';
import type { BriefLine, BriefSection, BriefTable } from '../brief.ts';
import type { BriefContext } from '../context.ts';

export function movementSection(context: BriefContext): BriefSection {
  const { picture, words } = context;
  const moving = picture.force.contingents.filter((contingent) => picture.movement.progress[contingent.id]);
  const arrivalOf = (contingent: Contingent) => picture.movement.progress[contingent.id].arrival;
  const activated = moving
    .filter((contingent) => picture.force.offers.some((offer) => offer.unit === contingent.id))
    .sort((a, b) => arrivalOf(a).arriveFirstAt - arrivalOf(b).arriveFirstAt);
  const byClosure = [...moving].sort((a, b) => arrivalOf(a).arriveCompleteAt - arrivalOf(b).arriveCompleteAt);
  const lines: BriefLine[] = [];
  const line = (contingent: Contingent, which: 'first' | 'complete'): BriefLine => {
    const { arriveFirstAt, arriveCompleteAt } = arrivalOf(contingent);
    const when = context.dayOf(which === 'first' ? arriveFirstAt : arriveCompleteAt);
    const within = context.within(`arrival/${contingent.id}/${which}`, 'day');
    const say = which === 'first' ? words.firstForce : words.lastForce;
    return {
      text: say(unitName(contingent, context), context.placeOf(contingent.destination), when, within),
      explain: `arrival/${contingent.id}`,
      evidence: [],
      status: 'modelled',
    };
  };
  if (activated.length > 0) lines.push(line(activated[0], 'first'));
  const last = byClosure[byClosure.length - 1];
  if (last) lines.push(line(last, 'complete'));
  return { stage: 'movement', heading: words.headings.movement, lines, table: tableOf(byClosure, context) };
}

function tableOf(contingents: readonly Contingent[], context: BriefContext): BriefTable {
  const { words, picture } = context;
  const cell = (contingent: Contingent, which: 'first' | 'complete', minutes: number) => {
    const within = context.within(`arrival/${contingent.id}/${which}`, 'day');
    return within === null ? context.dayOf(minutes) : `${context.dayOf(minutes)} (${within})`;
  };
  return {
    ...words.arrivals,
    rows: contingents.map((contingent) => {
      const { arriveFirstAt, arriveCompleteAt } = picture.movement.progress[contingent.id].arrival;
      return {
        explain: `arrival/${contingent.id}`,
        cells: [
          unitName(contingent, context),
          context.placeOf(contingent.destination),
          words.number(contingent.personnel),
          cell(contingent, 'first', arriveFirstAt),
          cell(contingent, 'complete', arriveCompleteAt),
        ],
      };
    }),
  };
}

function unitName(contingent: Contingent, context: BriefContext): string {
  return `${contingent.nation} ${findUnit(context.facts.force, contingent.id)?.name ?? contingent.unit}`;
}
