import type { Stream } from '../../../../kernel/chance.ts';
import type { Places } from './draw-places.ts';
import { type FileArc, type FileNode, lengthBetween } from './rows.ts';

/** Every port joined to every other. */
export function drawSea(places: Places, stream: Stream): FileArc[] {
  const ports = [...places.ports.west, ...places.ports.east].map((id) => places.byId.get(id) as FileNode);
  return ports.flatMap((from, index) =>
    ports.slice(index + 1).map((to): FileArc => {
      const lengthKm = lengthBetween(from, to, stream, 1, 1.08);
      return { id: `sea-${from.id}-${to.id}`, from: from.id, to: to.id, mode: 'sea', lengthKm };
    }),
  );
}
