import type { Incident } from '../../words/incident.ts';
import type { Candidate } from './candidate.ts';

/** What was decided on a proposed incident. Only what is confirmed becomes part of the scenario. */
export interface Decision {
  readonly status: 'proposed' | 'confirmed' | 'rejected';
  /** Who decided; null while nobody has. */
  readonly by: string | null;
  readonly because: string;
  /** As confirmed: with what a person corrected. */
  readonly incident: Incident;
}

/** Nobody has decided. */
export const leftOpen = (candidate: Candidate, because: string): Decision => ({
  status: 'proposed',
  by: null,
  because,
  incident: candidate.incident,
});
