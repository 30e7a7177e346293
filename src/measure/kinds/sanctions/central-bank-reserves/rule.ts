import { defineSanctionKind } from '../../define.ts';

const CURRENCIES = ['dollar', 'euro', 'pound', 'yen'] as const;

export const centralBankReserves = defineSanctionKind({
  id: 'central-bank-reserves',
  title: 'Immobilising central-bank reserves',
  instruments: { 'central-bank-reserves': 'finance' },
  bites: ({ among }) => {
    const currencies = CURRENCIES.filter((currency) => among(`reserve-${currency}`).length > 0);
    if (currencies.length >= 2)
      return {
        verdict: 'engaged',
        says: `several reserve currencies close together: ${currencies.join(', ')}`,
        source: 'judgement',
      };
    if (currencies.length === 1) {
      return {
        verdict: 'contested',
        says: `only the ${currencies[0]} closes: one reading is that it freezes what is held in it, the other that reserves are moved to the rest in time`,
        source: 'judgement',
        wouldChange: 'if issuers of the other reserve currencies joined',
      };
    }
    return {
      verdict: 'not-engaged',
      says: 'none of the senders issues or holds a reserve currency',
      source: 'judgement',
      wouldChange: 'if issuers of reserve currencies joined',
    };
  },
});
