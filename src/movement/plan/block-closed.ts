import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { ClosedResource } from './movement-plan.ts';
import type { Timetable } from './timetable.ts';

/** Keeps every lane of a closed resource from being held, before anything is planned. Closures may overlap. */
export function blockClosed(timetable: Timetable, network: CompiledNetwork, closures: readonly ClosedResource[]): void {
  for (const { resource, from, to } of mergeClosed(closures)) {
    const row = network.resources[resource];
    if (!row) continue;
    for (let lane = row.firstLane; lane < row.firstLane + row.lanes; lane++) timetable.block(lane, from, to);
  }
}

/** The same times by resource, then start, none overlapping or touching another of its resource. */
export function mergeClosed(closures: readonly ClosedResource[]): ClosedResource[] {
  const merged: ClosedResource[] = [];
  for (const next of [...closures].sort((a, b) => a.resource - b.resource || a.from - b.from)) {
    if (next.to <= next.from) continue;
    const last = merged.at(-1);
    if (last && last.resource === next.resource && next.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    } else merged.push(next);
  }
  return merged;
}
