import type { StateId } from '../../../words/ids.ts';

export type Language = 'en' | 'fr';
export type Name = Readonly<Record<Language, string>>;

interface Spot {
  readonly lat: number;
  readonly lon: number;
  readonly name: Name;
}

/** Where the names of seas stand; `beside` where the sea is too narrow for its name. */
export const seaNames: readonly (Spot & { readonly where?: 'within' | 'beside' })[] = [
  { lat: 40.5, lon: -44, name: { en: 'NORTH ATLANTIC OCEAN', fr: 'OCÉAN ATLANTIQUE NORD' } },
  { lat: 34.6, lon: 18.2, name: { en: 'Mediterranean Sea', fr: 'Mer Méditerranée' }, where: 'within' },
  { lat: 43.3, lon: 34.2, name: { en: 'Black Sea', fr: 'Mer Noire' } },
  { lat: 57.6, lon: 19.9, name: { en: 'Baltic Sea', fr: 'Mer Baltique' }, where: 'beside' },
  { lat: 56.6, lon: 3, name: { en: 'North Sea', fr: 'Mer du Nord' } },
  { lat: 66.4, lon: -0.5, name: { en: 'Norwegian Sea', fr: 'Mer de Norvège' } },
  { lat: 74.2, lon: 41, name: { en: 'Barents Sea', fr: 'Mer de Barents' } },
  { lat: 85, lon: 178, name: { en: 'Arctic Ocean', fr: 'Océan Arctique' } },
  { lat: 26, lon: -90, name: { en: 'Gulf of Mexico', fr: 'Golfe du Mexique' } },
  { lat: 14.6, lon: -74, name: { en: 'Caribbean Sea', fr: 'Mer des Caraïbes' } },
  { lat: 59.6, lon: -86, name: { en: 'Hudson Bay', fr: 'Baie d’Hudson' } },
  { lat: 14, lon: -38, name: { en: 'Atlantic south of the Tropic', fr: 'Atlantique au sud du tropique' } },
  { lat: 42, lon: 50.6, name: { en: 'Caspian Sea', fr: 'Mer Caspienne' }, where: 'beside' },
];

/** Parts of states that have a name of their own on the map. */
export const partNames: readonly Spot[] = [
  { lat: 73, lon: -41, name: { en: 'Greenland', fr: 'Groenland' } },
  { lat: 64.6, lon: -148, name: { en: 'Alaska', fr: 'Alaska' } },
];

/** Where names of states stand, larger states first. Those that did not exist on the day are left out. */
export const stateSpots: readonly (readonly [state: StateId, lat: number, lon: number])[] = [
  ['CA', 54, -105],
  ['US', 40, -98],
  ['RU', 58.5, 46],
  ['SU', 58.5, 46],
  ['DZ', 27.5, 2.5],
  ['LY', 27.2, 17.5],
  ['EG', 27, 29.5],
  ['TR', 39, 33.8],
  ['UA', 49.2, 31.5],
  ['FR', 46.9, 2.6],
  ['ES', 39.9, -3.4],
  ['SE', 63.2, 15.8],
  ['FI', 64.2, 27],
  ['NO', 61.2, 9.2],
  ['GB', 52.6, -1.4],
  ['PL', 52.2, 19.5],
  ['DE', 50.9, 9.6],
  ['IT', 42.9, 12.5],
  ['YU', 44.2, 19.2],
  ['RO', 45.8, 25],
  ['MA', 32, -6.4],
  ['SA', 25, 43.5],
  ['MX', 24.6, -102.5],
  ['CU', 21.6, -78.8],
  ['IE', 53.2, -8],
  ['IS', 64.9, -18.6],
  ['PT', 39.6, -8.1],
  ['GR', 39.3, 22],
  ['BY', 53.4, 28],
  ['KZ', 48.6, 58],
  ['IR', 33.4, 53],
  ['MR', 20.2, -10.2],
  ['ML', 18.4, -1.8],
  ['BR', 1, -57],
  ['VE', 7.2, -66],
];

/** Islands and territories that Article 6 asks about and that would be specks without a name. */
export const islands: readonly Spot[] = [
  { lat: 38.5, lon: -28.2, name: { en: 'Azores', fr: 'Açores' } },
  { lat: 32.75, lon: -17, name: { en: 'Madeira', fr: 'Madère' } },
  { lat: 28.3, lon: -16.5, name: { en: 'Canary Islands', fr: 'Îles Canaries' } },
  { lat: 32.3, lon: -64.8, name: { en: 'Bermuda', fr: 'Bermudes' } },
  { lat: 36.13, lon: -5.35, name: { en: 'Gibraltar', fr: 'Gibraltar' } },
  { lat: 62.05, lon: -6.9, name: { en: 'Faroe Islands', fr: 'Îles Féroé' } },
  { lat: 46.95, lon: -56.3, name: { en: 'Saint-Pierre and Miquelon', fr: 'Saint-Pierre-et-Miquelon' } },
  { lat: 71, lon: -8.4, name: { en: 'Jan Mayen', fr: 'Jan Mayen' } },
  { lat: 18.2, lon: -66.4, name: { en: 'Puerto Rico', fr: 'Porto Rico' } },
  { lat: 14.65, lon: -61, name: { en: 'Martinique', fr: 'Martinique' } },
  { lat: 12.18, lon: -68.97, name: { en: 'Curaçao', fr: 'Curaçao' } },
  { lat: 4, lon: -53.1, name: { en: 'French Guiana', fr: 'Guyane française' } },
  { lat: 15.1, lon: -23.65, name: { en: 'Cape Verde', fr: 'Cap-Vert' } },
];

/** Short names of places of a status of its own; those that are not here go by the name in the data. Null: none is needed. */
export const placeNames: Readonly<Record<string, Name | null>> = {
  'plazas-de-soberania': { en: 'Alhucemas, Chafarinas', fr: 'Alhucemas, Chafarinas' },
  perejil: { en: 'Perejil', fr: 'Perejil' },
  svalbard: { en: 'Svalbard', fr: 'Svalbard' },
  akrotiri: { en: 'Akrotiri', fr: 'Akrotiri' },
  dhekelia: { en: 'Dhekelia', fr: 'Dhekelia' },
  'cyprus-crown-colony': { en: 'Cyprus (Crown colony)', fr: 'Chypre (colonie britannique)' },
  'malta-crown-colony': { en: 'Malta (Crown colony)', fr: 'Malte (colonie britannique)' },
  'algerian-departments': { en: 'Algerian\ndepartments', fr: 'Départements\nd’Algérie' },
  'algerian-sahara': { en: 'Southern territories\nof Algeria', fr: 'Territoires du Sud\nde l’Algérie' },
  'west-berlin': { en: 'West Berlin', fr: 'Berlin-Ouest' },
  'east-berlin': null,
  'german-democratic-republic': { en: 'East\nGermany', fr: 'Allemagne\nde l’Est' },
  'german-western-zones': { en: 'Western zones\nof Germany', fr: 'Zones occidentales\nd’Allemagne' },
  'austrian-western-zones': { en: 'Western zones\nof Austria', fr: 'Zones occidentales\nd’Autriche' },
  'trieste-zone-a': { en: 'Trieste, Zone A', fr: 'Trieste, zone A' },
  hawaii: { en: 'Hawaii', fr: 'Hawaï' },
};
