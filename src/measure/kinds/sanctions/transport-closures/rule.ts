import { defineSanctionKind } from '../../define.ts';

export const transportClosures = defineSanctionKind({
  id: 'transport-closures',
  title: 'Closing air, ports and roads',
  instruments: { 'airspace-closure': 'legal', 'port-ban': 'legal', 'road-transport-ban': 'legal', 'shadow-fleet': 'revenue' },
  bites: ({ instrument, senders }) => {
    if (instrument !== 'shadow-fleet')
      return { verdict: 'engaged', says: 'each sender closes its own airspace, ports or roads', source: 'judgement' };
    return senders.length >= 3
      ? { verdict: 'engaged', says: 'enough flag, port and insurance states list the ships', source: 'judgement' }
      : {
          verdict: 'contested',
          says: 'few states list the ships: one reading is that buyers shun them all the same, the other that they change flag',
          source: 'judgement',
          wouldChange: 'if further port and flag states joined',
        };
  },
});
