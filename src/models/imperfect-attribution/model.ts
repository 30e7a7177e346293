import { defineModel, type Fault, share, shareParameter, type Values } from '../laboratory/define.ts';
import { type Attacker, solveAttribution } from './rule.ts';

const CHECK = 'the value of the check case with two attackers; no data stand behind it';

/** Deterrence when it is not sure who struck, nor that anybody did. */
export const imperfectAttribution = defineModel({
  id: 'imperfect-attribution',
  title: { en: 'Deterrence with imperfect attribution', fr: 'Dissuasion avec attribution imparfaite' },
  origin: {
    en: 'Baliga, Bueno de Mesquita and Wolitzky (2020); the abstract was read, the equations are from memory and were solved anew',
    fr: 'Baliga, Bueno de Mesquita et Wolitzky (2020) ; le résumé a été lu, les équations sont de mémoire et résolues à nouveau',
  },
  sources: ['apsr-imperfect-attribution-2020'],
  parameters: [
    {
      id: 'attackers',
      says: { en: 'sides that may attack', fr: 'parties qui peuvent attaquer' },
      least: 1,
      most: 6,
      usual: 2,
      whole: true,
      source: 'judgement',
      note: 'two are enough to be mistaken for one another',
    },
    shareParameter('opportunity', 0.4, 'chance of an opportunity, each', "chance d'une occasion, chacune", CHECK),
    shareParameter('detected', 0.9, 'share of attacks that are seen', 'part des attaques vues', CHECK),
    shareParameter(
      'identified',
      0.8,
      'share of seen attacks that point to the right side',
      'part des attaques vues bien attribuées',
      CHECK,
    ),
    shareParameter('falseAlarm', 0.1, 'chance of an alarm when nobody attacks', "chance d'une alarme sans attaque", CHECK),
    shareParameter(
      'firstHidden',
      0,
      'attacks of the first side that are missed on top',
      'attaques de la première manquées en plus',
      'both sides are seen alike; 0.3 in the check case of the backfire',
    ),
    shareParameter(
      'firstBlurred',
      0,
      'missed attacks of the first side that are now seen, but look like the second',
      'attaques manquées de la première, désormais vues mais prises pour la deuxième',
      'not without need; 0.4 in the check case of the backfire',
    ),
  ],
  assumes: [
    {
      en: 'at most one side gets a chance; it attacks once or not at all',
      fr: 'une seule partie au plus a une occasion ; une attaque ou aucune',
    },
    {
      en: 'benefits of attackers and the will of the defender lie evenly between 0 and 1',
      fr: 'gains et volonté uniformes entre 0 et 1',
    },
    { en: 'everybody knows how good attribution is', fr: "chacun connaît la qualité de l'attribution" },
    {
      en: 'the defender wants to strike the guilty only, and cannot bind itself beforehand',
      fr: 'le défenseur ne veut frapper que le coupable et ne peut se lier',
    },
  ],
  critics: [
    {
      says: {
        en: 'the authors themselves: better attribution may backfire, and commitment to retaliate more is not always better',
        fr: "les auteurs eux-mêmes : mieux attribuer peut nuire, et s'engager à riposter davantage n'aide pas toujours",
      },
      source: 'apsr-imperfect-attribution-2020',
    },
    {
      says: {
        en: 'if the status quo can be challenged again and again, threats that work once fail over time',
        fr: 'si le statu quo peut être contesté sans fin, une menace efficace une fois échoue à la longue',
      },
      source: 'langlois-asymmetric-deterrence-2005',
    },
    {
      says: {
        en: 'attribution takes time and is itself a political decision; here it is one signal, at once',
        fr: 'attribuer prend du temps et est un choix politique ; ici, un seul signal immédiat',
      },
      source: 'judgement',
    },
  ],
  sensitivity: {
    parameter: 'identified',
    from: 0.5,
    to: 1,
    panels: [{ says: { en: 'probability of an attack', fr: "probabilité d'une attaque" }, figures: ['attack'] }],
    compare: { parameter: 'falseAlarm', values: [0, 0.1, 0.3] },
  },
  faults: ({ attackers = 1, opportunity = 0, detected = 0, firstHidden = 0, firstBlurred = 0 }) => {
    const faults: Fault[] = [];
    if (attackers * opportunity > 1 + 1e-9) {
      faults.push({
        parameters: ['attackers', 'opportunity'],
        says: `attackers × opportunity must be at most 1, not ${attackers * opportunity}`,
      });
    }
    if (firstHidden > detected) faults.push({ parameters: ['firstHidden'], says: 'firstHidden must be at most detected' });
    else if (firstBlurred > 1 - detected + firstHidden + 1e-9) {
      faults.push({
        parameters: ['firstBlurred'],
        says: 'firstBlurred must be at most what is missed: 1 - detected + firstHidden',
      });
    }
    if (attackers === 1 && firstBlurred > 0) {
      faults.push({
        parameters: ['firstBlurred', 'attackers'],
        says: 'firstBlurred needs a second side to look like: set attackers=2',
      });
    }
    return faults;
  },
  solve(values) {
    const { attackers, quiet } = lawsOf(values);
    const { cutoffs, attacks, beliefs } = solveAttribution(attackers, quiet);
    const total = attacks.reduce((sum, each) => sum + each, 0);
    return {
      equilibrium: {
        en: 'the unique equilibrium: a side attacks when its benefit is above its cutoff; the defender retaliates when its will is above 1 - belief',
        fr: "l'équilibre unique : attaque au-dessus du seuil de gain ; riposte quand la volonté dépasse 1 - croyance",
      },
      figures: [
        share('attack', total, 'probability of an attack', "probabilité d'une attaque"),
        ...cutoffs.map((cutoff, i) =>
          share(
            `cutoff${i + 1}`,
            cutoff,
            `benefit above which side ${i + 1} attacks`,
            `gain à partir duquel la partie ${i + 1} attaque`,
          ),
        ),
        ...beliefs.map((belief, i) =>
          share(
            `belief${i + 1}`,
            belief[i + 1] ?? 0,
            `belief that side ${i + 1} is guilty when it is pointed to`,
            `croyance de culpabilité de ${i + 1}, désignée`,
          ),
        ),
        share(
          'beliefQuiet',
          beliefs[0]?.[0] ?? 0,
          'belief that side 1 is guilty when nothing is seen',
          'croyance de culpabilité de 1 sans signal',
        ),
      ],
    };
  },
});

/** The laws that the parameters stand for: signal 0 is none, signal i points to side i. */
export function lawsOf(values: Values): { readonly attackers: readonly Attacker[]; readonly quiet: readonly number[] } {
  const {
    attackers: n = 1,
    opportunity = 0,
    detected = 0,
    identified = 1,
    falseAlarm = 0,
    firstHidden = 0,
    firstBlurred = 0,
  } = values;
  const right = n === 1 ? 1 : identified;
  const attackers = Array.from({ length: n }, (_, i) => {
    const seen = detected - (i === 0 ? firstHidden : 0);
    const law = Array.from({ length: n + 1 }, (_, s) =>
      s === 0 ? 1 - seen : s === i + 1 ? seen * right : (seen * (1 - right)) / (n - 1),
    );
    return { opportunity, law: i === 0 ? blurred(law, firstBlurred) : law };
  });
  return { attackers, quiet: [1 - falseAlarm, ...attackers.map(() => falseAlarm / n)] };
}

function blurred(law: readonly number[], moved: number): readonly number[] {
  return moved === 0 ? law : law.map((likely, s) => (s === 0 ? likely - moved : s === 2 ? likely + moved : likely));
}
