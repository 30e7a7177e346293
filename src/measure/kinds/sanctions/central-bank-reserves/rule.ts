import { defineSanctionKind } from '../../define.ts';

/**
 * Where a reserve is held decides who can freeze it. For the euro: the states with the depositories; since no euro state
 * acts without the Union here, one of them stands for all.
 */
const CURRENCIES = [
  { currency: 'dollar', issuers: ['US'] },
  { currency: 'euro', issuers: ['BE', 'DE', 'FR'] },
  { currency: 'pound', issuers: ['GB'] },
  { currency: 'yen', issuers: ['JP'] },
] as const;

export const centralBankReserves = defineSanctionKind({
  id: 'central-bank-reserves',
  title: 'Immobilising central-bank reserves',
  instruments: { 'central-bank-reserves': 'finance' },
  bites: ({ senders }) => {
    const currencies = CURRENCIES.filter(({ issuers }) => issuers.some((state) => senders.includes(state))).map(
      ({ currency }) => currency,
    );
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
