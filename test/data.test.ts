import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getBody } from '../src/decision/index.ts';
import { membersOf } from '../src/facts/index.ts';
import { checkData, summariseProvenance } from '../src/formats/data/check-data.ts';
import { loadData } from '../src/formats/data/load-data.ts';
import { problemText } from '../src/formats/data/problem.ts';

describe('the data of the repository', () => {
  it('has no problem', () => {
    expect(checkData().map(problemText)).toEqual([]);
  });

  it('names its ground for every row of states, organisations, memberships, offices, groups, stances and authorities', () => {
    const data = loadData();
    const rows = new Map(
      summariseProvenance().map((count) => [count.collection, count.urlRead + count.judgement + count.unverified]),
    );
    const names = ['states', 'organisations', 'memberships', 'offices', 'stateGroups', 'stances', 'authorities'] as const;
    for (const name of names) {
      expect(rows.get(name), name).toBe(data[name].length);
      expect(data[name].length, name).toBeGreaterThan(0);
    }
  });
});

describe('the facts of the decision stage', () => {
  const data = loadData();
  const sorted = (ids: Iterable<string>) => [...ids].sort();
  const periodsOf = (id: string) => data.stateGroups.filter((group) => group.id === id);

  it('have one gate for each purpose for every ally and every member of the Union, on days of 2016, 2022 and 2026', () => {
    const days = ['2016-12-31', '2022-02-24', '2026-05-01'];
    for (const day of days) {
      for (const state of new Set([...membersOf(data, 'NATO', day), ...membersOf(data, 'EU', day)])) {
        for (const purpose of ['deployment', 'combat']) {
          const gates = data.gates.filter(
            (gate) =>
              gate.state === state &&
              [purpose, 'any'].includes(gate.for) &&
              gate.from <= day &&
              (gate.to === null || day <= gate.to),
          );
          const waiting = day < '2017-07-01' && state === 'FI'; // the act of 2017 is the first that was read
          expect(gates.length, `${state} ${purpose} ${day}`).toBe(waiting ? 0 : 1);
        }
      }
    }
  });

  it('have stances in bodies that there are', () => {
    const named = new Set(data.stances.flatMap(({ body }) => (body === undefined ? [] : [body])));
    expect(named.size).toBeGreaterThan(2);
    for (const body of named) expect(getBody(body).serves(body), body).toBe(true);
  });

  it('count as eastern flank the allies with a land border to Russia, Belarus or Ukraine', () => {
    const neighbours = new Set(
      data.states.filter(({ id }) => ['RU', 'BY', 'UA'].includes(id)).flatMap((state) => state.landNeighbours),
    );
    expect(periodsOf('eastern-flank').length).toBeGreaterThan(1);
    for (const { members, from, to } of periodsOf('eastern-flank')) {
      for (const day of [from, to ?? '2026-05-01']) {
        expect(members, day).toEqual(membersOf(data, 'NATO', day).filter((id) => neighbours.has(id)));
      }
    }
  });

  it('take groups of members from the memberships', () => {
    for (const { members, from, to } of periodsOf('eu-non-aligned')) {
      for (const day of [from, to ?? '2026-05-01']) {
        const allies = membersOf(data, 'NATO', day);
        expect(members, day).toEqual(membersOf(data, 'EU', day).filter((id) => !allies.includes(id)));
      }
    }
    for (const { members, from, to } of periodsOf('eu-and-g7')) {
      for (const day of [from, to ?? '2026-05-01']) {
        const seven = membersOf(data, 'G7', day);
        expect(members, day).toEqual(membersOf(data, 'EU', day).filter((id) => seven.includes(id)));
      }
    }
  });

  it('explain every issue, every addition and every group in data/decision/README.md, and no other', () => {
    const readme = readFileSync('data/decision/README.md', 'utf8');
    const listed = (heading: string) => {
      const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
      return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id);
    };
    const asks = data.stances.flatMap(({ ask }) => (ask.kind === 'add' ? [ask.addition] : []));
    expect(listed('Issues')).toEqual(sorted(new Set([...data.stances.map(({ issue }) => issue), ...OTHER_ISSUES])));
    expect(listed('Additions')).toEqual(sorted(new Set(asks)));
    expect(listed('Groups')).toEqual(sorted(new Set(data.stateGroups.map(({ id }) => id))));
  });
});

/** Issues that texts carry and that no member has a stance on. */
const OTHER_ISSUES = ['activate-plans', 'deploy-response-force', 'partner-support', 'sanctions-exemption'];
