import { distanceToLandKm, isWithinPeriod } from '../../facts/index.ts';
import type { StateId } from '../../words/ids.ts';
import type { Point } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import { anyOf, changeOfAll, type Element, element, labelOf } from '../law/findings.ts';
import { ENTRY_INTO_FORCE } from './clauses.ts';
import { findTerritory, landStateAt, stateBehind } from './places.ts';
import { NO_TREATY, seaOf } from './sea.ts';
import { LEFT_OUT, occupiedAreaAt, territoryOf } from './territory.ts';

/** A place on a day. Without `date` it is judged on `validFrom`, or as of the treaty's present text. */
export interface AreaPoint extends Point {
  readonly date?: IsoDate | null;
  readonly validFrom?: IsoDate | null;
  readonly validTo?: IsoDate | null;
  /** Who holds it, if that is a Party. */
  readonly party?: StateId | null;
  /** `mainland`, `island`, `sea`, `sovereign base`, `occupied city`, `embassy` … */
  readonly kind?: string | null;
}

/** Far enough ahead that every open-ended row is in force. */
const PRESENT: IsoDate = '9999-12-31';

/**
 * Whether a place lies in the area of Article 6 on a day: as territory, and at sea for a Party's forces, vessels and
 * aircraft. `contested` where the readings differ; `why` names them.
 */
export function areaOf(point: AreaPoint, facts: AssessmentFacts): { inArticle6Area: boolean | 'contested'; why: Reason } {
  const date = point.date ?? point.validFrom ?? point.validTo ?? PRESENT;
  const result = standingAt(point, date, facts);
  const why: Reason = {
    says: `Article 6 at ${point.lat}, ${point.lon} on ${date === PRESENT ? 'the present text' : date}`,
    result: result.finding,
    source: 'uk-parliament-north-atlantic-treaty',
    because: [result.reason],
    ...changeOfAll([result]),
  };
  return { inArticle6Area: labelOf(result.finding), why };
}

const TERRITORIAL = /territorial (sea|waters)|internal waters/;
const CRAFT = /\b(ship|vessel|aircraft)\b/;
const AT_SEA = /\b(sea|ocean|strait|gulf|bay|high seas|eez|waters|ship|vessel|aircraft)\b/;
const ON_LAND = /island|mainland|city|town|base|land|territory|embassy|consulate/;

function standingAt(point: AreaPoint, date: IsoDate, facts: AssessmentFacts): Element {
  if (date < ENTRY_INTO_FORCE) return element('not-met', `the treaty entered into force on ${ENTRY_INTO_FORCE}`, NO_TREATY);
  const kind = (point.kind ?? '').toLowerCase();
  const land = landStateAt(facts, point, date);
  if (point.party && TERRITORIAL.test(kind)) return territoryOf(point.party, point, date, facts);
  if (AT_SEA.test(kind) && !ON_LAND.test(kind) && (land === null || !CRAFT.test(kind))) return seaOf(point, null, date, facts);
  const holders = holdersOf(point, land ?? nearestLand(point, date, facts), date, facts);
  if (land === null && !point.party && !ON_LAND.test(kind)) return seaOf(point, null, date, facts);
  const elements = holders.map((holder) => territoryOf(holder, point, date, facts));
  const occupied = occupiedAreaAt(point, date, facts);
  if (occupied) elements.push(occupied);
  const finding = anyOf(elements.map((each) => each.finding));
  const telling = elements.find((each) => each.finding === finding) ?? elements[0];
  return telling ?? element('not-met', 'land of no Party', LEFT_OUT);
}

/** Those as whose territory the place may count. Quarters lent, or ground held, on foreign soil are not the guest's territory. */
function holdersOf(point: AreaPoint, land: StateId | null, date: IsoDate, facts: AssessmentFacts): readonly StateId[] {
  const isGuest = land !== null && /embassy|consulate|leased|foreign|(?<!sovereign )base/.test(point.kind ?? '');
  const holders = new Set<StateId>();
  if (point.party && !isGuest && !isForeignSoil(point, point.party, land, date, facts)) holders.add(point.party);
  if (land !== null) holders.add(land);
  return [...holders];
}

/** Positions are rough near borders and shores: foreign soil only counts as such this far from the holder's own, km. */
const BORDER_DOUBT_KM = 8;

function isForeignSoil(point: AreaPoint, party: StateId, land: StateId | null, date: IsoDate, facts: AssessmentFacts): boolean {
  if (land === null || land === party) return false;
  const special = findTerritory(facts, point, date, (row) => row.sovereign === land && row.article6 !== null);
  if (special) return true;
  const host = facts.states.find((state) => state.id === land);
  if (host === undefined || !isWithinPeriod(host, date)) return false;
  const own = facts.lands.filter((each) => stateBehind(each.state, facts) === party);
  return distanceToLandKm(own, point) > BORDER_DOUBT_KM;
}

/** A town at the shore may lie beside the map's coastline. */
function nearestLand(point: AreaPoint, date: IsoDate, facts: AssessmentFacts): StateId | null {
  let [best, bestKm] = [null as StateId | null, BORDER_DOUBT_KM];
  for (const land of facts.lands) {
    const km = distanceToLandKm([land], point);
    if (km < bestKm) [best, bestKm] = [stateBehind(land.state, facts), km];
  }
  const special = findTerritory(facts, point, date, (row) => row.sovereign !== null && row.article6 !== null);
  return best === null ? null : (special?.sovereign ?? best);
}
