import { bitesBuyers } from '../../bites-buyers.ts';
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
  bites: bitesBuyers,
});
