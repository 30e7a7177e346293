import type { ReachWords } from './reach-words.ts';

const MODES = { air: 'par voie aérienne', road: 'par route', rail: 'par rail' } as const;

const number = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');

export const french: ReachWords = {
  exercise: 'EXERCICE EXERCICE EXERCICE',
  by: (modes) => modes.map((mode) => MODES[mode]).join(' et '),
  title: (what, by) => `En combien d’heures ${what} peut être en place, ${by}`,
  countedFrom: (title, time) => `${title}\u00a0; à compter du ${time}`,
  withoutPresence: 'sans présence étrangère chez les Alliés que vise l’exigence',
  notes: [
    'À partir de l’ordre de mouvement, chaque force seule sur le réseau, conditions médianes\u00a0: préparation, autorisation d’entrée, trajet, routes locales. Les trajets par mer ne sont pas compris.',
    'Le terrain est inconnu\u00a0: à partir du réseau, grand cercle avec le détour et la vitesse déclarés des routes locales. Lieux de présence supposés là où les données ne nomment qu’un pays.',
    'Territoires d’aujourd’hui tels que les Alliés les voient en droit\u00a0: Natural Earth, 1:50 millions, par world-atlas\u00a0; cellules\u00a0: H3. Forces et facteurs\u00a0: data/forces, data/network, data/movement, pour l’essentiel notre appréciation.',
  ],
  noWay: {
    'no-node': 'aucun lieu du réseau ne se trouve sur cette terre, et les trajets par mer ne sont pas compris',
    'no-way': 'aucun lieu du réseau à proximité ne peut être atteint par ces forces et ces modes',
  },
  classes: {
    day: 'en 24 heures',
    'three-days': 'en 72 heures',
    week: 'en 7 jours',
    'ten-days': 'en 10 jours',
    'three-weeks': 'en 21 jours',
    later: 'plus de 21 jours',
    'not-reached': 'hors d’atteinte',
  },
  number,
  percent: (share) => (share > 0 && share < 0.005 ? '<1\u00a0%' : `${Math.round(share * 100)}\u00a0%`),
  hours: (value) => `${value}\u00a0h`,
  moment: (hours) => (hours <= 72 ? `${hours}\u00a0h` : `${hours / 24}\u00a0jours`),
  legend: {
    share: (cells) => `Part du territoire allié (${cells} cellules)`,
    shareOfBox: (cells) => `Part du territoire demandé (${cells} cellules)`,
    aside: 'territoire allié non demandé',
    other: 'pas un Allié, ou pas compté',
    stands: 'où se trouve une force',
  },
  border: (state) => `frontière terrestre (${state})`,
  noBorder: 'Aucune cellule ne touche une frontière terrestre avec l’adversaire.',
  alliedLand: 'territoire allié',
  parts: { europe: 'en Europe', 'north-america': 'en Amérique du Nord et au Groenland', elsewhere: 'ailleurs' },
  cells: (count) => `${count} cellules`,
  notReached: 'hors d’atteinte',
  asItIs: (row) => `${row}, en l’état`,
  without: (row) => `${row}, sans présence`,
  forces: (count) => `Forces (${count})\u00a0:`,
  leftOut: '(- est écarté sans présence)',
  last: 'Atteints en dernier\u00a0:',
  lastWithout: 'Atteints en dernier, sans présence\u00a0:',
  kmFrom: (km, place) => `${place} à ${km}\u00a0km`,
  interval: (p10, p50, p90) => `${p50}\u00a0h (${p10} à ${p90})`,
  allies: ['Alliés', 'médiane', 'pire'],
  alliesWithout: ['médiane sans', 'pire sans'],
  cellsNotReached: 'cellules hors d’atteinte',
  ofCells: (some, all) => `${some} sur ${all}`,
  areNotReached: (cells, why) => `${cells} cellules hors d’atteinte\u00a0: ${why}.`,
  mostlyLocalRoad: (share) =>
    `Sur ${share} du territoire atteint, la moitié des heures ou plus sont des routes locales en terrain inconnu.`,
  written: (path) => `Écrit dans ${path}`,
};
