import type { StateId } from '../words/ids.ts';

/** `awaits-instructions` is not a position: a member that has not spoken simply is not in the table. */
export type Position = 'accept' | 'reserve' | 'object';

/** What the Council is told of an incident or a demand: enough for members to judge whether they are threatened. */
export interface Concern {
  readonly id: string;
  readonly about: string;
  readonly article4Available: boolean;
  readonly attacker: StateId | null;
  readonly victims: readonly StateId[];
  readonly allies: readonly StateId[];
  readonly severity: 'words' | 'limited' | 'serious' | 'mass';
}

/** The chain from a Council decision to forces under command, in order. */
export type ActivationStep = 'ACTWARN' | 'FORCE-GENERATION' | 'ACTREQ' | 'ACTORD';
