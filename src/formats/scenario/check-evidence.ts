import type { FoedusData } from '../../facts/index.ts';
import { parseIsoTime } from '../../kernel/calendar.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { type Declared, eachOnce, type Find } from './finding.ts';
import type { ScenarioFile } from './schema.ts';

type Item = ScenarioFile['evidence'][number];

/**
 * What becomes known later: each item once, from a source, before ENDEX, and taken back only where it is there to be taken.
 * Its incident may be one that is read from the report, whose id nobody knows beforehand: that is found out in the run.
 */
export function checkEvidence(file: ScenarioFile, data: FoedusData, declared: Declared, find: Find): void {
  const sources = ['judgement', 'unverified', ...data.sources.map((row) => row.id)];
  const states = new Set(data.states.map((state) => state.id));
  eachOnce('evidence', file.evidence, find);
  file.evidence.forEach((item, index) => {
    const at = ['evidence', index];
    if (!sources.includes(item.source)) {
      const near = nearestWord(item.source, sources);
      find([...at, 'source'], `no source "${item.source}" in the data`, near ? `did you mean "${near}"?` : 'see data/sources');
    }
    if (item.source === 'judgement' && item.note === undefined) {
      find([...at, 'source'], `"${item.id}" is a judgement without a note`, 'say in a note what it is judged from');
    }
    const due = item.arrives.at;
    if (due !== undefined && parseIsoTime(due) > parseIsoTime(file.end)) {
      find([...at, 'arrives', 'at'], `at: ${due} lies after end ${file.end}`, 'let it arrive before ENDEX');
    }
    if (item.kind === 'withdraws') checkWithdrawal(item, index, file, declared, find);
    else checkFact(item, at, states, find);
  });
}

function checkFact({ fact }: Exclude<Item, { kind: 'withdraws' }>, at: (string | number)[], states: Set<string>, find: Find) {
  const flag = fact.objectFlag;
  if (flag === undefined || flag === null || states.has(flag)) return;
  find([...at, 'fact', 'objectFlag'], `no state "${flag}"`, 'use ISO 3166-1 alpha-2, such as FR or EE');
}

function checkWithdrawal(
  item: Extract<Item, { kind: 'withdraws' }>,
  index: number,
  file: ScenarioFile,
  declared: Declared,
  find: Find,
) {
  const path = ['evidence', index, 'withdraws'];
  const meant = file.evidence.find((other) => other.id === item.withdraws);
  if (meant === undefined) {
    // one that is wrong otherwise is told of at its own place
    if (declared.evidence.includes(item.withdraws)) return;
    const near = nearestWord(item.withdraws, declared.evidence);
    const remedy = near ? `did you mean "${near}"?` : `known: ${declared.evidence.join(', ')}`;
    find(path, `no evidence "${item.withdraws}"`, remedy);
  } else if (meant.kind === 'withdraws') {
    find(path, `"${meant.id}" is a withdrawal itself`, 'withdraw what arrives or contradicts, or give the first item anew');
  } else if (meant.incident !== item.incident) {
    find(path, `"${meant.id}" concerns ${meant.incident}, not ${item.incident}`, 'let both concern one incident');
  } else if (isBefore(item, meant)) {
    find(path, `"${item.id}" is dated before "${meant.id}", which it withdraws`, 'withdraw it after it has arrived');
  }
}

const isBefore = ({ arrives: one }: Item, { arrives: other }: Item): boolean =>
  one.at !== undefined && other.at !== undefined && parseIsoTime(one.at) < parseIsoTime(other.at);
