import type { World } from '../../../chain/world.ts';
import { type BriefLine, type BriefSection, type BriefTable, briefLanguages } from '../../../outcome/index.ts';
import { MOMENTS, type Shares } from '../summarise-reach.ts';
import { borderOf, type Language, nameOf, reachWords } from '../words/languages.ts';
import { reasonIdOf } from './reach-reasons.ts';
import { CASES, type Case, type KindReach, type RunReach } from './run-reach.ts';
import { sectionWords } from './section-words.ts';

/** Last places named in a line. */
const NAMED = 3;

/** The section of the brief that tells shares and last places; undefined where no force is known. Stage: movement. */
export function reachSection(reach: RunReach, world: World, language: Language): BriefSection | undefined {
  if (reach.kinds.length === 0) return undefined;
  const words = sectionWords[language];
  const lines = reach.kinds.flatMap((kind) => [...lastLines(kind, language), ...notReachedLine(kind, language)]);
  const basis: BriefLine = { text: words.basis, evidence: [] };
  return {
    stage: 'movement',
    heading: words.heading,
    lines: [...lines, basis],
    table: sharesTable(reach, world, language),
  };
}

/** `a brigade, by road and rail`. */
function forceOf({ wanted }: KindReach, language: Language): string {
  return `${nameOf(wanted, language)}, ${reachWords[language].by(wanted.modes)}`;
}

const casesOf = ({ cases }: KindReach): readonly Case[] => CASES.filter((which) => cases.has(which));

function sharesTable(reach: RunReach, world: World, language: Language): BriefTable {
  const [words, own] = [reachWords[language], sectionWords[language]];
  const border = borderOf(world, reach.adversary, language);
  const cases = CASES.filter((which) => reach.kinds.some((kind) => kind.cases.has(which)));
  const places = [
    { where: own.alliedLand, of: 'all' as const },
    ...(border === null || reach.kinds[0]?.cases.get('before')?.summary.border.cells === 0
      ? []
      : [{ where: border, of: 'border' as const }]),
  ];
  const rows = reach.kinds.flatMap((kind) =>
    places.flatMap(({ where, of }) =>
      MOMENTS.map((hours) => {
        const share = (which: Case): string => {
          const found = kind.cases.get(which);
          return found === undefined ? '-' : words.percent(withinOf(found.summary[of], hours));
        };
        const cells = [capital(forceOf(kind, language)), where, words.moment(hours), ...cases.map(share)];
        return { cells, explain: reasonIdOf(kind, 'before') };
      }),
    ),
  );
  return { caption: own.caption, columns: [...own.columns, ...cases.map((which) => own.cases[which])], rows };
}

function withinOf({ within24, within72, within240 }: Shares, hours: (typeof MOMENTS)[number]): number {
  return { 24: within24, 72: within72, 240: within240 }[hours];
}

/** One line for each case; cases that leave the same places for last share one. */
function lastLines(kind: KindReach, language: Language): BriefLine[] {
  const own = sectionWords[language];
  const force = forceOf(kind, language);
  const said = new Map<string, Case[]>();
  for (const which of casesOf(kind)) {
    const places = placesOf(kind, which, language);
    said.set(places, [...(said.get(places) ?? []), which]);
  }
  return [...said].map(([places, cases]): BriefLine => {
    const [first = 'before'] = cases;
    const text = places === '' ? own.nobody(force, first) : own.last(force, cases, places);
    return { text, explain: reasonIdOf(kind, first), evidence: [], status: 'modelled' };
  });
}

/** The last places to be reached; empty where no force is known. */
function placesOf({ cases }: KindReach, which: Case, language: Language): string {
  const [words, own] = [reachWords[language], sectionWords[language]];
  const { worst = [], allies = [] } = cases.get(which)?.summary ?? {};
  const places = worst.slice(0, NAMED).map(({ near, km, state, hours: { p10, p90 } }) => {
    const name = allies.find((ally) => ally.state === state)?.name[language] ?? state;
    return own.place(words.number(km), near, name, briefLanguages[language].hoursRange(p10, p90));
  });
  return places.join(language === 'fr' ? '\u00a0; ' : '; ');
}

/** How much of the land a kind of force does not reach as things stood, and whose land wholly. */
function notReachedLine(kind: KindReach, language: Language): BriefLine[] {
  const before = kind.cases.get('before');
  if (!before || before.forces.length === 0 || before.summary.all.reached === 1) return [];
  const allies = before.summary.allies.filter(({ cells, notReached }) => cells === notReached);
  const names = briefLanguages[language].list(allies.map(({ name }) => name[language]));
  const share = reachWords[language].percent(1 - before.summary.all.reached);
  const text = sectionWords[language].notReached(forceOf(kind, language), share, names);
  return [{ text, explain: reasonIdOf(kind, 'before'), evidence: [], status: 'modelled' }];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
