import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../formats/data/load-data.ts';
import { loadForceFactors } from '../../formats/forces/load-force-factors.ts';
import type { Component, ForcePresence } from '../../words/forces.ts';
import type { Requirement } from '../../words/scenario.ts';
import type { Caveat, CommandArea, WarningCredit } from '../facts.ts';
import { type ActivationSituation, judgeStep } from './activation/rule.ts';
import { judgeCandidate } from './assignment/rule.ts';
import { cargoFor } from './cargo/rule.ts';
import { findReceivingCommand } from './command/rule.ts';
import { FORCE_RULES, type ForceRule } from './list-rules.ts';
import { readyAt } from './notice/rule.ts';
import { postureIfWithdrawn, type WithdrawalReading } from './posture/rule.ts';
import { estimateUnit } from './unit-type/rule.ts';

type Row = Readonly<Record<string, string>>;

const here = dirname(fileURLToPath(import.meta.url));
const provenance = { source: 'test', asOf: '2022-02-24', confidence: 'high' } as const;
const factors = loadForceFactors();
const { authorities } = loadData();

function readCases(rule: string): readonly Row[] {
  const lines = readFileSync(join(here, rule, 'cases.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [head = '', ...rest] = lines;
  const names = head.split('|').map((cell) => cell.trim());
  return rest.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    expect(cells.length, line).toBe(names.length);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function cell(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`no column "${name}"`);
  return value;
}

const orNull = (value: string): number | null => (value === '-' ? null : Number(value));
const yes = (value: string): boolean => value === 'yes';
const list = (value: string): string[] => (value === '-' || value === '' ? [] : value.split(' '));

/** `GB>EE=830[2017-04-01..]; …` */
function presenceRows(value: string): ForcePresence[] {
  return value.split(';').map((part, index) => {
    const match = /^(\w+)>(\w+)=(\d+)\[([\d-]+)\.\.([\d-]*)\]$/.exec(part.trim());
    if (!match) throw new Error(`not a presence row: ${part}`);
    const [, sender = '', country = '', personnel = '', from = '', to = ''] = match;
    return {
      id: `row-${index}`,
      country,
      sender,
      framework: 'test',
      unit: 'unit',
      personnel: Number(personnel),
      from,
      to: to || null,
      ...provenance,
    };
  });
}

/** `jfc-naples=RO BG[2013-01-01..]; …` */
function areaRows(value: string): CommandArea[] {
  return value.split(';').map((part) => {
    const match = /^([\w-]+)=([A-Z ]+)\[([\d-]+)\.\.([\d-]*)\]$/.exec(part.trim());
    if (!match) throw new Error(`not an area: ${part}`);
    const [, command = '', countries = '', from = '', to = ''] = match;
    return { command, countries: countries.split(' '), from, to: to || null, ...provenance };
  });
}

/** `no-baltic:countries=LV EE` */
function caveatOf(value: string): Caveat[] {
  if (value === '-') return [];
  const match = /^([\w-]+):(countries|components|pools)=(.+)$/.exec(value);
  if (!match) throw new Error(`not a caveat: ${value}`);
  const [, id = '', kind, names = ''] = match;
  const excluded = names.split(' ');
  const base = { id, nation: 'IT', text: id, ...provenance };
  if (kind === 'countries') return [{ ...base, excludesCountries: excluded }];
  if (kind === 'pools') return [{ ...base, excludesPools: excluded }];
  return [{ ...base, excludesComponents: excluded as Component[] }];
}

function assignmentVerdict(row: Row): string | undefined {
  const [component = '', types = '', pool = '', country = ''] = cell(row, 'requirement').split('/');
  const [nation = '', candidateComponent = '', type = '', candidatePool = ''] = cell(row, 'candidate').split('/');
  const willing = cell(row, 'willing');
  const [willingNation = '', ...words] = willing.split(':');
  const requirement: Requirement = {
    id: 'line',
    title: 'line',
    component: component as Component,
    personnel: 500,
    destination: 'somewhere',
    requiredBy: null,
    priority: 1,
    types: list(types),
    ...(pool === '-' ? {} : { pool }),
  };
  const agreed = willing !== '-' && willingNation === nation;
  return judgeCandidate({
    requirement,
    candidate: {
      id: 'unit',
      nation,
      component: candidateComponent as Component,
      type,
      generalPurpose: factors.types.find((one) => one.type === type)?.generalPurpose ?? true,
      pool: candidatePool,
      personnel: 500,
      source: 'test',
    },
    consentSource: 'test',
    willing: agreed ? { nation, caveats: words } : undefined,
    caveats: caveatOf(cell(row, 'caveat rule')),
    used: yes(cell(row, 'used')),
    country: country === '-' ? undefined : country,
  }).result;
}

function cargoRow(row: Row): void {
  const type = factors.types.find((one) => one.type === cell(row, 'type'));
  if (!type) throw new Error(`no type ${cell(row, 'type')}`);
  const cargo = cargoFor(Number(cell(row, 'people')), type, factors.lane);
  const pieces = cargo.wheeledVehicles + cargo.trackedVehicles + cargo.containers;
  const measures: Readonly<Record<string, number>> = {
    vehicles: cargo.wheeledVehicles + cargo.trackedVehicles,
    tracked: cargo.trackedVehicles,
    pieces,
    tonnes: cargo.tonnes,
    'wagons of 20 m': cargo.laneMetres / 20,
    'flights of 28 t': cargo.tonnes / 28,
  };
  const measured = measures[cell(row, 'measure')];
  expect(measured, cell(row, 'measure')).toBeDefined();
  expect(measured).toBeGreaterThanOrEqual(Number(cell(row, 'least')));
  expect(measured).toBeLessThanOrEqual(Number(cell(row, 'most')));
}

function noticeRow(row: Row): void {
  const credit: WarningCredit = { countsShare: Number(cell(row, 'counts')), mostShare: Number(cell(row, 'most')), ...provenance };
  const ready = readyAt(
    {
      orderedAt: Number(cell(row, 'ordered')),
      noticeMinutes: Number(cell(row, 'notice')),
      preparesFrom: orNull(cell(row, 'prepares')),
      gateOpensAt: orNull(cell(row, 'gate')),
    },
    credit,
  );
  expect(ready).toBe(Number(cell(row, 'ready')));
}

function postureRow(row: Row): void {
  const outcome = postureIfWithdrawn(
    presenceRows(cell(row, 'rows')),
    list(cell(row, 'allies')),
    cell(row, 'date'),
    cell(row, 'reading') as WithdrawalReading,
  );
  expect([outcome.withdrawnPersonnel, outcome.remainingForeign, outcome.remainingOwn]).toEqual(
    ['withdrawn', 'foreign', 'own'].map((name) => Number(cell(row, name))),
  );
  expect(outcome.unaffected).toEqual(list(cell(row, 'unaffected')));
}

function activationRow(row: Row): void {
  const situation: ActivationSituation = {
    step: cell(row, 'step') as ActivationSituation['step'],
    date: cell(row, 'date'),
    by: cell(row, 'by') as ActivationSituation['by'],
    plansActivated: yes(cell(row, 'plans')),
    openOffers: Number(cell(row, 'offers')),
    contingentReady: yes(cell(row, 'ready')),
    underNation: yes(cell(row, 'national')),
  };
  expect(judgeStep(situation, { authorities, factors }).result).toBe(cell(row, 'result'));
}

const CHECKS: Readonly<Record<ForceRule, (row: Row) => void>> = {
  activation: activationRow,
  assignment: (row) => expect(assignmentVerdict(row)).toBe(cell(row, 'result')),
  cargo: cargoRow,
  command: (row) => {
    const country = cell(row, 'country');
    const found = findReceivingCommand(areaRows(cell(row, 'areas')), country === '-' ? undefined : country, cell(row, 'date'));
    expect(found?.command ?? '-').toBe(cell(row, 'command'));
  },
  notice: noticeRow,
  posture: postureRow,
  'unit-type': (row) => {
    const equipment = cell(row, 'equipment');
    const unit = { unit: cell(row, 'unit'), component: cell(row, 'component'), equipment: equipment === '-' ? null : equipment };
    expect(estimateUnit(unit, factors).type).toBe(cell(row, 'type'));
  },
};

describe.each(FORCE_RULES)('rule %s', (rule) => {
  it.each(readCases(rule).map((row) => [Object.values(row)[0] ?? '', row] as const))('%s', (_name, row) => CHECKS[rule](row));

  it('says what its source says', () => {
    expect(existsSync(join(here, rule, 'text.md'))).toBe(true);
  });
});

it('takes the source of a practice from its row, whoever acts', () => {
  const practice = factors.practice.map((row) => ({ ...row, source: `row ${row.id}` }));
  const sourcesOf = (by: ActivationSituation['by'], plansActivated: boolean) =>
    judgeStep(
      { step: 'activate', date: '2022-02-25', by, plansActivated, openOffers: 1, contingentReady: false, underNation: true },
      { authorities: [], factors: { ...factors, practice } },
    ).because?.map(({ source }) => source);
  expect(sourcesOf('NAC', false)).toEqual(['row statement-of-requirements', 'row council-deploys']);
  expect(sourcesOf('nation', false)).toEqual(['row statement-of-requirements', 'row nations-decide']);
  expect(sourcesOf('SACEUR', true)).toEqual(['row statement-of-requirements', 'row plans-give-authority']);
  expect(sourcesOf('SACEUR', false)).toEqual(['row statement-of-requirements', 'row council-deploys']);
});

it('lists every rule folder', () => {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((folder) => folder.name).sort()).toEqual([...FORCE_RULES]);
});
