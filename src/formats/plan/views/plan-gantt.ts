import { dateTimeGroup } from '../../../kernel/calendar.ts';
import type { CertifiedPlan } from '../certified-plan.ts';

const ROW = 22;
const NAMES = 220;
const WIDTH = 760;
const TOP = 64;
const DAY = 1440;
/** Okabe and Ito's colours, told apart by people who do not see all of them. */
const COLOURS = { road: '#e69f00', rail: '#0072b2', sea: '#009e73', air: '#cc79a7' } as const;

/** The legs of every package against time, as SVG: a bar a leg, a tick where it is required, a diamond where it is complete. */
export function planToGantt({ instance, plan, objective }: CertifiedPlan): string {
  const end = Math.max(DAY, objective.lastArrival, ...instance.packages.map((row) => row.contingent.requiredBy ?? 0));
  const x = (minutes: number) => Math.round((NAMES + (Math.max(0, minutes) * WIDTH) / end) * 10) / 10;
  const height = TOP + plan.arrivals.length * ROW + 16;
  const parts: string[] = [];
  const step = Math.max(1, Math.ceil(end / DAY / 12)) * DAY;
  for (let at = 0; at <= end; at += step) {
    parts.push(`<line x1="${x(at)}" y1="${TOP - 6}" x2="${x(at)}" y2="${height - 12}" stroke="#ccc"/>`);
    parts.push(`<text x="${x(at)}" y="${TOP - 10}" text-anchor="middle">D+${at / DAY}</text>`);
  }
  plan.arrivals.forEach((arrival, index) => {
    const row = instance.packages.find((one) => one.contingent.id === arrival.contingent)?.contingent;
    const y = TOP + index * ROW;
    parts.push(
      `<text x="${NAMES - 8}" y="${y + 14}" text-anchor="end">${escaped(shortened(row?.unit ?? arrival.contingent))}</text>`,
    );
    const bars = new Set<string>();
    for (const serial of plan.serials) {
      if (serial.contingent !== arrival.contingent) continue;
      for (const leg of serial.legs) {
        const width = Math.max(1, Math.round((x(leg.arriveAt) - x(leg.departAt)) * 10) / 10);
        bars.add(
          `<rect x="${x(leg.departAt)}" y="${y + 4}" width="${width}" height="12" fill="${COLOURS[leg.mode]}" fill-opacity="0.6"/>`,
        );
      }
    }
    parts.push(...bars);
    if (row?.requiredBy != null) {
      parts.push(
        `<line x1="${x(row.requiredBy)}" y1="${y}" x2="${x(row.requiredBy)}" y2="${y + 20}" stroke="#d55e00" stroke-width="2"/>`,
      );
    }
    const at = x(arrival.arriveCompleteAt);
    parts.push(`<path d="M${at} ${y + 4}l5 6l-5 6l-5 -6z" fill="#000"/>`);
  });
  const legend = Object.entries(COLOURS)
    .map(
      ([mode, colour], index) =>
        `<rect x="${NAMES + index * 70}" y="24" width="12" height="12" fill="${colour}"/><text x="${NAMES + 16 + index * 70}" y="34">${mode}</text>`,
    )
    .join('');
  const title = `${escaped(instance.title)}: D = ${escaped(dateTimeGroup(instance.start, 0))}`;
  const marks = `<text x="${NAMES + 290}" y="34">◆ complete   | required</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${NAMES + WIDTH + 20} ${height}" font-family="sans-serif" font-size="11" role="img"><title>${title}</title><rect width="100%" height="100%" fill="#fff"/><text x="8" y="16" font-weight="bold">EXERCISE EXERCISE EXERCISE · ${title}</text>${legend}${marks}${parts.join('')}</svg>\n`;
}

const shortened = (name: string) => (name.length > 34 ? `${name.slice(0, 33)}…` : name);

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
