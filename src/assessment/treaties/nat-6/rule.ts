import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const nat6 = defineTreaty({
  id: 'nat-6',
  title: 'North Atlantic Treaty, Article 6',
  reference: 'Article 6 as of 4 April 1949, and as replaced by Article 2 of the protocol on the accession of Greece and Turkey',
  source: 'uk-parliament-north-atlantic-treaty',
  validity: { from: '1949-08-24', to: null },
  reach: 'world',
  // it says where Article 5 applies
  steps: null,
  parties: partiesOf('NATO'),
  assess: ({ article6 }) => everyElement('the object lies within the area and the objects of Article 6', [article6]),
});
