import { defineSanctionKind } from '../../define.ts';

/** States whose firms make what the controls name (chips, aircraft, machine tools), by general knowledge. */
const MAKERS = ['DE', 'FR', 'GB', 'IT', 'JP', 'KR', 'NL', 'TW', 'US'] as const;

export const exportRestrictions = defineSanctionKind({
  id: 'export-restrictions',
  title: 'Restrictions on exports to the target',
  instruments: {
    'export-controls-technology': 'exports',
    aviation: 'exports',
    luxury: 'exports',
    'export-ban-industrial': 'exports',
    'export-ban-energy-equipment': 'exports',
  },
  bites: ({ instrument, senders }) => {
    if (instrument === 'luxury')
      return {
        verdict: 'engaged',
        says: 'sales of the sender stop; the target loses goods that output does not need',
        source: 'judgement',
      };
    const makers = MAKERS.filter((state) => senders.includes(state));
    if (makers.includes('US') || makers.length >= 3)
      return { verdict: 'engaged', says: `makers of the controlled technology send: ${makers.join(' ')}`, source: 'judgement' };
    return {
      verdict: 'contested',
      says: `${makers.length === 0 ? 'no maker' : `only ${makers.join(' ')}`} of the controlled technology sends: one reading is that it still raises cost and delay, the other that others sell it`,
      source: 'judgement',
      wouldChange: 'if the United States, or three of the makers, joined',
    };
  },
});
