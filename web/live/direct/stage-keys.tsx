import { useId, useMemo, useState } from 'react';
import type { Place } from '../../../src/formats/live-api/contract.ts';
import { usePlaces } from '../desk/use-seat-view.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';

/** Evidence that has arrived and stands, to be taken back. */
export function EvidenceKeys({ exercise, view, words, language, dtg }: ControlProps) {
  const standing = [...view.concerns.values()].flatMap(({ evidence }) => evidence.filter(({ withdrawn }) => withdrawn === null));
  if (standing.length === 0) return <p className="quiet">{words.evidence.none}</p>;
  return (
    <ul className="control-list">
      {standing.map(({ id, at, says }) => (
        <li key={id}>
          <p>
            <time className="mono">{dtg(at)}</time> {says[language]}
          </p>
          <div className="key-row">
            <ActKey
              words={words}
              language={language}
              className="press-plain"
              label={`${words.evidence.withdraw}${words.colon}${says[language]}`}
              consequence={words.evidence.withdrawConsequence}
              asksWhy
              act={(why) =>
                exercise.send({
                  type: 'Act',
                  seat: 'control',
                  command: { stage: 'assessment', command: { type: 'WithdrawEvidence', item: id, why } },
                })
              }
            >
              {words.evidence.withdraw}
            </ActKey>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A unit by its id, to a place of the network. */
export function ForceKeys({ exercise, info, view, words, language }: ControlProps) {
  const list = useId();
  const [unit, setUnit] = useState('');
  const [wanted, setWanted] = useState('');
  const places = usePlaces(info.scenario.id);
  const named = useMemo(() => placesByName(places), [places]);
  const units = new Set([
    ...[...view.force.contingents.values()].map(({ contingent }) => contingent.unit),
    ...view.force.offers.map((offer) => offer.unit),
  ]);
  const found = findPlace(wanted, named, places);
  const destination = found?.[1];
  const order = async () => {
    if (destination === undefined) return;
    const command = { type: 'OrderReinforcement', unit: unit.trim(), destination } as const;
    await exercise.send({ type: 'Act', seat: 'control', command: { stage: 'force', command } });
    setUnit('');
  };
  return (
    <>
      <p className="quiet">{words.force.about}</p>
      <label className="field">
        <span>{words.force.unit}</span>
        <input list={`${list}-units`} value={unit} onChange={(event) => setUnit(event.target.value)} maxLength={80} />
        <small>{words.force.unitHint}</small>
      </label>
      <datalist id={`${list}-units`}>
        {[...units].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label className="field">
        <span>{words.force.destination}</span>
        <input list={`${list}-places`} value={wanted} onChange={(event) => setWanted(event.target.value)} maxLength={120} />
        <small aria-live="polite">{wanted.trim() === '' ? null : found ? `→ ${found[0]}` : words.force.unknownPlace}</small>
      </label>
      <datalist id={`${list}-places`}>
        {[...named.keys()].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <ActKey
        words={words}
        language={language}
        className="press"
        isOff={unit.trim() === '' || destination === undefined}
        consequence={words.force.confirm}
        act={order}
      >
        {words.force.order}
      </ActKey>
    </>
  );
}

/** Ids of places by what people call them; the state tells two of one name apart. */
function placesByName(places: Readonly<Record<string, Place>>): ReadonlyMap<string, string> {
  const rows = Object.entries(places).map(([id, { name, state }]) => [state ? `${name} (${state})` : name, id] as const);
  return new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By its whole name or id, or by the beginning of its name where no other begins so. */
function findPlace(
  typed: string,
  named: ReadonlyMap<string, string>,
  places: Readonly<Record<string, Place>>,
): readonly [string, string] | undefined {
  const wanted = typed.trim();
  if (wanted === '') return undefined;
  const whole = named.get(wanted);
  if (whole !== undefined) return [wanted, whole];
  const place = places[wanted];
  if (place) return [place.name, wanted];
  // a whole name without its state is meant, whatever other names begin with it
  const alone = [...named].filter(([name]) => name.replace(/ \([A-Z]{2}\)$/, '').toLowerCase() === wanted.toLowerCase());
  if (alone.length === 1) return alone[0];
  const begin = [...named].filter(([name]) => name.toLowerCase().startsWith(wanted.toLowerCase()));
  return begin.length === 1 ? begin[0] : undefined;
}
