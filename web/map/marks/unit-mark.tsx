import type { Component } from '../../../src/words/forces.ts';
import { type DrawnSymbol, drawSymbol } from '../symbols/draw-symbol.ts';
import { sidcOf } from '../symbols/sidc.ts';
import type { ForceMark } from './force-marks.ts';
import type { UnitLabel } from './unit-label.ts';

/** Height of a symbol's frame, pixels. */
const SYMBOL = 20;
const LINE = 13;
const CHARACTER = 6.4;
const PADDING = 4;

/** So far from its place, a mark needs a line that leads there. */
const NEAR = 5;

export interface UnitPicture {
  /** Null where no component is told: a frame would say one. */
  readonly symbol: DrawnSymbol | null;
  readonly label: UnitLabel;
  readonly width: number;
  readonly height: number;
}

/** The symbol of one force; of a stack the frame of its largest, without function or size, one behind the other. */
export function unitPicture(marks: readonly ForceMark[], label: UnitLabel): UnitPicture {
  const symbol = symbolOf(marks);
  const longest = Math.max(label.who.length, label.when.length);
  const lines = label.when === '' ? 1 : 2;
  return {
    symbol,
    label,
    width: Math.max(longest * CHARACTER + 2 * PADDING, symbol ? symbol.width : 0),
    height: lines * LINE + PADDING + (symbol ? symbol.height : 0),
  };
}

function symbolOf(marks: readonly ForceMark[]): DrawnSymbol | null {
  const [{ force, state }] = marks;
  if (force.component === undefined) return null;
  const isStack = marks.length > 1;
  const known = isStack
    ? { component: frameOf(force.component), personnel: 0 }
    : { component: force.component, personnel: force.personnel, ...(force.unitType ? { unitType: force.unitType } : {}) };
  const sidc = sidcOf({ affiliation: 'friend', ...known, planned: state === 'waiting' });
  return drawSymbol(sidc, SYMBOL, isStack ? 2 : 0);
}

/** What has no frame of its own stands in that of land. */
const frameOf = (component: Component): Component => (component === 'air' || component === 'maritime' ? component : 'land');

interface Props {
  readonly picture: UnitPicture;
  readonly anchor: readonly [number, number];
  readonly at: readonly [number, number];
  readonly count: number;
  readonly state: ForceMark['state'];
  readonly selected: boolean;
  readonly choose: () => void;
}

/** A symbol with nation, people and interval under it; a line leads home where it had to give way. */
export function UnitMark({
  picture: { symbol, label, width, height },
  anchor,
  at: [x, y],
  count,
  state,
  selected,
  choose,
}: Props) {
  const isAway = Math.abs(x - anchor[0]) + Math.abs(y - anchor[1]) > NEAR;
  const top = y - height / 2;
  const below = top + (symbol ? symbol.height : 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same forces are listed as buttons beside it
    <g className={`unit stack ${state}${selected ? ' selected' : ''}`} data-count={count} onClick={choose}>
      <title>{label.title}</title>
      {isAway ? <path d={`M${anchor[0]} ${anchor[1]}L${x} ${y}`} className="leader" /> : null}
      <circle cx={anchor[0]} cy={anchor[1]} r={2.5} />
      <rect x={x - width / 2} y={below} width={width} height={height - (below - top)} rx={2} />
      {symbol ? <image href={symbol.url} x={x - symbol.width / 2} y={top} width={symbol.width} height={symbol.height} /> : null}
      <text x={x} y={below + LINE - 1}>
        {label.who}
      </text>
      {label.when === '' ? null : (
        <text x={x} y={below + 2 * LINE - 1} className="when">
          {label.when}
        </text>
      )}
    </g>
  );
}
