import {
  defineModel,
  type Fault,
  type Figure,
  type Parameter,
  scaleParameter,
  shareParameter,
  type Values,
} from '../laboratory/define.ts';
import { type CountedShare, countMiscalculation } from './count.ts';
import type { Circumstances } from './rule.ts';

const whole = (
  id: string,
  [least, usual, most]: readonly [number, number, number],
  en: string,
  fr: string,
  note: string,
): Parameter => ({
  ...scaleParameter(id, [least, usual, most], en, fr, note),
  whole: true,
});

const RANGE = 'the declared range of data/treaties/thresholds.json, itself judgement';

/** "No room for miscalculation": how often a side crosses a line that it believed was elsewhere. */
export const miscalculation = defineModel({
  id: 'miscalculation',
  title: {
    en: 'No room for miscalculation: where is the cyber threshold?',
    fr: 'Pas de place pour l’erreur de calcul : où est le seuil cyber ?',
  },
  origin: {
    en: 'ours, illustrative: every parameter is judgement; what it shows is a direction, never a rate of the world',
    fr: 'de notre main, illustratif : tout paramètre est un jugement ; il montre un sens, jamais un taux réel',
  },
  sources: ['judgement'],
  parameters: [
    shareParameter(
      'ambiguity',
      1,
      'declared ambiguity: 0 the line is named, 1 as declared today',
      'ambiguïté déclarée : 0 ligne dite, 1 comme aujourd’hui',
      'today’s statements name no line',
    ),
    whole(
      'signals',
      [0, 2, 50],
      'signals that say something of the line',
      'signaux qui disent quelque chose de la ligne',
      'a summit text and a warning',
    ),
    shareParameter(
      'forces',
      0.2,
      'forces in place, share of a declared force',
      'forces en place, part d’une force déclarée',
      'a forward presence',
    ),
    scaleParameter('lineLow', [1, 30, 100], 'line: 10 % lie below', 'ligne : 10 % en dessous', RANGE),
    scaleParameter('line', [1, 58, 100], 'line: the middle', 'ligne : le milieu', RANGE),
    scaleParameter('lineHigh', [1, 90, 200], 'line: 10 % lie above', 'ligne : 10 % au-dessus', RANGE),
    scaleParameter(
      'signalNoise',
      [0.05, 0.8, 5],
      'how vague one signal is (logarithm)',
      'vague d’un signal (logarithme)',
      'statements tell little: twice the range itself',
    ),
    shareParameter(
      'doubtSeen',
      0.5,
      'share of its own doubt that the challenger sees',
      'part de son doute que le challengeur voit',
      'people are surer than they should be; half is a guess',
    ),
    scaleParameter(
      'lossAlone',
      [1, 9, 1000],
      'loss by crossing, in gains, without forces',
      'perte en franchissant, en gains, sans forces',
      'one in ten would be worth it',
    ),
    scaleParameter(
      'lossByForces',
      [0, 40, 1000],
      'what the whole force adds to it',
      'ce que toute la force y ajoute',
      'with it, one in fifty',
    ),
    scaleParameter(
      'wanted',
      [1, 35, 200],
      'effect that would serve the challenger, median',
      'effet utile au challengeur, médiane',
      'between limited and serious loss of function',
    ),
    scaleParameter(
      'wantedSpread',
      [0.01, 0.5, 3],
      'its spread (logarithm)',
      'sa dispersion (logarithme)',
      'a factor of two and more',
    ),
    scaleParameter(
      'spill',
      [0, 0.15, 3],
      'how far an effect strays (logarithm)',
      'écart de l’effet (logarithme)',
      'networks carry further than meant',
    ),
    scaleParameter(
      'tolerance',
      [0.1, 2, 20],
      'forces that the challenger takes for a threat, median',
      'forces prises pour une menace, médiane',
      'twice the declared force',
    ),
    scaleParameter('toleranceSpread', [0.01, 0.5, 3], 'its spread (logarithm)', 'sa dispersion (logarithme)', 'nobody has said'),
    scaleParameter(
      'misreading',
      [0, 0.4, 3],
      'how far the defender misreads it (logarithm)',
      'erreur du défenseur (logarithme)',
      'nobody has said',
    ),
    whole('runs', [1, 5000, 100000], 'runs played', 'parties jouées', 'an interval of about half a point'),
    whole(
      'seed',
      [0, 1, 4294967295],
      'seed; equal seeds use equal chance everywhere',
      'graine ; même graine, même hasard',
      'any',
    ),
  ],
  assumes: [
    {
      en: 'illustrative, never a prediction; all parameters are judgement',
      fr: 'illustratif, jamais une prédiction ; tout paramètre est un jugement',
    },
    {
      en: 'the challenger reasons rightly from range and signals, but sees only part of its own doubt',
      fr: 'le challengeur raisonne juste, mais ne voit qu’une part de son doute',
    },
    {
      en: 'it acts only where what it wants is below what it dares; forces make crossing dearer',
      fr: 'il n’agit que si ce qu’il veut est sous ce qu’il ose ; les forces renchérissent le franchissement',
    },
    {
      en: 'the defender may cross a line of the other side, with forces, that it misreads',
      fr: 'le défenseur peut franchir, par ses forces, une ligne adverse mal lue',
    },
    { en: 'one encounter; nobody learns, nobody feigns', fr: 'une seule rencontre ; ni apprentissage ni feinte' },
  ],
  critics: [
    {
      says: {
        en: 'fixed lines tell the other side what is allowed, and are circumvented; vaguer ones can deter too (Guzansky)',
        fr: 'les lignes fixes disent le permis et se contournent ; des lignes floues dissuadent aussi (Guzansky)',
      },
      source: 'guzansky-red-lines',
    },
    {
      says: {
        en: 'public lines can provoke resistance instead of restraint (Altman and Powers); here they only inform',
        fr: 'des lignes publiques peuvent provoquer (Altman et Powers) ; ici elles ne font qu’informer',
      },
      source: 'russiamatters-redlines-fail-2022',
    },
    {
      says: {
        en: 'the allies lived with ambiguity for decades and deterred all the same (as reported of 2014)',
        fr: 'les alliés ont vécu des décennies dans l’ambiguïté, et dissuadé (selon un article de 2014)',
      },
      source: 'sofx-cyber-ambiguity-2014',
    },
    {
      says: {
        en: 'that miscalculation grows with ambiguity is put in by one parameter: set doubtSeen=1 and most of it goes',
        fr: 'que l’erreur croisse avec l’ambiguïté tient à un paramètre : doubtSeen=1 en efface la plus grande part',
      },
      source: 'judgement',
    },
  ],
  sensitivity: {
    parameter: 'ambiguity',
    from: 0,
    to: 1,
    panels: [
      {
        says: {
          en: 'a side crosses a line that it believed was elsewhere',
          fr: 'une partie franchit une ligne qu’elle croyait ailleurs',
        },
        figures: ['missed'],
      },
      {
        says: { en: 'of these: the challenger does', fr: 'dont : le challengeur' },
        figures: ['missedByChallenger'],
      },
      { says: { en: 'the challenger probes at all', fr: 'le challengeur s’aventure' }, figures: ['probes'] },
    ],
    compare: { parameter: 'forces', values: [0.1, 0.8] },
  },
  faults: ({ lineLow = 0, line = 0, lineHigh = 0 }): readonly Fault[] =>
    lineLow <= line && line <= lineHigh
      ? []
      : [
          {
            parameters: ['lineLow', 'line', 'lineHigh'],
            says: `the range needs lineLow <= line <= lineHigh; they are ${lineLow}, ${line}, ${lineHigh}`,
          },
        ],
  solve(values) {
    const found = countMiscalculation(circumstancesOf(values), values.runs ?? 1, values.seed ?? 0);
    const figure = (id: string, { share, low, high }: CountedShare, en: string, fr: string): Figure => ({
      id,
      says: { en, fr },
      value: share,
      kind: 'share',
      interval: { low, high },
    });
    return {
      equilibrium: {
        en: 'none: one side chooses well by its own lights, the other has moved before; counted over runs, with 95 % intervals (Wilson)',
        fr: 'aucun : une partie choisit bien selon ses lumières, l’autre a déjà joué ; compté sur des parties jouées, intervalles à 95 % (Wilson)',
      },
      figures: [
        figure(
          'missed',
          found.missed,
          'a side crossed a line that it believed was elsewhere',
          'une partie a franchi une ligne crue ailleurs',
        ),
        figure('missedByChallenger', found.missedByChallenger, 'the challenger did', 'le challengeur'),
        figure('missedByDefender', found.missedByDefender, 'the defender did, with forces', 'le défenseur, par ses forces'),
        figure('spilled', found.spilled, 'the effect strayed across', 'l’effet a débordé'),
        figure('probes', found.probes, 'the challenger probed at all', 'le challengeur s’est aventuré'),
      ],
    };
  },
});

/** The circumstances that the parameters stand for. */
function circumstancesOf(values: Values): Circumstances {
  const of = (id: keyof Circumstances) => values[id] ?? 0;
  return {
    ambiguity: of('ambiguity'),
    signals: of('signals'),
    forces: of('forces'),
    lineLow: of('lineLow'),
    line: of('line'),
    lineHigh: of('lineHigh'),
    signalNoise: of('signalNoise'),
    doubtSeen: of('doubtSeen'),
    lossAlone: of('lossAlone'),
    lossByForces: of('lossByForces'),
    wanted: of('wanted'),
    wantedSpread: of('wantedSpread'),
    spill: of('spill'),
    tolerance: of('tolerance'),
    toleranceSpread: of('toleranceSpread'),
    misreading: of('misreading'),
  };
}
