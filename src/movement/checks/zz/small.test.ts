import fc from 'fast-check';
import { it } from 'vitest';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import { compileNetwork } from '../../network/compile-network.ts';
import { scheduleMovements } from '../../plan/schedule-movements.ts';
import { checkTimes } from '../check-times.ts';
import { checkPlan } from '../check-plan.ts';
import { contingent } from '../example-network.ts';
import { checkUnreachable } from '../roll/check-unreachable.ts'; import { HeldPlan } from '../held/held-plan.ts';
const factors = loadMovementFactors();
const prov = { source: 'judgement', asOf: '2022-02-24', confidence: 'low' } as const;
const N = 14;
const ids = Array.from({ length: N }, (_, i) => `n${i}`);
const kinds = ['assembly-area','assembly-area','railhead','airfield','port','junction','gauge-change','border-crossing'] as const;
const node = (i: number) => fc.record({ country: fc.constantFrom('DE','PL','LT','FR'), kind: fc.constantFrom(...kinds), lat: fc.double({min:52,max:54.5,noNaN:true}), lon: fc.double({min:9,max:13,noNaN:true}), railRamps: fc.option(fc.integer({min:0,max:2}),{nil:undefined}), gauges: fc.constantFrom(undefined,[1435],[1520],[1435,1520]), runwayMetres: fc.option(fc.constantFrom(800, 2000),{nil:undefined}), berths: fc.option(fc.integer({min:0,max:2}),{nil:undefined}) })
  .map(({ gauges, ...r }) => ({ id: `n${i}`, name: `n${i}`, ...JSON.parse(JSON.stringify(r)), ...(gauges ? { railGaugesMm: gauges } : {}), ...prov }));
const arc = (i: number) => fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), mode: fc.constantFrom('road','road','rail','rail','sea'), lengthKm: fc.integer({min:1,max:500}), gaugeMm: fc.constantFrom(undefined,1435,1435,1520), rate: fc.option(fc.constantFrom(1,5,40,300),{nil:undefined}), maxAxleTonnes: fc.constantFrom(undefined,undefined,8,12,16,23), maxHeightMetres: fc.constantFrom(undefined, undefined, undefined, 4) })
  .map((r) => ({ id: `a${i}`, ...JSON.parse(JSON.stringify(r)), ...prov })).filter((r) => r.from !== r.to);
const pool = (i: number) => fc.record({ nation: fc.constantFrom('DE','PL','FR'), mode: fc.constantFrom('air','sea','rail','rail','road'), count: fc.integer({min:0,max:30}), payloadTonnes: fc.constantFrom(6, 16.3, 60, 1000), passengers: fc.constantFrom(0, 40, 200), laneMetres: fc.option(fc.constantFrom(60, 500),{nil:undefined}), speedKmh: fc.constantFrom(20, 30, 60, 500), loadHours: fc.constantFrom(0, 1.25, 6), unloadHours: fc.constantFrom(0, 0.9, 4), home: fc.constantFrom(...ids), availability: fc.constantFrom(1, 0.3) })
  .map((r) => ({ id: `p${i}`, asset: `p${i}`, ...JSON.parse(JSON.stringify(r)), ...prov }));
const perm = fc.record({ nation: fc.constantFrom('DE','PL','LT'), mode: fc.constantFrom('road','rail','air'), hours: fc.constantFrom(0, 20, 130) }).map(({ hours, ...r }) => ({ ...r, hours: { p10: hours, p50: hours, p90: hours }, ...prov }));
const modeLists = [['road'],['rail'],['sea'],['air'],['road','rail'],['air','sea','rail'],['sea','air','rail'],['rail','air'],['rail','sea','road']] as const;
const one = (id: string) => fc.record({
  passengers: fc.integer({ min: 0, max: 300 }), wheeledVehicles: fc.integer({ min: 0, max: 60 }), trackedVehicles: fc.integer({ min: 0, max: 25 }),
  containers: fc.integer({ min: 0, max: 20 }), maxAxleTonnes: fc.constantFrom(8, 11, 13), readyAt: fc.integer({ min: -500, max: 2*1440 }),
  modes: fc.constantFrom(...modeLists), ship: fc.nat(9), origin: fc.constantFrom(...ids), destination: fc.constantFrom(...ids), h: fc.constantFrom(undefined, 3, 5),
  nation: fc.constantFrom('DE','FR','GB','PL'), tonnes: fc.constantFrom(0, 0, 900), cls: fc.constantFrom(0, 30, 65, 110),
}).map(({ readyAt, modes, ship, origin, destination, nation, cls, h, ...cargo }) => contingent(id, { ...cargo, maxLoadClass: cls, ...(h ? { maxHeightMetres: h } : {}) }, { readyAt, modes, origin, destination, nation, component: ship === 0 ? 'maritime' : 'land' }));
const any = fc.record({ nodes: fc.tuple(...ids.map((_, i) => node(i))), arcs: fc.tuple(...Array.from({length: 30}, (_, i) => arc(i))), lift: fc.tuple(...Array.from({length: 7}, (_, i) => pool(i))), perms: fc.array(perm, {maxLength: 6}), group: fc.integer({ min: 1, max: 6 }).chain((c) => fc.tuple(...Array.from({ length: c }, (_, i) => one(`c${i}`)))) });
const seen = new Map<string, string[]>();
it('fuzz', () => {
  let n = 0; let un = 0;
  for (const { nodes, arcs, lift, perms, group } of fc.sample(any, { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 1) })) {
    const world = compileNetwork(nodes as never, arcs as never, lift as never, perms as never, factors);
    const plan = scheduleMovements(group, world, { start: 0 });
    n += plan.serials.length; un += plan.unreachable.length;
    for (const b of [...checkPlan(plan, group, world), ...checkTimes(plan, group, world, 0), ...checkUnreachable(new HeldPlan(plan, group, world), plan.unreachable.map((r) => r.contingent)).map((b) => { const c = group.find((g) => g.id === b.split(' ')[0])!; return b + ' ||| ' + c.nation + c.origin + '-' + c.destination + c.modes + JSON.stringify(plan.unreachable.find((g) => g.contingent === b.split(' ')[0])!.reason.because); })]) {
      const key = b.replace(/[\d.]+/g, '#').slice(0, 90);
      seen.set(key, [...(seen.get(key) ?? []), b]);
    }
  }
  console.log(n, 'serials', un, 'unreachable');
  for (const [k, v] of [...seen].sort((a,b)=>b[1].length-a[1].length).slice(0, 40)) console.log(v.length, k, '\n     ', v[0], '\n     ', v[1]);
}, 600000);
