import { useMemo, useState } from 'react';
import type { RunView } from '../../src/formats/view/run-view.ts';
import type { DeskProps } from '../app/desk-props.ts';
import { useJson } from '../app/use-run.ts';
import { CrisisGlobe } from './crisis-globe.tsx';
import { FlatMap } from './flat/flat-map.tsx';
import { Legend } from './legend.tsx';
import type { LandCollection, MapForce, MapProps, MapThing, ThingStatus } from './map-props.ts';
import { mapLanguages } from './map-say.ts';
import { FRAMES, type Frame } from './marks/label-places.ts';

/** The map of a finished run: the globe on its own page, the flat one beside another. */
export function CrisisMap(props: DeskProps & { readonly compact?: boolean }) {
  const land = useJson<LandCollection>('/api/land');
  const map: MapProps = { ...useRunMap(props), land: land.state === 'ready' ? land.value : null };
  return props.compact ? <SideMap map={map} enlarge={() => props.go({ page: 'map' })} /> : <CrisisGlobe {...map} />;
}

function SideMap({ map, enlarge }: { readonly map: MapProps; readonly enlarge: () => void }) {
  const { words } = map;
  const [frame, setFrame] = useState<Frame>('east');
  return (
    <div className="map-page compact">
      <div className="controls">
        {FRAMES.map((key) => (
          <button key={key} type="button" aria-pressed={frame === key} onClick={() => setFrame(key)}>
            {words.frame[key]}
          </button>
        ))}
        <button type="button" className="enlarge" onClick={enlarge}>
          {words.map} <span aria-hidden="true">⤢</span>
        </button>
      </div>
      <FlatMap {...map} frame={frame} />
      <Legend words={words} map={map} form="compact" />
    </div>
  );
}

/** The run as the map wants it, without the land. */
export function useRunMap({ run, at, address, go, words }: DeskProps): Omit<MapProps, 'land'> {
  const things = useMemo(() => thingsAt(run, at, words.treaties), [run, at, words]);
  const shading = useMemo(() => ({ allies: run.allies, adversary: run.adversary, partners: run.partners }), [run]);
  const forces = useMemo(() => run.forces.map(mapForce), [run]);
  return {
    ...{ forces, things, shading, at },
    start: run.scenario.start,
    selected: address.selected,
    onSelect: (id) => go({ selected: id }),
    words: mapLanguages[address.language],
    language: address.language,
    theme: address.theme,
  };
}

const mapForce = (force: RunView['forces'][number]): MapForce => ({
  ...force,
  first: force.arriveFirst,
  complete: force.arriveComplete,
});

const STRONGEST: readonly ThingStatus[] = ['engaged', 'contested', 'not-engaged'];

/** Incidents by a minute, each as its strongest determination has it, with the treaties of which that holds. */
function thingsAt(run: RunView, at: number, treaties: Readonly<Record<string, string>>): MapThing[] {
  const items = run.lanes.find(({ stage }) => stage === 'assessment')?.items ?? [];
  return run.things.flatMap((thing): MapThing[] => {
    if (thing.at > at) return [];
    const start = `determination/${thing.id.replace(/^incident\//, '')}/`;
    const latest = new Map<string, string>();
    for (const item of items) if (item.id.startsWith(start) && item.at <= at) latest.set(item.id.slice(start.length), item.form);
    const status = STRONGEST.find((form) => [...latest.values()].includes(form));
    if (!status) return [{ ...thing, status: 'unknown' as const }];
    const found = [...latest].filter(([, form]) => form === status && status !== 'not-engaged').map(([treaty]) => treaty);
    return [{ ...thing, status, commitments: found.map((treaty) => treaties[treaty] ?? treaty) }];
  });
}
