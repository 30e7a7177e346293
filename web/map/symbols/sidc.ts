import type { Component } from '../../../src/words/forces.ts';

export type Affiliation = 'friend' | 'hostile' | 'neutral' | 'unknown';

/** What is known of a unit; whatever is not stays unspecified in its symbol. */
export interface UnitFacts {
  readonly affiliation: Affiliation;
  readonly component: Component;
  readonly unitType?: string;
  readonly personnel: number;
  /** It has not left yet: a dashed frame. */
  readonly planned?: boolean;
}

const IDENTITY: Readonly<Record<Affiliation, string>> = { unknown: '1', friend: '3', neutral: '4', hostile: '6' };

/** Symbol set: air, land unit, sea surface. What is not air or sea stands on land. */
const SETS: Readonly<Partial<Record<Component, string>>> = { air: '01', maritime: '30' };
const LAND_UNIT = '10';

/** Function by component, where that alone says it (APP-6D, entity, type and subtype). */
const FUNCTION_OF_COMPONENT: Readonly<Partial<Record<Component, string>>> = {
  GBAD: '130100',
  SOF: '121800',
  logistics: '160000',
};

/** Function by type of unit. A type that says weight and size alone ("light company") has none. */
const FUNCTION_OF_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^armoured-/, '120500'],
  [/^(mechanised|stryker)-/, '121102'],
  [/^airborne-/, '121100'],
  [/^artillery-/, '130300'],
  [/^engineer-/, '140700'],
  [/^cbrn-/, '140100'],
  [/^patriot-/, '130102'],
  [/^mcm-/, '120405'],
  [/^attack-helicopter-/, '110200'],
  [/^fighter-/, '110104'],
];
const UNSPECIFIED = '000000';
/** Second modifier of a land unit. */
const AIRBORNE = '01';

/** Size by what the type says of itself. */
const ECHELON_OF_TYPE: readonly (readonly [RegExp, string])[] = [
  [/corps/, '22'],
  [/division/, '21'],
  [/brigade/, '18'],
  [/regiment/, '17'],
  [/(battalion|battlegroup|squadron|commando)/, '16'],
  [/(company|battery|convoy)/, '15'],
  [/platoon/, '14'],
];

/** Size by people, where no type says it: at most so many, then this. */
const ECHELON_OF_PEOPLE: readonly (readonly [number, string])[] = [
  [0, '00'],
  [50, '14'],
  [250, '15'],
  [1000, '16'],
  [6000, '18'],
  [20_000, '21'],
  [Number.POSITIVE_INFINITY, '22'],
];

/**
 * The 20 digits of APP-6D (2017). Context is exercise; a hostile unit bears that of a simulation instead, because an exercise's
 * hostile is a faker, a friend who plays the enemy, and is drawn in a friend's frame. Ships and aircraft have no echelon.
 */
export function sidcOf({ affiliation, component, unitType = '', personnel, planned = false }: UnitFacts): string {
  const context = affiliation === 'hostile' ? '2' : '1';
  const set = SETS[component] ?? LAND_UNIT;
  const isLand = set === LAND_UNIT;
  const headquarters = component === 'HQ' || /-hq$/.test(unitType) ? '2' : '0';
  // a headquarters is as large as what it commands, which its own people do not tell
  const people = component === 'HQ' ? 0 : personnel;
  const echelon = isLand ? echelonOf(unitType, people) : '00';
  const entity = functionOf(unitType) ?? FUNCTION_OF_COMPONENT[component] ?? UNSPECIFIED;
  const modifiers = isLand && /^airborne-/.test(unitType) ? `00${AIRBORNE}` : '0000';
  return `10${context}${IDENTITY[affiliation]}${set}${planned ? '1' : '0'}${headquarters}${echelon}${entity}${modifiers}`;
}

const functionOf = (type: string): string | undefined => FUNCTION_OF_TYPE.find(([pattern]) => pattern.test(type))?.[1];

function echelonOf(type: string, personnel: number): string {
  const told = ECHELON_OF_TYPE.find(([pattern]) => pattern.test(type))?.[1];
  return told ?? ECHELON_OF_PEOPLE.find(([most]) => personnel <= most)?.[1] ?? '00';
}
