import type { Threshold } from '../../../assessment/index.ts';
import type { EvidenceItem, Proposal, Requirement } from '../../../words/scenario.ts';
import type { Interval } from '../../../words/time.ts';
import { ANY, type FactorKind, overRows, type RowFigure } from './factor-kind.ts';
import { withRows } from './with-rows.ts';

const thresholds = overRows<Threshold>(
  {
    id: 'thresholds',
    usage: 'thresholds/cyber|hybrid, and /width for how ambiguous it is',
    says: 'where an effect amounts to an armed attack, 0 to 100 (data/treaties/thresholds.json)',
  },
  (rows) => rows.areas.thresholds,
  (rows, list) => withRows(rows, { areas: { ...rows.areas, thresholds: list } }),
  (row) => [
    {
      figure: { id: row.id, value: row.share, unit: 'points', bounds: [0, 100], source: row.source },
      put: (old, now) => ({ ...old, share: now as Interval }),
    },
  ],
);

const evidence = overRows<EvidenceItem>(
  {
    id: 'evidence',
    usage: 'evidence/ID',
    says: 'how fast it becomes known who did it: days until an item of evidence of the scenario arrives',
  },
  (rows) => rows.scenario.evidence ?? [],
  (rows, list) => withRows(rows, { scenario: { ...rows.scenario, evidence: list } }),
  (row) =>
    'afterDays' in row.arrives
      ? [
          {
            figure: { id: row.id, value: row.arrives.afterDays, unit: 'days', bounds: ANY, source: row.source },
            put: (old, now) => ({ ...old, arrives: { afterDays: now as Interval } }),
          },
        ]
      : [],
);

function proposalFigures(row: Proposal): readonly RowFigure<Proposal>[] {
  const delay: RowFigure<Proposal> = {
    figure: { id: `${row.id}/delayHours`, value: row.after.delayHours, unit: 'hours', bounds: ANY, source: 'scenario' },
    put: (old, now) => ({ ...old, after: { ...old.after, delayHours: now } }),
  };
  if (row.silenceHours === undefined) return [delay];
  const silence: RowFigure<Proposal> = {
    figure: { id: `${row.id}/silenceHours`, value: row.silenceHours, unit: 'hours', bounds: [1, 720], source: 'scenario' },
    put: (old, now) => ({ ...old, silenceHours: now as number }),
  };
  return [delay, silence];
}

const proposals = overRows<Proposal>(
  {
    id: 'proposals',
    usage: 'proposals/ID/delayHours|silenceHours',
    says: "when the scenario's texts come up, and how long silence lasts",
  },
  (rows) => rows.scenario.proposals,
  (rows, list) => withRows(rows, { scenario: { ...rows.scenario, proposals: list } }),
  proposalFigures,
);

const requirements = overRows<Requirement>(
  { id: 'requirements', usage: 'requirements/ID/personnel', says: 'people that the statement of requirements asks for' },
  (rows) => rows.scenario.requirements,
  (rows, list) => withRows(rows, { scenario: { ...rows.scenario, requirements: list } }),
  (row) => [
    {
      figure: {
        id: `${row.id}/personnel`,
        value: row.personnel,
        unit: 'people',
        bounds: [1, 1e6],
        whole: true,
        source: 'scenario',
      },
      put: (old, now) => ({ ...old, personnel: now as number }),
    },
  ],
);

export const scenarioKinds: readonly FactorKind[] = [thresholds, evidence, proposals, requirements];
