import { describe, expect, it } from 'vitest';
import type { SeatMovement } from '../../src/formats/live-api/contract.ts';
import type { ConcernView } from '../../src/formats/seat-view/concern-view.ts';
import type { ContingentView } from '../../src/formats/seat-view/force-view.ts';
import { emptySeatView, type SeatView } from '../../src/formats/seat-view/seat-view.ts';
import type { Verdict } from '../../src/words/verdict.ts';
import type { LandCollection } from './map-props.ts';
import { sanctioningStates, seatForces, seatThings } from './seat-things.ts';

const shore = [
  [20, 50],
  [30, 50],
  [30, 60],
  [20, 60],
  [20, 50],
];
const land: LandCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { state: 'XA' }, geometry: { type: 'MultiPolygon', coordinates: [[shore]] } }],
};

const concern = (id: string, verdicts: Readonly<Record<string, Verdict>>, victims = ['XA']) =>
  ({
    ...{ id, victims },
    verdicts: Object.entries(verdicts).map(([treaty, verdict]) => ({ id: `determination/${id}/${treaty}`, treaty, verdict })),
  }) as unknown as ConcernView;

const seeing = (...concerns: ConcernView[]): SeatView => ({
  ...emptySeatView(),
  concerns: new Map(concerns.map((one) => [one.id, one])),
});

describe('the map of a seat', () => {
  it('has one incident a state, in its middle, as the strongest verdict has it', () => {
    const view = seeing(concern('a', { 'nat-5': 'not-engaged', 'nat-4': 'contested' }), concern('b', { 'nat-4': 'engaged' }));
    expect(seatThings(view, land, { 'nat-4': 'Article 4' })).toEqual([
      {
        id: 'determination/b/nat-4',
        kind: 'incident',
        name: 'XA',
        lon: 25,
        lat: 55,
        status: 'engaged',
        commitments: ['Article 4'],
      },
    ]);
    expect(seatThings(seeing(concern('c', {})), land, {})).toMatchObject([{ id: 'c', status: 'unknown' }]);
  });

  it('has none without land, without a victim, and for a demand', () => {
    expect(seatThings(seeing(concern('a', {})), null, {})).toEqual([]);
    expect(seatThings(seeing(concern('a', {}, [])), land, {})).toEqual([]);
    const demand = { ...seeing(concern('d', {})), demands: [{ id: 'd' } as SeatView['demands'][number]] };
    expect(seatThings(demand, land, {})).toEqual([]);
  });

  it('shows a force from its planning on, so that a replay knows no more than the seat did', () => {
    const movement = { contingent: 'u', nation: 'XA', path: [], times: [] } as unknown as SeatMovement;
    const ordered = { contingent: { component: 'air' }, arrival: null } as unknown as ContingentView;
    const view = (contingent: ContingentView): SeatView => {
      const empty = emptySeatView();
      return { ...empty, force: { ...empty.force, contingents: new Map([['u', contingent]]) } };
    };
    const movements = new Map([['u', movement]]);
    expect(seatForces(view(ordered), movements)).toEqual([]);
    const planned = { ...ordered, arrival: {} } as unknown as ContingentView;
    expect(seatForces(view(planned), movements)).toMatchObject([{ id: 'arrival/u', component: 'air' }]);
  });

  it('counts a sender of sanctions once, and not one that is only reported', () => {
    const senders = [
      { basis: 'imposed', states: ['XB', 'XA'] },
      { basis: 'imposed', states: ['XA'] },
      { basis: 'reported', states: ['XC'] },
    ] as unknown as SeatView['measure']['senders'];
    const empty = emptySeatView();
    expect(sanctioningStates({ ...empty, measure: { ...empty.measure, senders } })).toEqual(['XA', 'XB']);
  });
});
