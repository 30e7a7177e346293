import type { World } from '../../chain/world.ts';
import type { Replay } from '../../play/replay.ts';
import type { ValidationSection } from './validation.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const inside = (is: boolean) => (is ? 'inside' : 'outside');

/** One scenario beside its record: decisions, delays, order and outcome, arrivals. */
export function replaySections({ scenario }: World, replay: Replay): ValidationSection[] {
  const { id, title } = scenario;
  const head = (part: string) => ({ id: `${id}/${part}`, title: `${title.en}: ${part}` });
  const sections: ValidationSection[] = [
    {
      ...head('decisions'),
      says: "When a text comes up is the scenario's to say; how long it takes is the model's. Days, 10th to 90th percentile.",
      columns: ['Decision', 'Recorded', 'Model', 'Of runs', 'Record'],
      rows: replay.decisions.map((row) => [
        ...[row.id, row.recorded, interval(row.p50, row.p10, row.p90), percent(row.share), inside(row.inside)],
      ]),
      score: `${percent(replay.decisionCoverage)} of ${replay.decisions.length} inside, median error ${replay.decisionMedianErrorDays} days`,
    },
    {
      ...head('delays'),
      says: 'Delays between steps, Article 4 among them: from the event to the request, to the meeting, to the words.',
      columns: ['Delay', 'Recorded', 'Model', 'Of runs', 'Record'],
      rows: replay.delays.map((row) => [
        row.id,
        `${row.recorded} ${row.unit}`,
        `${interval(row.p50, row.p10, row.p90)} ${row.unit}`,
        ...[percent(row.share), inside(row.inside)],
      ]),
      score: `${replay.delays.filter((row) => row.inside).length} of ${replay.delays.length} inside`,
    },
    {
      ...head('course'),
      says: 'Share of runs that came out as it is recorded.',
      columns: ['What', 'Of runs'],
      rows: [
        ...(replay.order ? [['all steps in the recorded order', percent(replay.order.share)]] : []),
        ...replay.outcomes.map((row) => [row.id, percent(row.share)]),
      ],
      score: replay.order ? `recorded order in ${percent(replay.order.share)} of runs` : 'no order is recorded',
    },
  ];
  const { rows, estimate, leaveOneOut } = replay.movements;
  if (rows.length > 0) {
    const hits = rows.map(({ observed: [from, to], estimate: { p10, p90 } }) => to >= p10 && from <= p90);
    sections.push({
      ...head('first arrivals'),
      says: 'Days after the national decision, which is given. The factors were chosen with these rows in sight; leave-one-out is the fairer figure.',
      columns: ['Movement', 'Recorded', 'Model', 'Record'],
      rows: rows.map(({ id, observed: [from, to], estimate: { p10, p50, p90 } }, index) => [
        id,
        from === to ? `${from}` : `${from} to ${to}`,
        interval(p50, p10, p90),
        inside(hits[index] === true),
      ]),
      score: `${hits.filter(Boolean).length} of ${rows.length} inside, median error ${estimate.medianError} days; leave-one-out ${percent(leaveOneOut.coverage)} inside`,
    });
  }
  return sections.filter((section) => section.rows.length > 0);
}

function interval(p50: string | number | null, p10: string | number | null, p90: string | number | null): string {
  return p50 === null ? 'never' : `${p50} (${p10} to ${p90})`;
}
