import { createChance, type Stream } from '../../../src/kernel/chance.ts';
import type { TinyArc, TinyFleet, TinyInstance, TinyMode, TinyNode, TinyPackage } from './tiny-instance.ts';
import { arcResource, optionsOf, tripSteps } from './trip-options.ts';

/** Parts of a map that are joined by nothing, each with queues of its own. */
type Part = 'rail' | 'road' | 'air' | 'sea' | 'corridor' | 'coast' | 'hub';

/** What a seed draws from: one part with many serials, or two with fewer. */
const MAPS: readonly (readonly Part[])[] = [
  ['rail'],
  ['road'],
  ['air'],
  ['sea'],
  ['corridor'],
  ['coast'],
  ['hub'],
  ['rail', 'air'],
  ['road', 'sea'],
  ['corridor', 'air'],
];
const MOST_PACKAGES = 8;
/** What the reference proves in about a second; of two parts four each. */
const MOST_SERIALS: Readonly<Record<Part, number>> = { rail: 4, road: 7, air: 7, sea: 5, corridor: 6, coast: 5, hub: 6 };

/** Draws an instance: at most 20 nodes, 8 packages and 8 serials. Equal seeds give equal instances. */
export function drawTiny(seed: number): TinyInstance {
  return new Draw(seed).instance();
}

