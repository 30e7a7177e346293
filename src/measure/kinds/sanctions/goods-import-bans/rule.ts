import { defineSanctionKind } from '../../define.ts';

export const goodsImportBans = defineSanctionKind({
  id: 'goods-import-bans',
  title: 'Bans and tariffs on other imports',
  instruments: {
    'import-ban-metals': 'imports',
    'import-ban-gold': 'imports',
    'import-ban-diamonds': 'imports',
    'import-ban-goods': 'imports',
    'tariff-increase': 'imports',
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
