import { describe, expect, it } from 'vitest';
import { proposalStateOf } from '../../../test/fixtures/decision-facts.ts';
import { pictureOf, worldOfExample } from '../../../test/fixtures/picture.ts';
import type { AssessedIncident } from '../../assessment/index.ts';
import { readCaseTable } from '../../formats/case-table/read-case-table.ts';
import type { Verdict } from '../../words/verdict.ts';
import { indicators } from '../catalogue.ts';

const casesOf = (id: string) => readCaseTable(new URL(`./${id}/cases.txt`, import.meta.url));
const words = (cell: string) => cell.split(/\s+/).filter((word) => word !== '' && word !== '-');
const DAY = 1440;
const facts = worldOfExample().outcome;
const measured = (id: string, picture: ReturnType<typeof pictureOf>) => {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return indicator.measure(picture, facts).rows;
};

describe('strength-in-place', () => {
  it.each(casesOf('strength-in-place'))('line $line: $cells.why', ({ cells }) => {
    const destination = facts.nodes.find((node) => node.country === cells.country)?.id ?? '';
    const picture = pictureOf({ at: Number(cells['run ends on day']) * DAY });
    const closesAt = Number(cells['closes on day']) * DAY;
    const unit = facts.force.units[0];
    picture.force.contingents.push({
      id: unit.id,
      nation: unit.nation,
      unit: unit.id,
      component: 'land',
      personnel: Number(cells.personnel),
      origin: unit.origin,
      destination,
      cargo: {
        passengers: 1,
        wheeledVehicles: 0,
        trackedVehicles: 0,
        containers: 0,
        tonnes: 1,
        laneMetres: 0,
        maxLoadClass: 0,
        maxAxleTonnes: 0,
      },
      modes: ['air'],
      readyAt: 0,
      requiredBy: null,
      priority: 1,
      command: 'national',
      caveats: [],
    });
    picture.movement.progress[unit.id] = {
      arrival: { contingent: unit.id, departFirstAt: 0, arriveFirstAt: closesAt - 60, arriveCompleteAt: closesAt, curve: [] },
      reason: { says: 'test' },
      departedAt: null,
      arrivedFirstAt: null,
      closedAt: null,
    };
    const rows = measured('strength-in-place', picture);
    if (cells.end === '-') expect(rows).toEqual([]);
    else
      expect(rows.map(({ key, figures }) => [key, figures.day3, figures.day7, figures.end])).toEqual([
        [cells.country, Number(cells.day3), Number(cells.day7), Number(cells.end)],
      ]);
  });
});

describe('posture-under-demand', () => {
  it.each(casesOf('posture-under-demand'))('line $line: $cells.why', ({ cells }) => {
    const allies = words(cells.allies);
    const picture = pictureOf({});
    if (allies.length > 0) {
      picture.assessment.demands.d1 = {
        type: 'DemandAssessed',
        demandId: 'd1',
        by: 'RU',
        allies,
        members: 30,
        afterDate: null,
        touches: [],
        reason: { says: 'test' },
      };
    }
    const rows = measured('posture-under-demand', picture);
    const total = rows.find((row) => row.key === 'total');
    if (allies.length === 0) {
      expect(rows).toEqual([]);
      return;
    }
    expect(total?.figures.foreignBefore).toBeGreaterThanOrEqual(Number(cells['foreign before at least']));
    expect(total?.figures.foreignAfter).toBe(Number(cells['foreign remains']));
    expect(total?.figures.own).toBeGreaterThanOrEqual(Number(cells['own at least']));
    expect(rows).toHaveLength(allies.length + 1);
    expect(total?.reason.because?.every((leaf) => leaf.source !== undefined)).toBe(true);
  });
});

describe('sanctions-cost', () => {
  it.each(casesOf('sanctions-cost'))('line $line: $cells.why', ({ cells }) => {
    const picture = pictureOf({});
    const estimates = words(cells.estimates);
    for (let at = 0; at + 1 < estimates.length; at += 2) {
      const p50 = Number(estimates[at + 1]);
      picture.measure.effects.RU = { ...picture.measure.effects.RU, [estimates[at]]: { p10: p50 / 2, p50, p90: p50 * 2 } };
    }
    expect(measured('sanctions-cost', picture).map((row) => row.key)).toEqual(words(cells.rows));
  });
});

describe('hours-to-brigade', () => {
  const rows = new Map(measured('hours-to-brigade', pictureOf({})).map((row) => [row.key, row]));

  it.each(casesOf('hours-to-brigade'))('line $line: $cells.ally, $cells.why', ({ cells }) => {
    const hours = rows.get(cells.ally)?.interval?.p50;
    if (cells['at least'] === '-') {
      expect(hours).toBeUndefined();
      return;
    }
    expect(hours).toBeGreaterThanOrEqual(Number(cells['at least']));
    expect(hours).toBeLessThanOrEqual(Number(cells['at most']));
  });

  it('has a row for every ally, with a reason where there is no way', () => {
    expect([...rows.keys()]).toEqual(facts.allies);
    for (const row of rows.values()) expect(row.interval !== null || (row.reason.because ?? []).length > 0).toBe(true);
  });
});

describe('open-risks', () => {
  const given: Record<string, (picture: ReturnType<typeof pictureOf>) => void> = {
    'a line that lacks 200 of 300': ({ force }) =>
      force.shortfalls.push({ requirement: 'line', required: 300, filled: 100, missing: 200, reason: { says: 'test' } }),
    'a contingent without a way': ({ movement }) => {
      movement.unreachable.unit = { says: 'test' };
    },
    'a text that was blocked': ({ decision }) => {
      decision.proposals.text = proposalWith('blocked');
    },
    'a text that stands': ({ decision }) => {
      decision.proposals.text = proposalWith('agreed');
    },
    'a commitment that is contested': ({ assessment }) => {
      assessment.incidents.incident = answered(['contested']);
    },
    'a commitment that is engaged': ({ assessment }) => {
      assessment.incidents.incident = answered(['contested', 'engaged']);
    },
    'a cyber clause above the threshold in part': ({ assessment }) => {
      assessment.clauses.cyber = {
        type: 'ClauseAssessed',
        clauseId: 'cyber',
        treaty: 'nat-5',
        verdict: 'contested',
        shareAboveThreshold: 0.4,
        reason: { says: 'test' },
      };
    },
  };

  function answered(verdicts: readonly Verdict[]): AssessedIncident {
    const answers = verdicts.map((verdict, at) => ({ at, verdict, knownAt: null, evidence: [] }));
    return { incident: null, evidence: [], history: { 'nat-5': answers }, grounds: {}, latest: null };
  }

  function proposalWith(status: 'agreed' | 'blocked') {
    const proposal = { ...facts.scenario.proposals[0], id: 'text' };
    return proposalStateOf({ proposal, members: [], status, endedAt: 0 });
  }

  it.each(casesOf('open-risks'))('line $line: $cells.given', ({ cells }) => {
    const picture = pictureOf({});
    given[cells.given](picture);
    expect(measured('open-risks', picture).map((row) => row.key)).toEqual(words(cells.row));
  });
});
