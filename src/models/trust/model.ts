import { defineModel, number, scaleParameter, share, shareParameter } from '../laboratory/define.ts';
import { trustNeeded } from './rule.ts';

const EXAMPLE = 'an example; no data stand behind it';
const worth = (id: string, usual: number, en: string, fr: string) => scaleParameter(id, [-10, usual, 10], en, fr, EXAMPLE);

/** How much good faith one must believe in before one's own makes sense. */
export const trust = defineModel({
  id: 'trust',
  title: { en: 'Trust: belief needed to cooperate (Kydd-type)', fr: 'Confiance : croyance nécessaire pour coopérer (type Kydd)' },
  origin: {
    en: 'plain algebra of a game of assurance; Kydd, after whom it is named, was not read',
    fr: "algèbre simple d'un jeu d'assurance ; Kydd, dont il porte le nom, n'a pas été lu",
  },
  sources: ['unverified'],
  parameters: [
    worth('reward', 1, 'both cooperate (R)', 'les deux coopèrent (R)'),
    worth('temptation', 0.5, 'I do not, the other does (T)', "moi non, l'autre oui (T)"),
    worth('punishment', 0, 'neither does (P)', 'aucun (P)'),
    worth('sucker', -1, 'I do, the other does not (S)', "moi oui, l'autre non (S)"),
    shareParameter('belief', 0.5, 'belief that the other means it', "croyance en la bonne foi de l'autre", EXAMPLE),
  ],
  assumes: [
    { en: 'the other cooperates exactly if it means to', fr: "l'autre coopère si et seulement s'il le veut" },
    { en: 'one meeting; nothing said before it counts', fr: 'une seule rencontre ; les paroles ne comptent pas' },
  ],
  critics: [
    {
      says: {
        en: 'beliefs are moved by costly steps of reassurance, which are not in it',
        fr: 'des gestes coûteux déplacent les croyances ; ils n’y sont pas',
      },
      source: 'unverified',
    },
    {
      says: {
        en: 'what outcomes are worth to the other is itself in doubt',
        fr: "les préférences de l'autre sont elles-mêmes douteuses",
      },
      source: 'judgement',
    },
  ],
  sensitivity: {
    parameter: 'temptation',
    from: -1,
    to: 0.95,
    panels: [{ says: { en: 'belief needed', fr: 'croyance nécessaire' }, figures: ['needed'] }],
    compare: { parameter: 'sucker', values: [-0.5, -1, -3] },
  },
  faults: ({ reward = 0, temptation = 0, punishment = 0, sucker = 0 }) =>
    reward > temptation && punishment > sucker
      ? []
      : [
          {
            parameters: ['reward', 'temptation', 'punishment', 'sucker'],
            says: `the game needs reward > temptation and punishment > sucker; they are ${reward}, ${temptation}, ${punishment}, ${sucker}`,
          },
        ],
  solve({ reward = 0, sucker = 0, temptation = 0, punishment = 0, belief = 0 }) {
    const needed = trustNeeded(reward, sucker, temptation, punishment);
    const cooperates = belief >= needed;
    return {
      equilibrium: {
        en: `a rule of conduct: cooperate when the belief is at least what is needed; here: ${cooperates ? 'yes' : 'no'}`,
        fr: `règle de conduite : coopérer si la croyance suffit ; ici : ${cooperates ? 'oui' : 'non'}`,
      },
      figures: [
        share('needed', needed, 'belief needed', 'croyance nécessaire'),
        number('cooperates', cooperates ? 1 : 0, 'cooperates (1) or not (0)', 'coopère (1) ou non (0)'),
      ],
    };
  },
});
