import { getBody } from '../../decision/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { type Declared, eachOnce, type Find } from './finding.ts';
import type { ScenarioFile } from './schema.ts';

type Proposal = ScenarioFile['proposals'][number];
type Path = readonly (string | number)[];

/** A body that does not sit on the scenario's first day can decide nothing in it. */
export function checkSits(body: string, day: string, path: Path, find: Find): void {
  const { validity, title } = getBody(body);
  if (validity.from <= day && (validity.to === null || day <= validity.to)) return;
  const sat = `it sat from ${validity.from}${validity.to === null ? '' : ` to ${validity.to}`}`;
  find(path, `the ${title} does not sit on ${day}`, `${sat}; name another body`);
}

/** Each clause and each addition has an id of its own within the text. */
export function checkClauses({ clauses, additions = [] }: Proposal, at: Path, find: Find): void {
  const seen = new Set<string>();
  const check = (key: string, list: readonly { readonly id: string }[]) => {
    list.forEach(({ id }, index) => {
      if (seen.has(id))
        find([...at, key, index, 'id'], `two clauses are called "${id}"`, 'give each clause of a text its own id');
      seen.add(id);
    });
  };
  check('clauses', clauses);
  check('additions', additions);
}

/** Stances of members that exist, on issues that come up, asking for what some text has to offer. */
export function checkStances(file: ScenarioFile, data: FoedusData, find: Find): void {
  const members = [...data.states.map((state) => state.id), ...data.stateGroups.map((group) => group.id)];
  const texts = file.proposals.flatMap(({ clauses, additions = [] }) => [...clauses, ...additions]);
  const issues = new Set([...file.proposals.map((proposal) => proposal.issue), ...texts.flatMap((clause) => clause.issue ?? [])]);
  const additions = file.proposals.flatMap((proposal) => (proposal.additions ?? []).map((addition) => addition.id));
  eachOnce('stances', file.stances, find);
  file.stances.forEach((stance, index) => {
    const at = ['stances', index];
    stance.members.forEach((member, where) => {
      if (!members.includes(member)) say([...at, 'members', where], 'state or group', member, members, find);
    });
    if (!issues.has(stance.issue)) say([...at, 'issue'], 'text or clause on the issue', stance.issue, [...issues], find);
    if (stance.ask.kind === 'add' && !additions.includes(stance.ask.addition))
      say([...at, 'ask', 'addition'], 'addition', stance.ask.addition, additions, find);
    if (stance.redLine && stance.salience !== 1) {
      find([...at, 'salience'], 'a red line is never given up', 'write salience: 1, or redLine: false');
    }
    checkSource(stance, at, data, find);
  });
}

/** Figures that the decision stage declares, set otherwise: each from a family that it knows, with its ground. */
export function checkAssumptions(file: ScenarioFile, data: FoedusData, figures: Declared['figures'], find: Find): void {
  const families = [...new Set(['gate', ...figures.map(({ id }) => familyOf(id))])];
  eachOnce('assumptions', file.assumptions, find);
  file.assumptions.forEach((assumption, index) => {
    const at = ['assumptions', index];
    if (!families.includes(familyOf(assumption.id))) {
      say(
        [...at, 'id'],
        'figure',
        assumption.id,
        figures.map(({ id }) => id),
        find,
      );
    }
    const declared = figures.find(({ id }) => id === assumption.id);
    if (declared && (declared.value === undefined) !== (assumption.value === undefined)) {
      const shape = declared.value === undefined ? 'an interval' : 'a value';
      find([...at, 'id'], `"${assumption.id}" is declared as ${shape}`, `give ${shape}`);
    }
    checkSource(assumption, at, data, find);
  });
}

const familyOf = (id: string): string => id.split('.')[0] ?? id;

interface Sourced {
  readonly source: string;
  readonly note?: string | undefined;
}

function checkSource({ source, note }: Sourced, at: Path, data: FoedusData, find: Find): void {
  const sources = ['judgement', 'unverified', ...data.sources.map((row) => row.id)];
  if (!sources.includes(source)) say([...at, 'source'], 'source in the data', source, sources, find);
  if (source === 'judgement' && note === undefined) {
    find([...at, 'source'], 'a judgement without a note', 'say in a note what it is judged from');
  }
}

function say(path: Path, what: string, id: string, known: readonly string[], find: Find): void {
  const near = nearestWord(id, known);
  find(path, `no ${what} "${id}"`, near ? `did you mean "${near}"?` : `known: ${known.slice(0, 12).join(', ') || 'none'}`);
}
