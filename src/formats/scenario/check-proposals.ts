import { getBody, getProcedure } from '../../decision/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { type Declared, eachOnce, type Find } from './finding.ts';
import type { ScenarioFile } from './schema.ts';

/** Bodies, procedures, packages and the order of the proposals. */
export function checkProposals(file: ScenarioFile, data: FoedusData, declared: Declared, find: Find): void {
  const states = new Set(data.states.map((state) => state.id.toLowerCase()));
  const packages = data.packages.map((row) => row.id);
  const unknown = (path: (string | number)[], what: string, id: string, known: readonly string[]) => {
    const near = nearestWord(id, known);
    find(path, `no ${what} "${id}"`, near ? `did you mean "${near}"?` : `known: ${known.slice(0, 12).join(', ') || 'none'}`);
  };
  eachOnce('proposals', file.proposals, find);
  file.proposals.forEach((proposal, index) => {
    const at = ['proposals', index];
    const { after, body, effect } = proposal;
    if (!isKnown(() => getBody(body))) unknown([...at, 'body'], 'body', body, [...BODIES, 'government-us']);
    else if (body.startsWith('government-') && !states.has(body.slice('government-'.length))) {
      find(
        [...at, 'body'],
        `no state behind the body "${body}"`,
        'write government- and ISO 3166-1 alpha-2, such as government-us',
      );
    }
    checkProcedure(proposal, at, find, unknown);
    if (after.when === 'decision') {
      if (!declared.proposals.includes(after.of ?? '')) {
        unknown([...at, 'after', 'of'], 'proposal', after.of ?? '', declared.proposals);
      } else if (waitsForItself(proposal.id, file)) {
        find(
          [...at, 'after', 'of'],
          `"${proposal.id}" waits for itself, by way of "${after.of}"`,
          'let one of them wait for another thing',
        );
      }
    }
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
  });
}

/** Bodies that a remedy names; a body of one government is made from its state. */
const BODIES = ['north-atlantic-council', 'eu-council', 'g7'];
const PROCEDURES = ['consensus-at-the-table', 'silence-procedure'];

type Unknown = (path: (string | number)[], what: string, id: string, known: readonly string[]) => void;

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
