import type { AreaWording } from '../../assessment/index.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Language } from './drawing/map-names.ts';

type Wording = Exclude<AreaWording, null> | 'none';

/** Every word of the map that is not a name. Reasons stay in English. */
export interface MapWords {
  readonly exercise: string;
  readonly title: (date: IsoDate | null) => string;
  readonly wording: Readonly<Record<Wording, string>>;
  readonly parties: (count: number) => string;
  readonly legend: string;
  readonly standing: Readonly<Record<'inside' | 'outside' | 'contested', string>>;
  readonly rows: Readonly<Record<LegendRow, string>>;
  readonly tropic: string;
  readonly notes: readonly string[];
  readonly describes: (lists: Readonly<Record<'inside' | 'contested', string>>) => string;
}

export type LegendRow =
  | 'land-inside'
  | 'sea-inside'
  | 'forces-inside'
  | 'land-contested'
  | 'sea-contested'
  | 'land-outside'
  | 'sea-outside'
  | 'marks'
  | 'points';

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};

/** `1 January 1960`, `1er janvier 1960`. */
function dayInWords(date: IsoDate, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const first = language === 'fr' && day === '01' ? '1er' : String(Number(day));
  return `${first} ${MONTHS[language].split(' ')[Number(month) - 1] ?? month} ${Number(year)}`;
}

const en: MapWords = {
  exercise: 'EXERCISE EXERCISE EXERCISE',
  title: (date) =>
    date === null
      ? 'Article 6 of the North Atlantic Treaty: the present text'
      : `Article 6 of the North Atlantic Treaty on ${dayInWords(date, 'en')}`,
  wording: {
    none: 'Before the treaty entered into force on 24 August 1949: no area, no Party',
    '1949': 'First text, in force since 24 August 1949',
    '1951': 'Text of the protocol of 1951, in force since 15 February 1952',
    '1962':
      'Text of the protocol of 1951, in force since 15 February 1952; its words on Algeria without effect since 3 July 1962',
  },
  parties: (count) => (count === 1 ? '1 Party' : `${count} Parties`),
  legend: 'The place of an attack under Article 6',
  standing: { inside: 'inside', outside: 'outside', contested: 'contested' },
  rows: {
    'land-inside': 'Inside: territory',
    'sea-inside': 'Inside: sea; forces, vessels, aircraft',
    'forces-inside': 'Inside: occupied areas; forces only',
    'land-contested': 'Contested: territory',
    'sea-contested': 'Contested: sea',
    'land-outside': 'Outside: land',
    'sea-outside': 'Outside: sea',
    marks: 'Small places: inside, contested, outside',
    points: 'Places asked about, likewise',
  },
  tropic: 'Tropic of Cancer',
  notes: [
    'Inside, outside, contested as to place only; whether an attack occurred, and what follows, is another question. Territorial sea goes with its coast.',
    'Land and borders of today as the allies see them in law: Natural Earth, 1:50 million, through world-atlas. Seas and special places: outlines by hand, to about half a degree.',
  ],
  describes: ({ inside, contested }) => `Inside: ${inside}. Contested: ${contested}. All else is outside.`,
};

const fr: MapWords = {
  exercise: en.exercise,
  title: (date) =>
    date === null
      ? 'Article 6 du Traité de l’Atlantique Nord : le texte en vigueur'
      : `Article 6 du Traité de l’Atlantique Nord au ${dayInWords(date, 'fr')}`,
  wording: {
    none: 'Avant l’entrée en vigueur du traité le 24 août 1949 : ni zone ni Partie',
    '1949': 'Premier texte, en vigueur depuis le 24 août 1949',
    '1951': 'Texte du protocole de 1951, en vigueur depuis le 15 février 1952',
    '1962':
      'Texte du protocole de 1951, en vigueur depuis le 15 février 1952 ; les mots sur l’Algérie sans effet depuis le 3 juillet 1962',
  },
  parties: (count) => (count <= 1 ? `${count} Partie` : `${count} Parties`),
  legend: 'Le lieu d’une attaque selon l’article 6',
  standing: { inside: 'dans la zone', outside: 'hors de la zone', contested: 'contesté' },
  rows: {
    'land-inside': 'Dans la zone : territoire',
    'sea-inside': 'Dans la zone : mer ; forces, navires, aéronefs',
    'forces-inside': 'Dans la zone : pays occupés ; forces seules',
    'land-contested': 'Contesté : territoire',
    'sea-contested': 'Contesté : mer',
    'land-outside': 'Hors de la zone : terre',
    'sea-outside': 'Hors de la zone : mer',
    marks: 'Petits lieux : dans la zone, contesté, hors',
    points: 'Lieux demandés, de même',
  },
  tropic: 'Tropique du Cancer',
  notes: [
    'Dans la zone, hors d’elle ou contesté quant au lieu seulement ; s’il y a attaque, et ce qui en suit, est une autre question. La mer territoriale suit sa côte.',
    'Terres et frontières d’aujourd’hui, telles que les alliés les voient en droit : Natural Earth, 1:50 000 000, par world-atlas. Mers et lieux particuliers : contours à la main, à un demi-degré environ.',
  ],
  describes: ({ inside, contested }) => `Dans la zone : ${inside}. Contesté : ${contested}. Tout le reste est hors de la zone.`,
};

export const mapWords: Readonly<Record<Language, MapWords>> = { en, fr };
