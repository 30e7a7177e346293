import type { Incident } from '../../words/incident.ts';
import type { IsoTime } from '../../words/time.ts';
import type { KnownFacts, KnownIncident } from '../law/element-context.ts';

/**
 * The incident as known at a moment: every entry of `knownAt` up to it, in order, laid over the facts. Without a moment,
 * as known at the end. An entry given by the day counts from the start of that day.
 */
export function asKnown(incident: Incident, at?: IsoTime): KnownIncident {
  const { knownAt, ...settled } = incident.facts;
  let facts: KnownFacts = settled;
  let attributed = incident.attributed;
  if (at !== undefined) {
    for (const entry of knownAt) {
      if (entry.t > at) continue;
      const { attributed: named, ...learnt } = entry.fact;
      facts = { ...facts, ...learnt };
      if (named) attributed = { ...attributed, ...named };
    }
  }
  return {
    id: incident.id,
    date: incident.date,
    endDate: incident.endDate ?? null,
    attacker: incident.attacker,
    victim: incident.victim,
    location: incident.location,
    objectType: incident.objectType,
    means: incident.means,
    attributed,
    facts,
  };
}

/**
 * For one who lives through it: a moment before the first entry counts as that entry, which holds what was known at first.
 * The settled facts would be hindsight there.
 */
export function lived(incident: Incident, at: IsoTime): IsoTime {
  const first = incident.facts.knownAt.reduce((earliest, { t }) => (earliest === '' || t < earliest ? t : earliest), '');
  return at < first ? first : at;
}
