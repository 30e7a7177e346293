import { defineModel, number, scaleParameter, share, shareParameter } from '../laboratory/define.ts';
import { criticalRisk, ladderRisk, staysUntil } from './rule.ts';

const CHECK = 'the value of the check case; no data stand behind it';

/** Risk as a currency: who would run more of it, and how it adds up. */
export const brinkmanship = defineModel({
  id: 'brinkmanship',
  title: {
    en: 'Brinkmanship: critical risk, the ladder, attrition',
    fr: 'Stratégie du bord de l’abîme : risque critique, échelle, usure',
  },
  origin: {
    en: 'after Schelling and Ellsberg (not read), Powell (2015, abstract); plain algebra',
    fr: 'd’après Schelling et Ellsberg (non lus), Powell (2015, résumé) ; algèbre simple',
  },
  sources: ['io-nuclear-brinkmanship-2015', 'unverified'],
  parameters: [
    scaleParameter('win', [-100, 1, 100], 'worth of winning', 'valeur de la victoire', CHECK),
    scaleParameter('concede', [-100, 0, 100], 'worth of conceding', 'valeur de la concession', CHECK),
    scaleParameter('disaster', [-1000, -9, 100], 'worth of disaster', 'valeur du désastre', CHECK),
    shareParameter('stepRisk', 0.02, 'risk of disaster of one step', 'risque de désastre d’un échelon', CHECK),
    {
      id: 'steps',
      says: { en: 'steps taken', fr: 'échelons montés' },
      least: 0,
      most: 200,
      usual: 10,
      whole: true,
      source: 'judgement',
      note: CHECK,
    },
    scaleParameter(
      'value',
      [0, 0.5, 0.999],
      'what the stake is worth to one side of an attrition',
      'valeur de l’enjeu dans une guerre d’usure',
      CHECK,
    ),
  ],
  assumes: [
    {
      en: 'the risk of a step is known and does not depend on the steps before',
      fr: 'le risque d’un échelon est connu et indépendant des autres',
    },
    { en: 'disaster is as bad for whoever is to blame', fr: 'le désastre est le même quel qu’en soit l’auteur' },
    { en: 'attrition: two alike, whose values nobody else knows', fr: 'usure : deux semblables, aux valeurs secrètes' },
  ],
  critics: [
    {
      says: {
        en: 'standard accounts leave out military power: who brings more of it to bear also runs more risk (Powell)',
        fr: 'les comptes usuels oublient la puissance : en engager plus accroît le risque (Powell)',
      },
      source: 'io-nuclear-brinkmanship-2015',
    },
    {
      says: {
        en: 'a threat that leaves something to chance is consistent only if someone without interest carries it out (Zagare and Kilgour)',
        fr: 'une menace laissée au hasard suppose un tiers désintéressé pour l’exécuter (Zagare et Kilgour)',
      },
      source: 'cup-perfect-deterrence-2000',
    },
    {
      says: {
        en: 'nobody has measured the risk of a step; figures to two digits pretend to',
        fr: 'personne n’a mesuré le risque d’un échelon',
      },
      source: 'judgement',
    },
  ],
  sensitivity: {
    parameter: 'steps',
    from: 0,
    to: 50,
    panels: [{ says: { en: 'risk run by then', fr: 'risque couru' }, figures: ['ladder'] }],
    compare: { parameter: 'stepRisk', values: [0.01, 0.02, 0.05] },
  },
  faults: ({ win = 0, concede = 0, disaster = 0 }) =>
    win > concede && concede > disaster
      ? []
      : [
          {
            parameters: ['win', 'concede', 'disaster'],
            says: `the game needs win > concede > disaster; they are ${win}, ${concede}, ${disaster}`,
          },
        ],
  solve({ win = 1, concede = 0, disaster = -1, stepRisk = 0, steps = 0, value = 0 }) {
    const critical = criticalRisk(win, concede, disaster);
    const ladder = ladderRisk(stepRisk, steps);
    const stands = ladder <= critical;
    return {
      equilibrium: {
        en: `a rule of conduct: stand while the risk is at most the critical one; the ladder of ${steps} steps is ${stands ? 'worth' : 'not worth'} climbing`,
        fr: `règle de conduite : tenir tant que le risque ne dépasse pas le critique ; l’échelle de ${steps} échelons ${stands ? 'vaut' : 'ne vaut pas'} la montée`,
      },
      figures: [
        share('critical', critical, 'critical risk', 'risque critique'),
        share('ladder', ladder, 'risk of the whole ladder', 'risque de toute l’échelle'),
        number('staysUntil', staysUntil(value), 'attrition: stays until', 'usure : tient jusqu’à'),
      ],
    };
  },
});
