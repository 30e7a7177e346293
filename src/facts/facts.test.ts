import { describe, expect, it } from 'vitest';
import { loadData } from '../formats/data/load-data.ts';
import {
  findHolder,
  findMembership,
  findState,
  getState,
  isMember,
  listOfficesHeldBy,
  listStatesOn,
  membersOf,
  organisationsOf,
  sovereignOf,
  stateByAlpha3,
} from './index.ts';

const data = loadData();

describe('membersOf', () => {
  it.each([
    ['NATO', '1949-08-23', 0],
    ['NATO', '1949-08-24', 12],
    ['NATO', '1952-02-17', 12],
    ['NATO', '1952-02-18', 14],
    ['NATO', '1955-05-06', 15],
    ['NATO', '1982-05-30', 16],
    ['NATO', '1997-05-27', 16],
    ['NATO', '1999-03-12', 19],
    ['NATO', '2003-02-10', 19],
    ['NATO', '2004-03-29', 26],
    ['NATO', '2009-04-01', 28],
    ['NATO', '2017-06-05', 29],
    ['NATO', '2020-03-27', 30],
    ['NATO', '2022-02-24', 30],
    ['NATO', '2023-04-04', 31],
    ['NATO', '2024-03-07', 32],
    ['EC', '1958-01-01', 6],
    ['EC', '1986-01-01', 12],
    ['EU', '1993-11-01', 12],
    ['EU', '1995-01-01', 15],
    ['EU', '2004-05-01', 25],
    ['EU', '2013-07-01', 28],
    ['EU', '2020-01-31', 28],
    ['EU', '2020-02-01', 27],
    ['G7', '2022-02-24', 7],
    ['CSTO', '1995-01-01', 9],
    ['CSTO', '2000-01-01', 6],
    ['CSTO', '2008-08-08', 7],
    ['CSTO', '2022-01-05', 6],
    ['JEF', '2016-01-01', 7],
    ['JEF', '2022-02-24', 10],
    ['EOP', '2022-02-24', 6],
    ['B9', '2022-02-24', 9],
    ['RIO', '2001-09-21', 22],
    ['ANZUS', '2001-09-14', 3],
  ])('%s on %s has %i', (organisation, date, count) => {
    expect(membersOf(data, organisation, date)).toHaveLength(count);
  });

  it('gives the fourteen who joined after the Founding Act of 27 May 1997, out of thirty, in February 2022', () => {
    const before = membersOf(data, 'NATO', '1997-05-27');
    const late = membersOf(data, 'NATO', '2022-02-24').filter((state) => !before.includes(state));
    expect(late.join(' ')).toBe('AL BG CZ EE HR HU LT LV ME MK PL RO SI SK');
  });

  it('never counts a state twice, nor a partner that is an ally', () => {
    for (const date of ['1994-06-01', '2004-03-28', '2004-03-29', '2023-04-03', '2023-04-04', '2024-03-07']) {
      const allies = membersOf(data, 'NATO', date);
      expect(new Set(allies).size).toBe(allies.length);
      expect(membersOf(data, 'PFP', date).filter((state) => allies.includes(state))).toEqual([]);
    }
  });
});

describe('isMember', () => {
  it.each([
    ['DE', 'NATO', '1955-05-05', false],
    ['DE', 'NATO', '1955-05-06', true],
    ['DD', 'NATO', '1989-01-01', false],
    ['FR', 'NATO', '1995-01-01', true],
    ['GB', 'EU', '2020-01-31', true],
    ['GB', 'EU', '2020-02-01', false],
    ['FI', 'NATO', '2022-02-24', false],
    ['FI', 'PFP', '2022-02-24', true],
    ['FI', 'PFP', '2023-04-04', false],
    ['GE', 'NATO', '2008-08-08', false],
    ['GE', 'PFP', '2008-08-08', true],
    ['AZ', 'CSTO', '2020-09-27', false],
    ['UA', 'NATO', '2022-02-24', false],
  ])('%s in %s on %s: %s', (state, organisation, date, answer) => {
    expect(isMember(data, state, organisation, date)).toBe(answer);
  });

  it('hands out the row that makes a state a member', () => {
    expect(findMembership(data, 'TR', 'NATO', '2022-02-24')?.from).toBe('1952-02-18');
    expect(organisationsOf(data, 'FR', '2022-02-24')).toEqual(['EU', 'G7', 'NATO']);
  });
});

describe('states', () => {
  it('are found by both codes, states of the past too', () => {
    expect(findState(data, 'FR')?.alpha3).toBe('FRA');
    expect(stateByAlpha3(data, 'SUN')?.id).toBe('SU');
    expect(stateByAlpha3(data, 'XKX')?.id).toBe('XK');
    expect(findState(data, 'UK')).toBeUndefined();
    expect(() => getState(data, 'UK')).toThrow('no state UK');
  });

  it('end and begin', () => {
    const ids = (date: string) => listStatesOn(data, date).map((state) => state.id);
    expect(ids('1989-01-01')).toEqual(expect.arrayContaining(['SU', 'YU', 'CS', 'DD', 'DE']));
    expect(ids('2022-01-01')).toEqual(expect.arrayContaining(['RU', 'CZ', 'SK', 'RS', 'XK']));
    expect(ids('2022-01-01')).not.toEqual(expect.arrayContaining(['SU']));
  });

  it('and territories have codes of their own', () => {
    const rows = [...data.states, ...data.territories];
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.alpha3)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
  });

  it('answer for their territories', () => {
    expect(sovereignOf(data, 'GL')).toBe('DK');
    expect(sovereignOf(data, 'FR')).toBe('FR');
    expect(sovereignOf(data, 'EH')).toBeNull();
    expect(sovereignOf(data, 'QQ')).toBeUndefined();
  });
});

describe('offices', () => {
  it.each([
    ['secretary-general', 'NATO', '2022-02-25', 'Jens Stoltenberg'],
    ['secretary-general', 'NATO', '2001-09-12', 'George Robertson'],
    ['secretary-general', 'NATO', '2024-10-01', 'Mark Rutte'],
    ['saceur', 'NATO', '2022-02-24', 'Tod D. Wolters'],
    ['president', 'RU', '2022-02-24', 'Vladimir Putin'],
    ['president', 'US', '2021-01-20', 'Joe Biden'],
    ['chancellor', 'DE', '2022-02-24', 'Olaf Scholz'],
    ['high-representative', 'EU', '2022-02-24', 'Josep Borrell'],
  ])('%s of %s on %s is %s', (office, of, date, holder) => {
    expect(findHolder(data, office, of, date)?.holder).toBe(holder);
  });

  it('leave a gap where nobody is on record', () => {
    expect(findHolder(data, 'secretary-general', 'NATO', '1950-01-01')).toBeUndefined();
  });

  it('follow a person from one to the next', () => {
    expect(listOfficesHeldBy(data, 'Mark Rutte', '2020-01-01').map((row) => row.of)).toEqual(['NL']);
    expect(listOfficesHeldBy(data, 'Mark Rutte', '2025-01-01').map((row) => row.of)).toEqual(['NATO']);
  });
});
