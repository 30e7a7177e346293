import { type Frame, type Pixel, tenths } from '../../../area-map/drawing/paths.ts';
import { MARGIN, type Named, placeLabels } from '../../../area-map/drawing/place-labels.ts';
import { escapeHtml } from '../../../brief/html-text.ts';
import { FRAME } from '../../../network-map/map-frame.ts';
import { halfOf, symbolOf } from '../../../network-map/node-symbols.ts';
import { ROLES, type Role, type UsedNode } from '../ways/used-nodes.ts';

const LETTERS = { strong: 11.5, plain: 10.5 };
/** A name farther from its node than this is left out: a line to it would be one more line. Ends of packages are always named. */
const FARTHEST_NAME: Readonly<Record<Role, number>> = { destination: Infinity, origin: Infinity, change: 22, passed: 0 };
const PASSED_HALF = 2.2;
/** A line to a name begins within a symbol; where more is taken, no name with a line finds room. */
const MOST_TAKEN = 8.8;

/** A node with where it is drawn. */
export interface PlacedNode extends UsedNode {
  readonly at: Pixel;
}

/** Nodes by what happens there: passed ones small, others by their kind, with rings where packages start and end. */
export function drawUsedNodes(nodes: readonly PlacedNode[], scale: number): string {
  const ordered = [...nodes].sort((a, b) => rankOf(b) - rankOf(a));
  return ordered.map((used) => `<g><title>${escapeHtml(tipOf(used))}</title>${symbol(used, scale)}</g>`).join('\n');
}

const rankOf = ({ roles }: UsedNode): number => ROLES.indexOf(roles[0] ?? 'passed');

function symbol({ node, roles, at: [x, y] }: PlacedNode, scale: number): string {
  if (roles[0] === 'passed') return `<circle class="passed" cx="${tenths(x)}" cy="${tenths(y)}" r="${PASSED_HALF}"/>`;
  return `${ringsOf(roles, x, y, halfOf(node, scale))}${symbolOf(node, x, y, scale)}`;
}

/** One thin ring where packages start, a thick one where they end. */
export function ringsOf(roles: readonly Role[], x: number, y: number, half: number): string {
  const ring = (role: Role, radius: number) =>
    roles.includes(role) ? `<circle class="${role}" cx="${tenths(x)}" cy="${tenths(y)}" r="${tenths(radius)}"/>` : '';
  return `${ring('origin', half + 2.5)}${ring('destination', half + 4.5)}`;
}

const halfWithRings = ({ node, roles }: UsedNode, scale: number): number => {
  if (roles[0] === 'passed') return PASSED_HALF;
  const ring = roles.includes('destination') ? 5.8 : roles.includes('origin') ? 3.2 : 0;
  return Math.min(MOST_TAKEN, halfOf(node, scale) + ring);
};

const WORDS: Readonly<Record<Role, string>> = {
  destination: 'packages end here',
  origin: 'packages start here',
  change: 'loading, unloading, change',
  passed: 'passed through',
};

function tipOf({ node, roles, packages }: UsedNode): string {
  const shown = packages.slice(0, 6).join(', ');
  const more = packages.length > 6 ? ` and ${packages.length - 6} more` : '';
  return `${node.name} (${node.id}): ${roles.map((role) => WORDS[role]).join(', ')}; ${shown}${more}`;
}

interface NodeName extends Named {
  readonly role: Role;
}

/** Names where they cover neither a symbol, nor what is `taken`, nor each other; ends of packages first. */
export function drawNodeNames(nodes: readonly PlacedNode[], taken: readonly Frame[], scale: number): string {
  const symbols = nodes.map((used): Frame => {
    const half = halfWithRings(used, scale);
    return { x: used.at[0] - half, y: used.at[1] - half, width: 2 * half, height: 2 * half };
  });
  const shown = new Set<string>();
  const named = [...nodes]
    .sort((a, b) => rankOf(a) - rankOf(b) || b.packages.length - a.packages.length || (a.node.id < b.node.id ? -1 : 1))
    .flatMap(({ node, roles, at }): NodeName[] => {
      const text = shortName(node.name);
      if (node.kind === 'sea-waypoint' || shown.has(text)) return [];
      shown.add(text);
      const role = roles[0] ?? 'passed';
      const isStrong = role === 'destination' || role === 'origin';
      return [{ at, text, size: isStrong ? LETTERS.strong : LETTERS.plain, isBold: isStrong, role, where: 'beside' }];
    });
  const placed = placeLabels(named, [...symbols, ...taken], FRAME);
  return placed
    .filter(({ item, leader }) => lengthOf(leader) <= FARTHEST_NAME[item.role])
    .map(({ item, box, anchor, leader }) => {
      const x = { start: box.x + MARGIN, middle: box.x + box.width / 2, end: box.x + box.width - MARGIN }[anchor];
      const y = tenths(box.y + 1.5 + item.size * 0.9);
      const line = leader === null ? '' : `<path class="leader" d="M${pixel(leader[0])}L${pixel(leader[1])}"/>`;
      const look = item.isBold ? 'name strong' : 'name';
      return `${line}<text class="${look}" font-size="${item.size}" text-anchor="${anchor}" x="${tenths(x)}" y="${y}">${escapeHtml(item.text)}</text>`;
    })
    .join('\n');
}

const pixel = ([x, y]: Pixel): string => `${tenths(x)} ${tenths(y)}`;

const lengthOf = (leader: readonly [Pixel, Pixel] | null): number =>
  leader === null ? 0 : Math.hypot(leader[0][0] - leader[1][0], leader[0][1] - leader[1][1]) + 5;

/** Without what stands in brackets or after a comma. */
const shortName = (name: string): string => name.replace(/\s*[(,].*$/, '') || name;
