import { admitted, type ModeRule, notStated, refused } from '../define-mode.ts';

/** Sorties between airfields along the great circle, with fuel stops on long ways. */
export const air: ModeRule = {
  id: 'air',
  admitsWay(load, way, values) {
    if (load.kind === 'warship') return refused('a warship keeps to the sea', 'the sea');
    if (way.runwayMetres === undefined) return notStated('the runway is not stated and taken as sufficient');
    if (way.runwayMetres >= values.minimumRunwayMetres) return admitted('the runway is long enough');
    return refused(`a runway of ${way.runwayMetres} m is too short`, 'another airfield');
  },
  admitsCarrier(load, carrier, values) {
    if (!carrier) return refused('nothing goes by air without an aircraft', 'an aircraft');
    if (load.kind === 'passengers') {
      if (carrier.passengers > 0) return admitted('has seats');
      return refused('the aircraft has no seats', 'people in another aircraft');
    }
    if (carrier.passengers > values.airlinerSeats && load.kind !== 'containers') {
      return refused('an airliner has no ramp for vehicles', 'a military transport with a ramp');
    }
    const limit = carrier.payloadTonnes * values.singleItemPayloadRatio;
    if (load.worstItemTonnes > limit) {
      const says = `the heaviest item weighs ${Math.round(load.worstItemTonnes)} t, the aircraft lifts ${Math.round(limit)} t at most`;
      return refused(says, 'a larger aircraft or a surface mode');
    }
    return admitted('fits the aircraft by weight');
  },
  serialCapacity(load, carrier, values) {
    if (load.kind === 'passengers') {
      return { items: carrier?.passengers ?? values.sortiePassengers, tonnes: Infinity, laneMetres: Infinity };
    }
    const tonnes = carrier?.payloadTonnes ?? values.sortieTonnes;
    return { items: Infinity, tonnes, laneMetres: carrier?.laneMetres ?? (carrier ? Infinity : values.sortieLaneMetres) };
  },
  minutesInMotion(km, _load, speedKmh, values) {
    const flown = km * values.airRoutingRatio;
    const stops = flown > values.airLegKm ? Math.ceil(flown / values.airLegKm) - 1 : 0;
    return (flown * 60) / (speedKmh ?? values.estimateAirSpeedKmh) + stops * values.fuelStopHours * 60;
  },
};
