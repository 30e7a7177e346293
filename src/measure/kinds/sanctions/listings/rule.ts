import { defineSanctionKind } from '../../define.ts';

export const listings = defineSanctionKind({
  id: 'listings',
  title: 'Listings of persons and outlets',
  instruments: { 'asset-freeze': 'persons', 'travel-ban': 'persons', 'broadcasting-ban': 'persons' },
  bites: () => ({
    verdict: 'engaged',
    says: "a listing binds whoever is under the sender's law, whoever else joins; it has no channel of its own into output",
    source: 'judgement',
  }),
});
