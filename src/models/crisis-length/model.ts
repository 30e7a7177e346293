import { exp } from '../../kernel/arithmetic.ts';
import { defineModel, number, type Parameter, type Said, scaleParameter, share } from '../laboratory/define.ts';
import { daysUntil, shareWithin } from './rule.ts';

const SOURCE = 'icb-v14';
const SEEN: Said = {
  en: 'of 486 crises, 1918-2017: median 81 days, mean 161.8, 10 % within 11, 90 % within 383',
  fr: 'de 486 crises, 1918-2017 : médiane 81 jours, moyenne 161,8, 10 % en 11, 90 % en 383',
};
const count = (id: string, usual: number, en: string, fr: string): Parameter => ({
  id,
  says: { en, fr },
  least: 0,
  most: 1000,
  usual,
  whole: true,
  source: SOURCE,
  note: 'counted in the crisis-level file, version 14',
});

/** How long crises lasted, and how many turned violent: a base rate. */
export const crisisLength = defineModel({
  id: 'crisis-length',
  title: { en: 'Length and violence of crises: base rates', fr: 'Durée et violence des crises : taux de base' },
  origin: {
    en: 'International Crisis Behavior project, version 14: counts of 486 crises, and a lognormal fitted to their lengths',
    fr: 'International Crisis Behavior, version 14 : comptes de 486 crises et loi lognormale ajustée à leurs durées',
  },
  sources: [SOURCE],
  parameters: [
    {
      ...scaleParameter('mu', [0, 4.31, 10], 'mean of the logarithm of days', 'moyenne du logarithme des jours', 'fitted'),
      source: SOURCE,
    },
    { ...scaleParameter('sigma', [0.05, 1.361, 5], 'its standard deviation', 'son écart type', 'fitted'), source: SOURCE },
    scaleParameter('days', [0, 30, 5000], 'days since the crisis broke', 'jours depuis le début', 'an example'),
    count('none', 192, 'crises without violence', 'crises sans violence'),
    count('minor', 77, 'crises with minor clashes', 'crises avec heurts mineurs'),
    count('serious', 124, 'crises with serious clashes', 'crises avec heurts graves'),
    count('war', 93, 'crises with full-scale war', 'crises avec guerre ouverte'),
  ],
  assumes: [
    {
      en: 'this crisis is like those of a century of very different ones',
      fr: 'cette crise ressemble à un siècle de crises diverses',
    },
    {
      en: 'lengths are lognormal (they are not quite: see the critics)',
      fr: 'durées lognormales (pas tout à fait : voir les critiques)',
    },
  ],
  critics: [
    {
      says: { en: `seen ${SEEN.en}; the fit has its median at 74`, fr: `observé ${SEEN.fr} ; l’ajustement a sa médiane à 74` },
      source: SOURCE,
    },
    {
      says: {
        en: 'what counts as a crisis, and when it ends, is the coders’ judgement; crises that never broke out are not there',
        fr: 'ce qui est une crise, et sa fin, relève des codeurs ; celles qui n’ont pas éclaté manquent',
      },
      source: 'judgement',
    },
  ],
  sensitivity: {
    parameter: 'days',
    from: 0,
    to: 400,
    panels: [{ says: { en: 'share of crises over by then', fr: 'part des crises terminées' }, figures: ['over'] }],
  },
  faults: ({ none = 0, minor = 0, serious = 0, war = 0 }) =>
    none + minor + serious + war > 0
      ? []
      : [{ parameters: ['none', 'minor', 'serious', 'war'], says: 'at least one crisis must be counted' }],
  solve({ mu = 0, sigma = 1, days = 0, none = 0, minor = 0, serious = 0, war = 0 }) {
    const crises = none + minor + serious + war;
    return {
      equilibrium: { en: 'none: a record, no game', fr: 'aucun : un relevé, pas un jeu' },
      figures: [
        share('over', shareWithin(days, mu, sigma), 'share of crises over by then', 'part des crises terminées'),
        number('median', daysUntil(0.5, mu, sigma), 'median length of the fit, days', 'durée médiane ajustée, jours'),
        number('mean', exp(mu + (sigma * sigma) / 2), 'mean length of the fit, days', 'durée moyenne ajustée, jours'),
        number('crises', crises, 'crises counted', 'crises comptées'),
        share('withoutViolence', none / crises, 'without violence', 'sans violence'),
        share('fullWar', war / crises, 'with full-scale war', 'avec guerre ouverte'),
      ],
    };
  },
});
