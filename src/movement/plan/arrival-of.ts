import type { Arrival, Contingent } from '../../words/forces.ts';
import type { FactorValues } from '../factors/movement-factors.ts';
import type { PlannedSerial } from './movement-plan.ts';

/**
 * When a contingent stands where it should. The curve counts capability: people count in the measure in which the
 * contingent's equipment is there too, after the marry-up where they come by different ways.
 */
export function arrivalOf(contingent: Contingent, serials: readonly PlannedSerial[], values: FactorValues): Arrival {
  let departFirstAt = Infinity;
  let arriveFirstAt = Infinity;
  let lastAt = -Infinity;
  let people = 0;
  let equipmentTonnes = 0;
  let apart = false;
  let equipped = false;
  for (const serial of serials) {
    departFirstAt = Math.min(departFirstAt, serial.departAt);
    arriveFirstAt = Math.min(arriveFirstAt, serial.arriveAt);
    lastAt = Math.max(lastAt, serial.arriveAt);
    people += serial.personnel;
    if (serial.kind === 'passengers') apart = true;
    else {
      equipmentTonnes += serial.tonnes;
      if (serial.kind !== 'warship') equipped = true;
    }
  }
  if (serials.length === 0) {
    const at = contingent.readyAt;
    return { contingent: contingent.id, departFirstAt: at, arriveFirstAt: at, arriveCompleteAt: at, curve: [] };
  }
  const reception = apart && equipped ? Math.ceil(values.receptionHours * 60) : 0;
  return {
    contingent: contingent.id,
    departFirstAt,
    arriveFirstAt,
    arriveCompleteAt: lastAt + reception,
    curve: curveOf(serials, people, equipmentTonnes, reception),
  };
}

function curveOf(
  serials: readonly PlannedSerial[],
  people: number,
  equipmentTonnes: number,
  reception: number,
): Arrival['curve'] {
  const inOrder = [...serials].sort((a, b) => a.arriveAt - b.arriveAt);
  const curve: { at: number; personnel: number; tonnes: number }[] = [];
  let arrived = 0;
  let equipment = 0;
  let tonnes = 0;
  inOrder.forEach((serial, index) => {
    arrived += serial.personnel;
    tonnes += serial.tonnes;
    if (serial.kind !== 'passengers') equipment += serial.tonnes;
    const next = inOrder[index + 1];
    if (next && next.arriveAt === serial.arriveAt) return;
    const equipped = !next || equipmentTonnes === 0 ? people : Math.floor((people * equipment) / equipmentTonnes);
    const point = { at: serial.arriveAt + reception, personnel: Math.min(arrived, equipped), tonnes: Math.round(tonnes) };
    curve.push(point);
  });
  return curve;
}
