import type { BriefLine, BriefSection, BriefTable } from '../brief.ts';
import type { BriefContext } from '../context.ts';

export function outcomeSection(context: BriefContext): BriefSection {
  const lines = [...postureLines(context), ...brigadeLines(context), ...riskLines(context)];
  return { stage: 'outcome', heading: context.words.headings.outcome, lines, table: strengthTable(context) };
}

function postureLines({ words, indicator }: BriefContext): BriefLine[] {
  const rows = indicator('posture-under-demand');
  const total = rows.find((row) => row.key === 'total');
  if (!total) return [];
  const { foreignBefore, foreignAfter, own } = total.figures;
  const text = words.posture(
    rows.length - 1,
    words.about(foreignBefore ?? 0),
    words.about(foreignAfter ?? 0),
    words.about(own ?? 0),
  );
  return [{ text, explain: 'posture/total', evidence: [], status: 'modelled' }];
}

function brigadeLines({ words, indicator, nameOf, namesOf }: BriefContext): BriefLine[] {
  const rows = indicator('hours-to-brigade');
  const reached = rows.filter((row) => row.interval !== null).sort((a, b) => (a.interval?.p50 ?? 0) - (b.interval?.p50 ?? 0));
  const missing = rows.filter((row) => row.interval === null).map((row) => row.key);
  const [soonest, latest] = [reached[0], reached[reached.length - 1]];
  if (!soonest?.interval || !latest?.interval) return [];
  const span = ({ p10, p90 }: { p10: number; p90: number }) => words.hoursRange(p10, p90);
  const without = missing.length > 0 ? namesOf(missing) : null;
  const text = words.brigade(nameOf(soonest.key), span(soonest.interval), nameOf(latest.key), span(latest.interval), without);
  return [{ text, explain: latest.reason.id ?? '', evidence: [], status: 'modelled' }];
}

function riskLines({ words, indicator }: BriefContext): BriefLine[] {
  const rows = indicator('open-risks');
  if (rows.length === 0) return [];
  const lines = rows.map(
    (row): BriefLine => ({
      text: words.risk(row.reason.says),
      explain: row.reason.id ?? '',
      evidence: row.reason.evidence ?? [],
      status: 'open',
    }),
  );
  return [{ text: words.risks(rows.length), evidence: [], status: 'open' }, ...lines];
}

function strengthTable({ words, indicator, nameOf }: BriefContext): BriefTable {
  return {
    ...words.strength,
    rows: indicator('strength-in-place').map((row) => ({
      explain: row.reason.id ?? '',
      cells: [
        nameOf(row.key),
        ...['before', 'day3', 'day7', 'day14', 'day30', 'end'].map((figure, index) => {
          const value = row.figures[figure] ?? 0;
          return index === 0 ? words.about(value) : `+${words.about(value)}`;
        }),
      ],
    })),
  };
}
