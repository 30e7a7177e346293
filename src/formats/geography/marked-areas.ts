import type { StateId } from '../../words/ids.ts';

interface MarkedArea {
  /** Null where no state owns the land in the eyes of all: it is drawn, and belongs to nobody's land. */
  readonly state: StateId | null;
  readonly mark?: string;
}

/**
 * Shapes that Natural Earth draws apart and that have no ISO code of their own (or, for Ashmore and Cartier, a
 * state's own). Keys are Natural Earth's names. The view is the law that the allies recognise; the mark says why
 * the land is a shape of its own.
 */
export const markedAreas: ReadonlyMap<string, MarkedArea> = new Map<string, MarkedArea>([
  ['Kosovo', { state: 'XK' }],
  ['N. Cyprus', { state: 'CY', mark: 'not under the control of the government' }],
  ['Cyprus U.N. Buffer Zone', { state: 'CY', mark: 'United Nations buffer zone' }],
  ['Akrotiri', { state: 'GB', mark: 'sovereign base area' }],
  ['Dhekelia', { state: 'GB', mark: 'sovereign base area' }],
  ['Somaliland', { state: 'SO', mark: 'not under the control of the government' }],
  ['USNB Guantanamo Bay', { state: 'CU', mark: 'base leased by the United States' }],
  ['Baikonur', { state: 'KZ', mark: 'leased by Russia' }],
  ['Siachen Glacier', { state: null, mark: 'claimed by India and Pakistan' }],
  ['Spratly Is.', { state: null, mark: 'claimed by several states' }],
  ['Scarborough Reef', { state: null, mark: 'claimed by several states' }],
  ['Bajo Nuevo Bank', { state: null, mark: 'claimed by several states' }],
  ['Serranilla Bank', { state: null, mark: 'claimed by several states' }],
  ['Indian Ocean Ter.', { state: 'AU', mark: 'external territory' }],
  ['Coral Sea Is.', { state: 'AU', mark: 'external territory' }],
  ['Ashmore and Cartier Is.', { state: 'AU', mark: 'external territory' }],
  ['Clipperton I.', { state: 'FR', mark: 'overseas possession' }],
]);
