import type { Contingent } from '../../words/forces.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { MovementPlan, PlannedLeg } from '../plan/movement-plan.ts';

/**
 * Replays a plan minute by minute with none of the planner's code and names every breach: a lane held twice, more in a
 * place than it holds, lift in two places, legs out of order, cargo lost, a departure before the unit is ready.
 */
export function checkPlan(plan: MovementPlan, contingents: readonly Contingent[], network: CompiledNetwork): string[] {
  return [
    ...checkLanes(plan, network),
    ...checkLift(plan, network),
    ...checkStands(plan, network),
    ...checkPaths(plan, network),
    ...checkSerials(plan, contingents),
    ...checkCargo(plan, contingents),
  ];
}

/** Minute by minute: no lane is held by two, no resource by more than it has lanes. */
function checkLanes(plan: MovementPlan, network: CompiledNetwork): string[] {
  const breaches: string[] = [];
  const resourceOfLane: number[] = [];
  network.resources.forEach((resource, index) => {
    for (let lane = 0; lane < resource.lanes; lane++) resourceOfLane[resource.firstLane + lane] = index;
  });
  const inUse = new Map<string, number>();
  const held = new Set<string>();
  const rows = plan.reservations;
  for (let i = 0; i < rows.length; i += 4) {
    const [lane, from, to] = [rows[i] as number, rows[i + 1] as number, rows[i + 2] as number];
    if (to < from) breaches.push(`lane ${lane} is held from ${from} to ${to}`);
    const resource = resourceOfLane[lane] as number;
    for (let minute = from; minute < to; minute++) {
      const key = `${lane}@${minute}`;
      if (held.has(key)) breaches.push(`${network.resources[resource]?.name}: lane ${lane} held twice in minute ${minute}`);
      held.add(key);
      const place = `${resource}@${minute}`;
      const users = (inUse.get(place) ?? 0) + 1;
      inUse.set(place, users);
      if (users > (network.resources[resource]?.lanes ?? 0)) breaches.push(`${network.resources[resource]?.name} over capacity`);
    }
  }
  return breaches;
}

/** From the legs alone: no aircraft, ship, train or troop of transporters is on two ways in one minute. */
function checkLift(plan: MovementPlan, network: CompiledNetwork): string[] {
  const breaches: string[] = [];
  const whereabouts = new Map<string, string>();
  for (const serial of plan.serials) {
    for (const leg of serial.legs) {
      if (leg.asset === null) continue;
      const pool = network.pools.find((candidate) => candidate.id === leg.asset);
      if (!pool || leg.number < 1 || leg.number > pool.count) breaches.push(`${leg.asset} has no number ${leg.number}`);
      const trip = `${leg.from}-${leg.to} ${leg.departAt}-${leg.arriveAt}`;
      for (let minute = leg.departAt; minute < leg.arriveAt; minute++) {
        const key = `${leg.asset} ${leg.number} @${minute}`;
        const other = whereabouts.get(key);
        if (other !== undefined && other !== trip) breaches.push(`${key}: on ${other} and on ${trip}`);
        whereabouts.set(key, trip);
      }
    }
  }
  return [...breaches, ...checkLoads(plan, network)];
}

/** No carrier takes more tonnes, lane-metres aside, or people than it is made for (one item too big for it excepted). */
function checkLoads(plan: MovementPlan, network: CompiledNetwork): string[] {
  const loads = new Map<string, { pool: string; tonnes: number; people: number; items: number }>();
  for (const serial of plan.serials) {
    for (const leg of serial.legs) {
      if (leg.asset === null || leg.mode === 'road') continue;
      const key = `${leg.asset} ${leg.number} ${leg.departAt}`;
      const load = loads.get(key) ?? { pool: leg.asset, tonnes: 0, people: 0, items: 0 };
      if (serial.kind === 'passengers') load.people += serial.count;
      else load.tonnes += serial.tonnes;
      load.items += serial.count;
      loads.set(key, load);
    }
  }
  const breaches: string[] = [];
  for (const [key, load] of loads) {
    const pool = network.pools.find((candidate) => candidate.id === load.pool);
    if (!pool) continue;
    if (load.items > 1 && load.tonnes > pool.payloadTonnes + 0.5) breaches.push(`${key}: ${load.tonnes} t`);
    if (load.people > Math.max(pool.passengers, 1)) breaches.push(`${key}: ${load.people} people`);
  }
  return breaches;
}

/** From the legs alone: no more aircraft or ships loading and unloading in a place than it has stands or berths. */
function checkStands(plan: MovementPlan, network: CompiledNetwork): string[] {
  const breaches: string[] = [];
  const present = new Map<string, Set<string>>();
  const stay = (place: string, mode: string, who: string, from: number, to: number) => {
    const node = network.nodes.find((candidate) => candidate.id === place);
    const berths = Math.min(node?.berths ?? Infinity, node?.roroRamps ?? Infinity);
    const stands = mode === 'air' ? (node?.aircraftParking ?? 4) : Number.isFinite(berths) ? berths : 1;
    for (let minute = from; minute < to; minute++) {
      const key = `${place} ${mode} @${minute}`;
      const there = present.get(key) ?? new Set();
      there.add(who);
      present.set(key, there);
      if (there.size > stands) breaches.push(`${key}: ${there.size} in ${stands}`);
    }
  };
  for (const serial of plan.serials) {
    for (const leg of serial.legs) {
      const pool = network.pools.find((candidate) => candidate.id === leg.asset);
      if (!pool || (leg.mode !== 'air' && leg.mode !== 'sea')) continue;
      const who = `${pool.id} ${leg.number} ${leg.departAt}`;
      stay(leg.from, leg.mode, who, leg.departAt - pool.loadHours * 60, leg.departAt);
      stay(leg.to, leg.mode, who, leg.arriveAt, leg.arriveAt + pool.unloadHours * 60);
    }
  }
  return breaches;
}

