import type { Case } from './run-reach.ts';

/** Words of the section of the brief, beside those of the map. */
export interface SectionWords {
  readonly heading: string;
  readonly caption: string;
  /** Force, where, within; the cases follow. */
  readonly columns: readonly [force: string, where: string, within: string];
  readonly cases: Readonly<Record<Case, string>>;
  readonly alliedLand: string;
  /** `Last reached by a brigade, by road and rail, as things stood: A; B.` */
  readonly last: (force: string, cases: readonly Case[], places: string) => string;
  readonly place: (km: string, near: string, state: string, hours: string) => string;
  readonly notReached: (force: string, share: string, allies: string) => string;
  readonly nobody: (force: string, which: Case) => string;
  readonly basis: string;
}

const EN_CASES: Readonly<Record<Case, string>> = {
  before: 'as forces stood before the crisis',
  after: 'after the reinforcement of this run',
  demand: 'if the demand were met',
};

const FR_CASES: Readonly<Record<Case, string>> = {
  before: 'dans le dispositif d’avant la crise',
  after: 'après le renforcement de ce déroulement',
  demand: 'si l’exigence était satisfaite',
};

const english: SectionWords = {
  heading: 'How soon a force can stand where',
  caption: 'Share of allied land in Europe, by area, that is reached from the order to move: middle of each interval',
  columns: ['Force', 'Where', 'Within'],
  cases: { before: 'Before', after: 'Reinforced', demand: 'Demand met' },
  alliedLand: 'allied land',
  last: (force, cases, places) => `Reached last by ${force}, ${cases.map((which) => EN_CASES[which]).join(' and ')}: ${places}.`,
  place: (km, near, state, hours) => `${km} km from ${near} (${state}), ${hours}`,
  notReached: (force, share, allies) =>
    `Not reached by ${force}: ${share} of that land${allies === '' ? '' : `, all of ${allies} among it`}; ways by sea are left out.`,
  nobody: (force, which) => `No force of that kind is known ${EN_CASES[which]}: ${force}.`,
  basis:
    'Each force alone on the network, under median conditions; beyond the network terrain is not known. Kinds of force and readiness in place are judgement.',
};

const french: SectionWords = {
  heading: 'En combien d’heures une force peut être en place, et où',
  caption: 'Part du territoire allié en Europe, en surface, atteinte à partir de l’ordre de mouvement : milieu de l’intervalle',
  columns: ['Force', 'Où', 'En'],
  cases: { before: 'Avant', after: 'Renforcé', demand: 'Exigence satisfaite' },
  alliedLand: 'territoire allié',
  last: (force, cases, places) =>
    `Atteints en dernier par ${force}, ${cases.map((which) => FR_CASES[which]).join(' et ')} : ${places}.`,
  place: (km, near, state, hours) => `${near} (${state}) à ${km} km, ${hours}`,
  notReached: (force, share, allies) =>
    `Hors d’atteinte pour ${force} : ${share} de ce territoire${allies === '' ? '' : `, dont tout le territoire de : ${allies}`} ; les trajets par mer ne sont pas compris.`,
  nobody: (force, which) => `Aucune force de ce type n’est connue ${FR_CASES[which]} : ${force}.`,
  basis:
    'Chaque force seule sur le réseau, en conditions médianes ; au-delà du réseau le terrain est inconnu. Types de force et délais sur place relèvent de notre appréciation.',
};

export const sectionWords = { en: english, fr: french } as const;