class Draw {
  readonly #seed: number;
  readonly #stream: Stream;
  readonly #nodes: TinyNode[] = [];
  readonly #arcs: TinyArc[] = [];
  readonly #fleets: TinyFleet[] = [];
  readonly #packages: TinyPackage[] = [];
  #position = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#stream = createChance(seed, 0).stream('tiny/instance');
  }

  instance(): TinyInstance {
    const parts = MAPS[this.#seed % MAPS.length] as readonly Part[];
    for (const part of parts)
      this.#drawPart(part, parts.length > 1 ? 4 : MOST_SERIALS[part], Math.floor(MOST_PACKAGES / parts.length));
    const permissions = ['DE', 'PL', 'CZ', 'LT'].flatMap((nation) =>
      (['road', 'rail', 'air'] as const).map((mode) => ({ nation, mode, steps: this.#one([0, 0, 2, 4, 8]) })),
    );
    const drawn = {
      ...{ seed: this.#seed, nodes: this.#nodes, arcs: this.#arcs, fleets: this.#fleets, permissions, closures: [] },
      packages: this.#packages,
    };
    const packages = this.#packages.map((row, index) => ({ ...row, requiredMinutes: this.#required(drawn, row, index) }));
    return { ...drawn, packages, closures: this.#stream.happens(0.3) ? [this.#closure()] : [] };
  }

  #one<Value>(values: readonly Value[]): Value {
    return values[this.#stream.integer(values.length)] as Value;
  }

  #whole(least: number, most: number): number {
    return least + this.#stream.integer(most - least + 1);
  }

  #drawPart(part: Part, mostSerials: number, mostPackages: number): void {
    if (part === 'rail' || part === 'road') {
      const [west, east] = this.#drawLine(part);
      if (part === 'rail') this.#addFleet('rail', west, east);
      this.#addPackages([...west], [...east], [[part]], mostSerials, mostPackages);
    } else if (part === 'air' || part === 'sea') {
      const kind = part === 'air' ? 'airfield' : 'port';
      const [west, east] = this.#drawEnds(kind, 2, part === 'air' ? this.#whole(1, 3) : this.#whole(2, 4));
      if (part === 'sea') this.#joinBySea(west, east);
      this.#addFleet(part, west, east);
      this.#addPackages(west, east, [[part]], mostSerials, mostPackages);
    } else this.#drawChoice(part, mostSerials, mostPackages);
  }

  /** Two modes between the same two places. */
  #drawChoice(part: 'corridor' | 'coast' | 'hub', mostSerials: number, mostPackages: number): void {
    const other = { corridor: 'road', coast: 'sea', hub: 'air' }[part] as TinyMode;
    const kind = ({ corridor: 'railhead', coast: 'port', hub: 'airfield' } as const)[part];
    const [west, east] = this.#drawEnds(kind, 1, 3);
    this.#joinByLine('rail', west, east);
    this.#addFleet('rail', west, east);
    if (other === 'road') this.#joinByLine('road', west, east);
    else this.#addFleet(other as 'sea' | 'air', west, east);
    if (other === 'sea') this.#joinBySea(west, east);
    const modes: TinyMode[][] = [['rail', other], [other, 'rail'], ['rail', other], ['rail'], [other]];
    this.#addPackages(west, east, modes, mostSerials, mostPackages);
  }

  #drawLine(mode: 'rail' | 'road'): [number[], number[]] {
    const [west, east] = this.#drawEnds(mode === 'rail' ? 'railhead' : 'assembly-area', 2, 3);
    this.#joinByLine(mode, west, east);
    return [west, east];
  }

  /** Up to so many places on either side. */
  #drawEnds(kind: TinyNode['kind'], most: number, apart: number): [number[], number[]] {
    const side = (nation: string) => {
      const many = this.#whole(1, most);
      return Array.from({ length: many }, () => {
        this.#position++;
        return this.#addNode(kind, nation, this.#position, this.#stream.happens(0.75) ? 1 : 2);
      });
    };
    const west = side('DE');
    this.#position += apart - 1;
    return [west, side('LT')];
  }

  /** All places of a side at one junction, and two ways between the junctions, each through a nation of its own. */
  #joinByLine(mode: 'rail' | 'road', west: readonly number[], east: readonly number[]): void {
    const [near, far] = [this.#addNode('junction', 'DE', 0, 0), this.#addNode('junction', 'LT', 0, 0)];
    for (const node of west) this.#addArc(mode, node, near, this.#one([1, 1, 2]));
    for (const node of east) this.#addArc(mode, far, node, this.#one([1, 1, 2]));
    for (const nation of this.#stream.happens(0.7) ? ['PL', 'CZ'] : ['PL']) {
      const middle = this.#addNode('junction', nation, 0, 0);
      this.#addArc(mode, near, middle, this.#one([1, 1, 2]));
      this.#addArc(mode, middle, far, this.#one([1, 1, 2]));
    }
  }

  #joinBySea(west: readonly number[], east: readonly number[]): void {
    const position = (node: number) => this.#nodes[node]?.position as number;
    for (const from of west) for (const to of east) this.#addArc('sea', from, to, position(to) - position(from));
  }

  #addNode(kind: TinyNode['kind'], nation: string, position: number, places: number): number {
    this.#nodes.push({ id: `${kind}-${this.#nodes.length + 1}`, kind, nation, position, places });
    return this.#nodes.length - 1;
  }

  #addArc(mode: TinyArc['mode'], from: number, to: number, steps: number): void {
    const slotSteps = mode === 'sea' ? 0 : this.#one([1, 1, 2, 3]);
    this.#arcs.push({ id: `${mode}-${this.#arcs.length + 1}`, mode, from, to, steps, slotSteps });
  }

  /** Mostly at home where loads set out. */
  #addFleet(mode: TinyFleet['mode'], west: readonly number[], east: readonly number[]): void {
    const homes = new Map<number, number>();
    for (let left = this.#whole(2, 4); left > 0; left--) {
      const node = this.#one(this.#stream.happens(0.85) ? west : east);
      homes.set(node, (homes.get(node) ?? 0) + 1);
    }
    this.#fleets.push({
      mode,
      homes: [...homes].map(([node, count]) => ({ node, count })),
      loadSteps: this.#one([1, 1, 2]),
      unloadSteps: this.#one([1, 1, 2]),
    });
  }

  #addPackages(
    west: readonly number[],
    east: readonly number[],
    modes: readonly (readonly TinyMode[])[],
    mostSerials: number,
    mostPackages: number,
  ): void {
    const count = this.#whole(2, Math.min(mostPackages, mostSerials));
    let left = mostSerials - count;
    for (let i = 0; i < count; i++) {
      const items = 1 + Math.min(left, this.#one([0, 0, 1, 1, 2]));
      left -= items - 1;
      // lift that is loaded on its way back is worth much: seldom, so that other things tell too
      const goesBack = this.#stream.happens(modes.some((row) => row.includes('road')) ? 0.2 : 0.05);
      const priority = this.#one([1, 2, 2, 3, 3]);
      this.#packages.push({
        id: `p${this.#packages.length + 1}`,
        nation: this.#stream.happens(0.9) ? 'DE' : 'LT',
        origin: this.#one(goesBack ? east : west),
        destination: this.#one(goesBack ? west : east),
        modes: this.#one(modes),
        items,
        readyStep: this.#stream.integer(7),
        requiredMinutes: null,
        priority,
        weight: [4, 2, 1][priority - 1] as number,
        ...(count > 2 && i < 2 && this.#seed % 7 === 0 ? { cohesion: `together-${this.#fleets.length}` } : {}),
      });
    }
  }

  /** Within nine tenths to one and a half of what a serial alone would take; some of weight have no date. */
  #required(tiny: TinyInstance, { readyStep, priority }: TinyPackage, index: number): number | null {
    if (this.#stream.happens(0.25) && priority === 1) return null;
    const alone = Math.min(...optionsOf(tiny, index).map((option) => option.beginStep - readyStep + tripSteps(option)));
    return readyStep * 60 + Math.round(alone * 60 * (0.9 + 0.5 * this.#stream.uniform()));
  }

  #closure(): TinyInstance['closures'][number] {
    const from = this.#whole(3, 10);
    const arcs = this.#arcs.filter(({ mode }) => mode !== 'sea');
    const resource =
      arcs.length > 0
        ? arcResource(this.#one(arcs), false)
        : `${this.#nodes[0]?.id} ${this.#nodes[0]?.kind === 'port' ? 'berth' : 'parking'}`;
    return { resource, from, to: from + this.#whole(2, 5) };
  }
}
