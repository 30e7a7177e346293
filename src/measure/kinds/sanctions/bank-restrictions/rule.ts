import { defineSanctionKind } from '../../define.ts';

export const bankRestrictions = defineSanctionKind({
  id: 'bank-restrictions',
  title: 'Restrictions on banks and capital markets',
  instruments: { 'bank-asset-freeze': 'finance', 'capital-market-ban': 'finance' },
  bites: ({ among }) => {
    const centres = among('financial-centre');
    return centres.length > 0
      ? { verdict: 'engaged', says: `a financial centre sends: ${centres.join(' ')}`, source: 'judgement' }
      : {
          verdict: 'contested',
          says: 'no financial centre sends: one reading is that banks elsewhere follow from caution, the other that business moves on',
          source: 'judgement',
          wouldChange: 'if a financial centre joined',
        };
  },
});
