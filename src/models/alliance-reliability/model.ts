import { defineModel, number, type Parameter, share } from '../laboratory/define.ts';
import { partnersWhoCome } from './rule.ts';

const whole = (id: string, usual: number, en: string, fr: string, note: string): Parameter => ({
  id,
  says: { en, fr },
  least: 0,
  most: 100,
  usual,
  whole: true,
  source: 'judgement',
  note,
});

/** What published rates of alliances honoured would mean for partners that decide alone. */
export const allianceReliability = defineModel({
  id: 'alliance-reliability',
  title: { en: 'Alliance reliability: published rates as priors', fr: 'Fiabilité des alliances : taux publiés comme a priori' },
  origin: {
    en: 'rates of Leeds, Long and Mitchell (2000), Berkemeier and Fuhrmann (2018), Chiba; the sum over partners is plain algebra',
    fr: 'taux de Leeds, Long et Mitchell (2000), Berkemeier et Fuhrmann (2018), Chiba ; la somme est de l’algèbre simple',
  },
  sources: ['jcr-alliance-reliability', 'rp-alliance-recoding-2018', 'chiba-alliance'],
  parameters: [
    {
      id: 'rate',
      says: { en: 'share of alliances honoured', fr: 'part des alliances honorées' },
      least: 0,
      most: 1,
      usual: 0.745,
      source: 'jcr-alliance-reliability',
      note: 'the highest of three published rates: see them all below',
    },
    whole('partners', 31, 'partners that decide', 'partenaires qui décident', 'an alliance of 32, one of which is attacked'),
    whole('wanted', 16, 'partners that would be enough', 'partenaires suffisants', 'half of them, as an example'),
  ],
  assumes: [
    { en: 'each partner decides by itself', fr: 'chaque partenaire décide seul' },
    {
      en: 'all have the same rate, and this case is like those counted',
      fr: 'même taux pour tous ; ce cas ressemble aux cas comptés',
    },
  ],
  critics: [
    {
      says: {
        en: 'the same question, re-coded to 2003: 50 %, and 22 % after 1945',
        fr: 'la même question, recodée jusqu’en 2003 : 50 %, et 22 % après 1945',
      },
      source: 'rp-alliance-recoding-2018',
    },
    { says: { en: 'a later re-count: about two thirds', fr: 'un recomptage : environ deux tiers' }, source: 'chiba-alliance' },
    {
      says: {
        en: 'only alliances that were put to the test are counted; those that deterred are not. Allies watch one another: they are not independent',
        fr: 'seules les alliances mises à l’épreuve comptent ; celles qui ont dissuadé, non. Les alliés s’observent : ils ne sont pas indépendants',
      },
      source: 'judgement',
    },
  ],
  published: { of: 'alliance-honoured', parameter: 'rate' },
  sensitivity: {
    parameter: 'rate',
    from: 0.2,
    to: 1,
    panels: [
      { says: { en: 'enough partners come; all come', fr: 'assez de partenaires ; tous' }, figures: ['enough', 'all'] },
      { says: { en: 'partners who come, mean', fr: 'partenaires, moyenne' }, figures: ['mean'] },
    ],
  },
  solve({ rate = 0, partners = 0, wanted = 0 }) {
    const { mean, all, enough } = partnersWhoCome(rate, partners, wanted);
    return {
      equilibrium: {
        en: 'none: a count of independent decisions, no game',
        fr: 'aucun : un compte de décisions indépendantes, pas un jeu',
      },
      figures: [
        number('mean', mean, 'partners who come, mean', 'partenaires qui viennent, moyenne'),
        share('enough', enough, `at least ${wanted} of ${partners} come`, `au moins ${wanted} sur ${partners} viennent`),
        share('all', all, 'all come', 'tous viennent'),
      ],
    };
  },
});
