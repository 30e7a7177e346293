import { bitesBuyers } from '../../bites-buyers.ts';
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
  bites: bitesBuyers,
});
