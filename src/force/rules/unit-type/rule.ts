import type { Component } from '../../../words/forces.ts';
import type { Interval } from '../../../words/time.ts';
import type { Reason } from '../../../words/verdict.ts';
import { type ForceFactors, getTypeFactors } from '../../facts.ts';

/** A force as a press text or a table names it. */
export interface UnitDescription {
  readonly unit: string;
  readonly component: string;
  readonly equipment?: string | null;
  readonly framework?: string | null;
  readonly personnel?: number | null;
}

export interface UnitEstimate {
  readonly type: string;
  readonly component: Component;
  readonly personnel: number;
  /** Hours from decision to ready to move. */
  readonly readinessHours: Interval;
  readonly reason: Reason;
}

interface TypeWords {
  readonly type: string;
  /** One of these, in the unit's name or equipment, as a whole word or phrase in lower case. */
  readonly any: readonly string[];
  /** And none of these. */
  readonly not?: readonly string[];
}

/** First match wins, so the particular stands before the general. */
const TYPE_WORDS: readonly TypeWords[] = [
  { type: 'patriot-battery', any: ['patriot'] },
  {
    type: 'shorad-battery',
    any: [
      'sky sabre',
      'stinger',
      'avenger',
      'gepard',
      'mistral',
      'air defence battery',
      'air defense battery',
      'nasams',
      'samp/t',
      'mamba',
    ],
  },
  {
    type: 'attack-helicopter-battalion',
    any: ['apache', 'ah-64', 'attack helicopter', 'attack helicopters', 'tiger helicopters'],
  },
  {
    type: 'fighter-detachment',
    any: [
      'f-35',
      'f-35a',
      'f-16',
      'f-15',
      'f/a-18',
      'cf-18',
      'eurofighter',
      'eurofighters',
      'typhoon',
      'typhoons',
      'rafale',
      'rafales',
      'mirage',
      'fighter',
      'fighters',
      'jets',
      'squadron of aircraft',
      'air policing',
    ],
  },
  {
    type: 'frigate',
    any: ['frigate', 'destroyer', 'corvette', 'minehunter', 'minesweeper', 'ship', 'ships', 'hmcs', 'hms', 'maritime group'],
    not: ['two ships', 'by ship'],
  },
  { type: 'corps-hq', any: ['headquarters', 'hq', 'command post', 'joint task force headquarters'] },
  {
    type: 'supply-convoy',
    any: ['supply convoy', 'logistics convoy', 'régiment du train', 'logistic regiment', 'support battalion', 'logistics'],
  },
  { type: 'special-operations-group', any: ['special operations', 'special forces', 'sof'] },
  { type: 'cbrn-company', any: ['cbrn', 'nbc', 'chemical'] },
  {
    type: 'artillery-battery',
    any: ['battery', 'howitzer', 'howitzers', 'm777', 'himars', 'mlrs'],
    not: ['reinforcement', 'battlegroup', 'battle group'],
  },
  { type: 'engineer-company', any: ['engineer company', 'engineers', 'engineering team'] },
  {
    type: 'armoured-brigade',
    any: ['armored brigade', 'armoured brigade', 'panzer brigade', 'panzerbrigade', 'abct', 'panzerlehrbrigade'],
  },
  {
    type: 'mechanised-brigade',
    any: [
      'mechanised brigade',
      'mechanized brigade',
      'mechanised infantry brigade',
      'mechanized infantry brigade',
      'panzergrenadierbrigade',
      'stryker brigade',
    ],
  },
  {
    type: 'airborne-brigade',
    any: ['airborne division', 'infantry brigade combat team', 'airborne brigade', 'parachute brigade', 'air assault brigade'],
    not: ['battalion', 'company'],
  },
  { type: 'light-brigade', any: ['light brigade', 'light infantry brigade', 'alpine brigade', 'infantry brigade'] },
  { type: 'stryker-squadron', any: ['stryker', 'strykers', 'cavalry regiment'] },
  { type: 'airborne-battalion', any: ['airborne', 'paratroopers', 'parachute', 'air assault'] },
  { type: 'commando', any: ['commando', 'marines'] },
  {
    type: 'armoured-battlegroup',
    any: [
      'challenger',
      'abrams',
      'leopard',
      'leclerc',
      'tank',
      'tanks',
      'armoured convoy',
      'pzh 2000',
      'armoured battlegroup',
      'efp',
    ],
  },
  {
    type: 'mechanised-battalion',
    any: ['mechanised', 'mechanized', 'armoured infantry', 'combat battalion', 'battle group', 'battlegroup', 'panzergrenadier'],
  },
  { type: 'light-company', any: ['company', 'vanguard', 'platoon', 'detachment'], not: ['battalion'] },
  { type: 'light-battalion', any: ['battalion', 'infantry', 'regiment', 'lanciers', 'jäger', 'chasseurs'] },
  { type: 'light-brigade', any: ['brigade'] },
];

/**
 * The unit type that a description in words stands for, with strength and readiness. Words of name and equipment decide,
 * else the component. A framework (VJTF, NRF, reinforcement of a standing battlegroup) sets readiness before the type does.
 */
export function estimateUnit(description: UnitDescription, factors: ForceFactors, typicalStrength = 150): UnitEstimate {
  const component = componentOf(description.component);
  const text = ` ${[description.unit, description.equipment ?? ''].join(' ; ').toLowerCase()} `;
  const match = TYPE_WORDS.find(
    (row) =>
      row.any.some((word) => hasWord(text, word)) &&
      !(row.not ?? []).some((word) => hasWord(text, word)) &&
      allows(component, getTypeFactors(factors, row.type).component),
  );
  const type = match?.type ?? factors.defaultTypes[component];
  const framework = (description.framework ?? '').toLowerCase();
  const imposed = factors.frameworks.find((row) => row.words.some((word) => framework.includes(word.toLowerCase())));
  const row = getTypeFactors(factors, type);
  return {
    type,
    component: row.component,
    personnel: description.personnel ?? typicalStrength,
    readinessHours: imposed ? imposed.readinessHours : row.readinessHours,
    reason: {
      says: `“${description.unit}” is taken for a ${type}`,
      result: match ? 'met' : 'unknown',
      because: [
        { says: match ? 'words in its name or equipment' : `only its component (${component}) is known`, source: 'judgement' },
        imposed
          ? { says: `readiness by its framework “${description.framework}”`, source: imposed.source }
          : { says: `readiness by its type`, source: row.source },
      ],
    },
  };
}

function hasWord(text: string, word: string): boolean {
  let at = text.indexOf(word);
  while (at >= 0) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
    at = text.indexOf(word, at + 1);
  }
  return false;
}

function isLetter(character: string): boolean {
  return character !== '' && (character.toLowerCase() !== character.toUpperCase() || (character >= '0' && character <= '9'));
}

/** A stated component holds, but logistics may be drawn from land forces, and `land` covers what fights beside it. */
function allows(stated: Component, ofType: Component): boolean {
  return stated === ofType || stated === 'multi' || (stated === 'land' && (ofType === 'SOF' || ofType === 'logistics'));
}

const COMPONENTS: readonly Component[] = ['land', 'air', 'maritime', 'GBAD', 'HQ', 'logistics', 'SOF', 'multi'];

function componentOf(stated: string): Component {
  return COMPONENTS.find((component) => component.toLowerCase() === stated.toLowerCase()) ?? 'multi';
}
