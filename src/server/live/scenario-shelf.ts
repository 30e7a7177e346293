import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { World } from '../../chain/world.ts';
import { packageRoot } from '../../formats/data/package-root.ts';
import type { ScenarioOffer, SeatInfo } from '../../formats/live-api/contract.ts';
import { loadWorld } from '../../formats/world/load-world.ts';
import { listSeats, type Seat } from '../../play/live/seats.ts';

/** The scenarios that a server offers: those that come with Foedus, and one that was named. Each is read when first asked for. */
export class ScenarioShelf {
  readonly #folders = new Map<string, string>();
  readonly #worlds = new Map<string, World>();

  /** `own`: a folder outside those that come with Foedus, with its world. */
  constructor(own?: { readonly folder: string; readonly world: World }) {
    if (own) {
      this.#folders.set(own.world.scenario.id, own.folder);
      this.#worlds.set(own.world.scenario.id, own.world);
    }
    const root = join(packageRoot(), 'scenarios');
    for (const name of readdirSync(root).sort().reverse()) {
      if (!this.#folders.has(name)) this.#folders.set(name, join(root, name));
    }
  }

  /** Undefined where there is none, or it has problems that `foedus check` names. */
  find(id: string): World | undefined {
    const folder = this.#folders.get(id);
    if (folder === undefined) return undefined;
    let world = this.#worlds.get(id);
    if (!world) {
      const reading = loadWorld(folder);
      if (!reading.ok) return undefined;
      world = reading.world;
      this.#worlds.set(id, world);
    }
    return world;
  }

  /** @throws RangeError where there is none */
  folderOf(id: string): string {
    const folder = this.#folders.get(id);
    if (folder === undefined) throw new RangeError(`there is no scenario ${id}`);
    return folder;
  }

  list(): ScenarioOffer[] {
    return [...this.#folders.keys()].flatMap((id) => {
      const world = this.find(id);
      return world ? [offerOf(id, world)] : [];
    });
  }
}

export function offerOf(id: string, world: World): ScenarioOffer {
  const { title, start, end } = world.scenario;
  return { id: basename(id), title, start, end, seats: listSeats(world).length };
}

const OFFICES: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  SG: { en: 'Secretary General', fr: 'Secrétaire général' },
  SACEUR: { en: 'SACEUR', fr: 'SACEUR' },
  EU: { en: 'European Union', fr: 'Union européenne' },
  G7: { en: 'G7 presidency', fr: 'Présidence du G7' },
  press: { en: 'Press', fr: 'Presse' },
  control: { en: 'Control (EXCON)', fr: 'Direction de l’exercice (EXCON)' },
  observer: { en: 'Observer', fr: 'Observateur' },
};

/** A seat as people call it. */
export function seatInfo({ id, kind }: Seat, { data }: World): SeatInfo {
  const office = OFFICES[id];
  if (office) return { id, kind, name: office };
  const state = data.states.find((row) => row.id === id);
  return state ? { id, kind, name: { en: state.name, fr: state.nameFr }, state: id } : { id, kind, name: { en: id, fr: id } };
}
