import { defineSanctionKind } from '../../define.ts';

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
  bites: ({ instrument, among }) => {
    if (instrument === 'luxury')
      return {
        verdict: 'engaged',
        says: 'sales of the sender stop; the target loses goods that output does not need',
        source: 'judgement',
      };
    const makers = among('technology-maker');
    if (among('technology-leader').length > 0 || makers.length >= 3)
      return { verdict: 'engaged', says: `makers of the controlled technology send: ${makers.join(' ')}`, source: 'judgement' };
    return {
      verdict: 'contested',
      says: `${makers.length === 0 ? 'no maker' : `only ${makers.join(' ')}`} of the controlled technology sends: one reading is that it still raises cost and delay, the other that others sell it`,
      source: 'judgement',
      wouldChange: 'if the United States, or three of the makers, joined',
    };
  },
});
