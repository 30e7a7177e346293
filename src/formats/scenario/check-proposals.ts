import { TREATIES } from '../../assessment/index.ts';
import { getBody, getProcedure } from '../../decision/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { checkClauses, checkSits } from './check-texts.ts';
import { type Declared, eachOnce, type Find } from './finding.ts';
import type { ScenarioFile } from './schema.ts';

/** Bodies, procedures, packages and the order of the proposals. */
export function checkProposals(file: ScenarioFile, data: FoedusData, declared: Declared, find: Find): void {
  const states = new Set(data.states.map((state) => state.id.toLowerCase()));
  const packages = data.packages.map((row) => row.id);
  const treaties = TREATIES.map((rule) => rule.id);
  const unknown = (path: (string | number)[], what: string, id: string, known: readonly string[]) => {
    const near = nearestWord(id, known);
    find(path, `no ${what} "${id}"`, near ? `did you mean "${near}"?` : `known: ${known.slice(0, 12).join(', ') || 'none'}`);
  };
  eachOnce('proposals', file.proposals, find);
  file.proposals.forEach((proposal, index) => {
    const at = ['proposals', index];
    const { body, effect } = proposal;
    if (!isKnown(() => getBody(body))) unknown([...at, 'body'], 'body', body, [...BODIES, 'government-us']);
    else if (body.startsWith('government-') && !states.has(body.slice('government-'.length))) {
      find(
        [...at, 'body'],
        `no state behind the body "${body}"`,
        'write government- and ISO 3166-1 alpha-2, such as government-us',
      );
    } else checkSits(body, file.start.slice(0, 10), [...at, 'body'], find);
    checkProcedure(proposal, at, find, unknown);
    checkClauses(proposal, at, find);
    checkAfter(proposal, at, file, declared, find, unknown);
    if (effect.kind === 'deploy') {
      effect.requirements.forEach((id, where) => {
        if (!declared.requirements.includes(id)) {
          unknown([...at, 'effect', 'requirements', where], 'requirement', id, declared.requirements);
        }
      });
    }
    if (effect.kind === 'sanctions' && !packages.includes(effect.package)) {
      unknown([...at, 'effect', 'package'], 'sanctions package', effect.package, packages);
    }
    if ((effect.kind === 'invoke' || effect.kind === 'assist') && !treaties.includes(effect.treaty)) {
      unknown([...at, 'effect', 'treaty'], 'treaty', effect.treaty, treaties);
    }
  });
}

/** Bodies that a remedy names; a body of one government is made from its state. */
const BODIES = ['north-atlantic-council', 'defence-planning-committee', 'eu-council', 'g7', 'csto-council', 'jef'];
const PROCEDURES = ['consensus-at-the-table', 'silence-procedure', 'written-procedure', 'by-the-willing'];

type Unknown = (path: (string | number)[], what: string, id: string, known: readonly string[]) => void;

/** What a text waits for: another text of the file, a time, and never itself. */
function checkAfter(
  { id, after }: ScenarioFile['proposals'][number],
  at: (string | number)[],
  file: ScenarioFile,
  declared: Declared,
  find: Find,
  unknown: Unknown,
) {
  if (after.when === 'time' && after.at === undefined) {
    find([...at, 'after'], 'waits for a time and names none', 'add "at": YYYY-MM-DDTHH:MMZ');
  }
  if (!['decision', 'condition', 'blocked'].includes(after.when)) return;
  if (!declared.proposals.includes(after.of ?? '')) {
    unknown([...at, 'after', 'of'], 'proposal', after.of ?? '', declared.proposals);
  } else if (waitsForItself(id, file)) {
    find([...at, 'after', 'of'], `"${id}" waits for itself, by way of "${after.of}"`, 'let one of them wait for another thing');
  }
}

function checkProcedure(proposal: ScenarioFile['proposals'][number], at: (string | number)[], find: Find, unknown: Unknown) {
  const { procedure, silenceHours } = proposal;
  if (!isKnown(() => getProcedure(procedure))) unknown([...at, 'procedure'], 'procedure', procedure, PROCEDURES);
  if (procedure === 'consensus-at-the-table' && silenceHours !== undefined) {
    find(
      [...at, 'silenceHours'],
      'silenceHours counts under the silence procedure only',
      'leave it out, or change the procedure',
    );
  }
}

function waitsForItself(id: string, file: ScenarioFile): boolean {
  const waitsFor = new Map(file.proposals.map((proposal) => [proposal.id, proposal.after.of]));
  let next = waitsFor.get(id);
  for (let step = 0; next !== undefined && step < waitsFor.size; step++) {
    if (next === id) return true;
    next = waitsFor.get(next);
  }
  return false;
}

function isKnown(look: () => unknown): boolean {
  try {
    look();
    return true;
  } catch {
    return false;
  }
}