/** Every march and train holds a slot on arcs that lead all the way; only local roads (short legs) need none. */
function checkPaths(plan: MovementPlan, network: CompiledNetwork): string[] {
  const heldBy = new Map<string, Set<string>>();
  const trip = (index: number, leg: PlannedLeg) => (leg.asset ? `${leg.asset} ${leg.number} ${leg.departAt}` : `serial ${index}`);
  const arcsOf = plan.serials.map(() => new Set<string>());
  const names = new Map(network.resources.map((resource) => [resource.firstLane, resource.name]));
  for (let i = 0; i < plan.reservations.length; i += 4) {
    const name = names.get(plan.reservations[i] as number);
    if (name && /(ahead|back)$/.test(name)) arcsOf[plan.reservations[i + 3] as number]?.add(name.split(' ')[0] ?? '');
  }
  plan.serials.forEach((serial, index) => {
    for (const leg of serial.legs) {
      const held = heldBy.get(trip(index, leg)) ?? new Set<string>();
      for (const arc of arcsOf[index] ?? []) held.add(arc);
      heldBy.set(trip(index, leg), held);
    }
  });
  const breaches: string[] = [];
  plan.serials.forEach((serial, index) => {
    for (const leg of serial.legs) {
      if (leg.mode !== 'road' && leg.mode !== 'rail') continue;
      const reached = new Set([leg.from]);
      const arcs = network.arcs.filter((arc) => arc.mode === leg.mode && heldBy.get(trip(index, leg))?.has(arc.id));
      for (let before = 0; before !== reached.size; ) {
        before = reached.size;
        for (const arc of arcs) if (reached.has(arc.from) || reached.has(arc.to)) reached.add(arc.from).add(arc.to);
      }
      const local = leg.mode === 'road' && leg.arriveAt - leg.departAt <= 240;
      if (!reached.has(leg.to) && !local) breaches.push(`${serial.contingent}: no slots from ${leg.from} to ${leg.to}`);
    }
  });
  return breaches;
}

function checkSerials(plan: MovementPlan, contingents: readonly Contingent[]): string[] {
  const breaches: string[] = [];
  const byId = new Map(contingents.map((row) => [row.id, row]));
  for (const serial of plan.serials) {
    const owner = byId.get(serial.contingent);
    let at = owner?.readyAt ?? 0;
    // a warship lies in the port nearest to its place
    const isWarship = serial.kind === 'warship';
    let place = isWarship ? serial.legs[0]?.from : owner?.origin;
    for (const leg of serial.legs) {
      if (leg.departAt < at) breaches.push(`${serial.contingent}: leaves ${leg.from} at ${leg.departAt}, before ${at}`);
      if (leg.arriveAt < leg.departAt) breaches.push(`${serial.contingent}: arrives before it leaves`);
      if (leg.from !== place) breaches.push(`${serial.contingent}: is at ${place}, leaves from ${leg.from}`);
      at = leg.arriveAt;
      place = leg.to;
    }
    if (serial.legs.length > 0 && !isWarship && place !== owner?.destination)
      breaches.push(`${serial.contingent}: ends at ${place}`);
    if (serial.arriveAt < at) breaches.push(`${serial.contingent}: is there before its last leg ends`);
  }
  return breaches;
}

/** Everything that was to be moved is in exactly one serial. */
function checkCargo(plan: MovementPlan, contingents: readonly Contingent[]): string[] {
  const breaches: string[] = [];
  for (const arrival of plan.arrivals) {
    const owner = contingents.find((row) => row.id === arrival.contingent);
    if (!owner) continue;
    const mine = plan.serials.filter((serial) => serial.contingent === owner.id);
    const sum = (of: (serial: (typeof mine)[number]) => number) => mine.reduce((total, serial) => total + of(serial), 0);
    const { cargo } = owner;
    // a warship goes as one serial, with what it carries
    const vehicles = owner.component === 'maritime' ? 0 : cargo.wheeledVehicles + cargo.trackedVehicles + cargo.containers;
    const moved = sum((serial) => (serial.kind === 'passengers' || serial.kind === 'warship' ? 0 : serial.count));
    if (moved !== vehicles) breaches.push(`${owner.id}: ${moved} of ${vehicles} vehicles`);
    const people = sum((serial) => serial.personnel);
    const wanted = cargo.passengers || owner.personnel;
    if (people !== wanted) breaches.push(`${owner.id}: ${people} of ${wanted} people`);
  }
  return breaches;
}
