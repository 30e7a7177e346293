import type { HeldPlan } from '../held/held-plan.ts';

/** Tonnes are told to a tenth. */
const TONNES_ROUNDING = 0.05 + 1e-6;

/**
 * Everything of the packages told as planned is in exactly one serial: each kind in full, at its weight, and all the people;
 * they are in serials of their own, or ride with vehicles that go by land or on their warship.
 */
export function checkCargo(held: HeldPlan, planned: readonly string[]): string[] {
  const breaches: string[] = [];
  const serialsOf = new Map<string, number[]>();
  held.serials.forEach((serial, index) => {
    const known = serialsOf.get(serial.contingent);
    if (known) known.push(index);
    else serialsOf.set(serial.contingent, [index]);
    checkSerial(held, index, breaches);
  });
  for (const id of new Set(planned)) {
    const owner = held.owners.get(id);
    if (!owner) continue;
    const mine = (serialsOf.get(id) ?? []).map((index) => held.serials[index] as (typeof held.serials)[number]);
    for (const group of held.groupsOf(id)) {
      const moved = mine.reduce((sum, serial) => (serial.kind === group.kind ? sum + serial.count : sum), 0);
      const rides = group.kind === 'passengers' && moved === 0;
      if (!rides && moved !== group.count) breaches.push(`${id}: ${moved} of ${group.count} ${group.kind}`);
    }
    const people = mine.reduce((sum, serial) => sum + serial.personnel, 0);
    const wanted = held.groupsOf(id).find((group) => group.kind === 'passengers')?.count ?? 0;
    if (people !== wanted) breaches.push(`${id}: ${people} of ${wanted} people`);
  }
  return breaches;
}

function checkSerial(held: HeldPlan, index: number, breaches: string[]): void {
  const serial = held.serials[index] as (typeof held.serials)[number];
  const say = (what: string) => breaches.push(`${held.nameOf(index)}: ${what}`);
  const { count, personnel, kind, mode } = serial;
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(personnel) || personnel < 0)
    say(`has ${count} ${kind} and ${personnel} people`);
  const group = held.groupOf(serial);
  const tonnes = group ? (group.tonnes * count) / group.count : 0;
  if (!group || Math.abs(serial.tonnes - tonnes) > TONNES_ROUNDING)
    say(`${count} ${kind} weigh ${Math.round(tonnes * 10) / 10} t, not ${serial.tonnes} t`);
  if (kind === 'passengers' && personnel !== count) say(`has ${personnel} people in it and ${count} are said to travel`);
  const carriesRiders = kind === 'passengers' || kind === 'warship' || mode === 'road' || mode === 'rail';
  if (personnel > 0 && !carriesRiders) say(`${personnel} people ride with ${kind} by ${mode}; they may by road and rail`);
}
