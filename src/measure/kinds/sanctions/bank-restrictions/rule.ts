import { defineSanctionKind } from '../../define.ts';

/** Where cross-border banking and capital-market business is booked, by general knowledge. */
const HUBS = ['DE', 'FR', 'GB', 'JP', 'LU', 'US'] as const;

export const bankRestrictions = defineSanctionKind({
  id: 'bank-restrictions',
  title: 'Restrictions on banks and capital markets',
  instruments: { 'bank-asset-freeze': 'finance', 'capital-market-ban': 'finance' },
  bites: ({ senders }) => {
    const hubs = HUBS.filter((state) => senders.includes(state));
    return hubs.length > 0
      ? { verdict: 'engaged', says: `a financial centre sends: ${hubs.join(' ')}`, source: 'judgement' }
      : {
          verdict: 'contested',
          says: 'no financial centre sends: one reading is that banks elsewhere follow from caution, the other that business moves on',
          source: 'judgement',
          wouldChange: `if one of ${HUBS.join(' ')} joined`,
        };
  },
});
