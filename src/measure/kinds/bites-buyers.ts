import type { Bite, Coalition } from './define.ts';

/** A ban on imports bites where somebody who bought takes part; where nobody did, it is a gesture. */
export const bitesBuyers = ({ buyers }: Coalition): Bite =>
  buyers.length > 0
    ? { verdict: 'engaged', says: `${buyers.length} of the senders bought from the target`, source: 'judgement' }
    : {
        verdict: 'not-engaged',
        says: 'none of the senders bought from the target: a gesture',
        source: 'judgement',
        wouldChange: 'if a buyer joined',
      };
