import { emptySteps, type TinyInstance, type TinyPackage } from './tiny-instance.ts';
import { endOf, type TinyTrip } from './tiny-trips.ts';

/** A carrier: the `number`th, from 1, of those at home at a node; null on its own wheels. */
export type Asset = { readonly home: number; readonly number: number } | null;

/** Which carrier takes each trip: one that is at home still, or has done another before. @throws where they do not suffice */
export function assetsOf(tiny: TinyInstance, trips: readonly TinyTrip[]): Asset[] {
  const found: Asset[] = trips.map(() => null);
  tiny.fleets.forEach((_, fleet) => {
    const mine = trips.flatMap(({ option }, trip) => (option.fleet === fleet ? [trip] : []));
    const assets = assetsOfFleet(
      tiny,
      fleet,
      mine.map((trip) => trips[trip] as TinyTrip),
    );
    mine.forEach((trip, i) => {
      found[trip] = assets[i] as Asset;
    });
  });
  return found;
}

function assetsOfFleet(tiny: TinyInstance, fleet: number, trips: readonly TinyTrip[]): Asset[] {
  const assets = (tiny.fleets[fleet]?.homes ?? []).flatMap(({ node, count }) =>
    Array.from({ length: count }, (_, i) => ({ home: node, number: i + 1 })),
  );
  const rowOf = ({ option }: TinyTrip) => tiny.packages[option.package] as TinyPackage;
  const from = [
    ...assets.map(({ home }) => ({ node: home, at: 0 })),
    ...trips.map((trip) => ({ node: rowOf(trip).destination, at: endOf(trip) })),
  ];
  const serves = (source: number, trip: number) => {
    const { node, at } = from[source] as { node: number; at: number };
    const wanted = trips[trip] as TinyTrip;
    return at + emptySteps(tiny, node, rowOf(wanted).origin) <= (wanted.starts[0] as number);
  };
  const tripOf = matched(from.length, trips.length, serves);
  return trips.map((_, trip) => {
    let source = tripOf.indexOf(trip);
    while (source >= assets.length) source = tripOf.indexOf(source - assets.length);
    return assets[source] as Asset;
  });
}

/** Each trip with a source of its own (augmenting paths); gives the trip by source, -1 for none. */
function matched(sources: number, trips: number, serves: (source: number, trip: number) => boolean): number[] {
  const tripOf = Array.from({ length: sources }, () => -1);
  const place = (trip: number, seen: Set<number>): boolean => {
    for (let source = 0; source < sources; source++) {
      if (seen.has(source) || !serves(source, trip)) continue;
      seen.add(source);
      const other = tripOf[source] as number;
      if (other >= 0 && !place(other, seen)) continue;
      tripOf[source] = trip;
      return true;
    }
    return false;
  };
  for (let trip = 0; trip < trips; trip++) if (!place(trip, new Set())) throw new Error(`trip ${trip} has no carrier`);
  return tripOf;
}
