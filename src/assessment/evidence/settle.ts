import type { Incident } from '../../words/incident.ts';
import type { EvidenceReport } from '../../words/scenario.ts';
import type { IsoTime } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import { asKnown } from '../incident/as-known.ts';
import type { KnownFacts, KnownIncident, Testimony } from '../law/element-context.ts';

/** The facts that readings of one act most often differ on; a contradiction makes them disputed. */
const DISPUTABLE = ['direction', 'intent'] as const;
type Disputable = (typeof DISPUTABLE)[number];

/**
 * The incident as known at a moment, with standing evidence laid over it in the order of its arrival. On direction and
 * intent a contradiction holds for as long as it stands, whatever arrives after it: only a withdrawal ends a dispute.
 */
export function settle(incident: Incident, at: IsoTime | undefined, standing: readonly EvidenceReport[]): KnownIncident {
  const known = asKnown(incident, at);
  if (standing.length === 0) return known;
  let { facts, attributed } = known;
  for (const { kind, fact } of standing) {
    const { attributed: named, direction, intent, ...learnt } = fact;
    facts = { ...facts, ...learnt, ...(kind === 'contradicts' ? {} : only({ direction, intent })) };
    if (named) attributed = { ...attributed, ...named };
  }
  for (const { kind, fact } of standing) {
    if (kind === 'contradicts') for (const field of DISPUTABLE) facts = contradict(facts, field, fact);
  }
  return { ...known, facts, attributed, testimony: testimonyOn(facts, standing) };
}

/** What nobody knew takes the value; what was held otherwise is disputed. */
function contradict(facts: KnownFacts, field: Disputable, said: EvidenceReport['fact']): KnownFacts {
  const value = said[field];
  const held = facts[field];
  if (value === undefined || value === held) return facts;
  return { ...facts, [field]: held === null || held === 'unknown' ? value : 'disputed' };
}

function only<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}

function testimonyOn(facts: KnownFacts, standing: readonly EvidenceReport[]): KnownIncident['testimony'] {
  const testimony: Partial<Record<keyof KnownFacts, Testimony>> = {};
  for (const item of standing) {
    for (const field of Object.keys(item.fact) as (keyof EvidenceReport['fact'])[]) {
      if (field === 'attributed') continue;
      const before = testimony[field];
      const disputing = item.kind === 'contradicts' && facts[field] === 'disputed' && item.fact[field] !== 'disputed';
      testimony[field] = {
        ...before,
        because: [...(before?.because ?? []), reasonOf(item, field, disputing)],
        ...(disputing ? { wouldChange: `withdrawal of ${item.id}, or of what it contradicts` } : {}),
      };
    }
  }
  return testimony;
}

function reasonOf(item: EvidenceReport, field: keyof KnownFacts, disputing: boolean): Reason {
  const how = disputing ? 'contradicted by' : 'on the evidence of';
  const value = item.fact[field];
  const says = Array.isArray(value) ? value.map((one) => one ?? 'nobody').join(' or ') : (value ?? 'not known');
  return { says: `${how} ${item.id}: ${item.says.en} (${field}: ${says})`, source: item.source };
}
