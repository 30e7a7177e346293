import { defineSanctionKind } from '../../define.ts';

/** European states under whose flags and owners tankers sail, by general knowledge. */
const SHIPPERS = ['CY', 'DE', 'DK', 'GR', 'MT'] as const;

export const priceCap = defineSanctionKind({
  id: 'price-cap',
  title: 'Price cap on seaborne oil',
  instruments: { 'price-cap': 'revenue' },
  bites: ({ senders }) => {
    const insurer = senders.includes('GB');
    const shippers = SHIPPERS.filter((state) => senders.includes(state));
    if (insurer && shippers.length > 0)
      return { verdict: 'engaged', says: `insurers (GB) and shippers (${shippers.join(' ')}) send`, source: 'judgement' };
    if (insurer || shippers.length > 0) {
      return {
        verdict: 'contested',
        says: `only ${insurer ? 'insurers' : 'shippers'} send: one reading is that the service is hard to replace, the other that ships and cover are found elsewhere`,
        source: 'judgement',
        wouldChange: insurer ? 'if shipping states joined' : 'if Britain joined',
      };
    }
    return {
      verdict: 'not-engaged',
      says: 'none of the senders insures or ships the oil',
      source: 'judgement',
      wouldChange: 'if Britain and shipping states joined',
    };
  },
});
