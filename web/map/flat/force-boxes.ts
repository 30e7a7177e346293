import type { MapForce } from '../map-props.ts';
import type { Box } from '../marks/spread-boxes.ts';
import { stacksAt, whereIs } from '../positions.ts';

const HEIGHT = 16;
const CHARACTER = 6.3;

export interface BoxText {
  readonly text: string;
  readonly title: string;
  readonly moving: boolean;
}

/** A box for each stack that has arrived and each force under way, with what it says. Pixels. */
export function forceBoxes(
  forces: readonly MapForce[],
  at: number,
  place: (lon: number, lat: number) => readonly number[],
  count: (value: number) => string,
  state: (code: string) => string,
): { readonly boxes: readonly Box[]; readonly texts: ReadonlyMap<string, BoxText> } {
  const boxes: Box[] = [];
  const texts = new Map<string, BoxText>();
  const add = (key: string, lon: number, lat: number, content: BoxText) => {
    const [x, y] = place(lon, lat);
    boxes.push({ key, anchor: [x, y], width: content.text.length * CHARACTER + 10, height: HEIGHT });
    texts.set(key, content);
  };
  for (const stack of stacksAt(forces, at)) {
    const members = forces.filter((force) => stack.ids.includes(force.id));
    const title = members.map((force) => `${force.nation} ${force.unit}`).join('\n');
    // a stack without people is equipment that waits for its unit
    add(stack.ids.join(' '), stack.lon, stack.lat, {
      text: stack.personnel > 0 ? count(stack.personnel) : '—',
      title,
      moving: false,
    });
  }
  for (const force of forces) {
    const where = whereIs(force, at);
    if (where.state !== 'moving') continue;
    const title = `${state(force.nation)}: ${force.unit}`;
    add(force.id, where.at[0], where.at[1], { text: force.nation, title, moving: true });
  }
  return { boxes, texts };
}
