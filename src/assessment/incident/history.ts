import type { Incident, IncidentFacts } from '../../words/incident.ts';
import type { IsoDate, IsoTime } from '../../words/time.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import type { KnownIncident } from '../law/element-context.ts';
import { asKnown, lived } from './as-known.ts';
import { type Assessment, assessKnown } from './assess-incident.ts';

export type Labels = Pick<
  Assessment,
  'partyVictim' | 'inArticle6Area' | 'armedAttack' | 'article4Available' | 'article5Available'
>;

/** Something that was otherwise before. */
export interface Change {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** What was held of an incident from one moment on. */
export interface HeldFrom {
  readonly at: IsoTime | IsoDate;
  readonly labels: Labels;
  /** Facts that were learnt or given up then. */
  readonly learnt: readonly Change[];
  /** Labels and determinations that changed with them. */
  readonly changed: readonly Change[];
}

/** An incident at each moment at which the answer could change: its day, and each entry of `knownAt`. */
export function historyOf(incident: Incident, facts: AssessmentFacts): readonly HeldFrom[] {
  const moments = [...new Set([incident.date, ...incident.facts.knownAt.map((entry) => entry.t)])].sort();
  const steps: HeldFrom[] = [];
  let before: { known: KnownIncident; assessment: Assessment } | undefined;
  for (const at of moments) {
    const known = asKnown(incident, lived(incident, at));
    const assessment = assessKnown(known, facts);
    const labels = labelsOf(assessment);
    steps.push({
      at,
      labels,
      learnt: before === undefined ? [] : changesIn(told(before.known), told(known)),
      changed: before === undefined ? [] : changesIn(answers(before.assessment), answers(assessment)),
    });
    before = { known, assessment };
  }
  return steps;
}

function labelsOf(assessment: Assessment): Labels {
  const { partyVictim, inArticle6Area, armedAttack, article4Available, article5Available } = assessment;
  return { partyVictim, inArticle6Area, armedAttack, article4Available, article5Available };
}

type Table = Readonly<Record<string, unknown>>;

const told = ({ facts, attributed }: KnownIncident): Table => ({
  ...(facts satisfies Omit<IncidentFacts, 'knownAt'>),
  attributed: attributed?.status ?? null,
});

/** Labels first, then the clauses whose verdict no label names. */
const answers = (assessment: Assessment): Table => ({
  ...labelsOf(assessment),
  ...Object.fromEntries(
    assessment.determinations.filter(({ treaty }) => !LABELLED.has(treaty)).map(({ treaty, verdict }) => [treaty, verdict]),
  ),
});

const LABELLED = new Set(['nat-4', 'nat-5', 'nat-6']);

function changesIn(before: Table, after: Table): readonly Change[] {
  return Object.keys(after).flatMap((what) => {
    const [from, to] = [say(before[what]), say(after[what])];
    return from === to ? [] : [{ what, from, to }];
  });
}

function say(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => one ?? 'nobody').join(' or ');
  return value === null || value === undefined ? 'unknown' : String(value);
}
