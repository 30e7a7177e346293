import { defineSanctionKind } from '../../define.ts';

export const fossilImportBans = defineSanctionKind({
  id: 'fossil-import-bans',
  title: 'Bans on importing coal, oil and gas',
  instruments: {
    'import-ban-coal': 'energy',
    'import-ban-crude': 'energy',
    'import-ban-products': 'energy',
    'import-ban-gas': 'energy',
  },
  bites: ({ buyers }) =>
    buyers.length > 0
      ? { verdict: 'engaged', says: `${buyers.length} of the senders bought from the target`, source: 'judgement' }
      : {
          verdict: 'not-engaged',
          says: 'none of the senders bought from the target: a gesture',
          source: 'judgement',
          wouldChange: 'if a buyer joined',
        },
});
