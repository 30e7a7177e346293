import { defineSanctionKind } from '../../define.ts';

export const priceCap = defineSanctionKind({
  id: 'price-cap',
  title: 'Price cap on seaborne oil',
  instruments: { 'price-cap': 'revenue' },
  bites: ({ among }) => {
    const insurers = among('oil-insurer');
    const shippers = among('oil-shipper');
    if (insurers.length > 0 && shippers.length > 0)
      return {
        verdict: 'engaged',
        says: `insurers (${insurers.join(' ')}) and shippers (${shippers.join(' ')}) send`,
        source: 'judgement',
      };
    if (insurers.length > 0 || shippers.length > 0) {
      return {
        verdict: 'contested',
        says: `only ${insurers.length > 0 ? 'insurers' : 'shippers'} send: one reading is that the service is hard to replace, the other that ships and cover are found elsewhere`,
        source: 'judgement',
        wouldChange: insurers.length > 0 ? 'if shipping states joined' : 'if states that insure it joined',
      };
    }
    return {
      verdict: 'not-engaged',
      says: 'none of the senders insures or ships the oil',
      source: 'judgement',
      wouldChange: 'if states that insure and ship it joined',
    };
  },
});
