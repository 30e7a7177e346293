import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../formats/lexicon/load-lexicon.ts';
import type { Moment } from '../kernel/stage.ts';
import { type ReportCommand, type ReportFacts, type ReportState, reportStage } from './index.ts';

const facts: ReportFacts = { lexicon: loadLexicon('data/lexicon'), states: [] };
const moment = { at: 0 } as Moment;
const TEXT = 'Russia invaded Ukraine on Thursday, Stoltenberg said. "We will defend every inch of allied territory," he added.';

function run(...commands: ReportCommand[]): { state: ReportState; types: string[] } {
  const state = reportStage.initial(facts);
  const types: string[] = [];
  for (const command of commands) {
    for (const event of reportStage.decide(command, state, facts, moment)) {
      types.push(event.type);
      reportStage.evolve(state, event, 0);
    }
  }
  return { state, types };
}

const read: ReportCommand = { type: 'ReadReport', text: TEXT, date: '2022-02-25' };

describe('reportStage', () => {
  it('given nothing, when a report is read, then events, quotes and incidents are recorded', () => {
    const { state, types } = run(read);
    expect(new Set(types)).toEqual(new Set(['EventReported', 'QuoteReported', 'IncidentProposed']));
    expect(state.events.map((event) => event.type)).toContain('ASSAULT');
    expect(state.incidents['incident-1-1']).toMatchObject({ status: 'proposed' });
    expect(structuredClone(state)).toEqual(state);
  });

  it('given a proposal, when a person confirms it, then it is confirmed in his name', () => {
    const { state } = run(read, { type: 'ConfirmIncident', incident: 'incident-1-1', by: 'EXCON' });
    expect(state.incidents['incident-1-1']).toMatchObject({ status: 'confirmed', by: 'EXCON' });
  });

  it('given a proposal, when a person rejects it, then it stays on record as rejected', () => {
    const { state } = run(read, { type: 'RejectIncident', incident: 'incident-1-1', by: 'EXCON', because: 'exercise artefact' });
    expect(state.incidents['incident-1-1']).toMatchObject({ status: 'rejected' });
  });

  it('refuses what is not there, twice over, or not a day', () => {
    expect(run({ type: 'ConfirmIncident', incident: 'incident-9', by: 'EXCON' }).types).toEqual(['ReportCommandRefused']);
    const twice: ReportCommand = { type: 'ConfirmIncident', incident: 'incident-1-1', by: 'EXCON' };
    expect(run(read, twice, twice).types.at(-1)).toBe('ReportCommandRefused');
    expect(run({ ...read, date: '25 February' }).types).toEqual(['ReportCommandRefused']);
  });

  it('keeps the ids of two reports apart', () => {
    const { state } = run(read, read);
    const ids = state.events.map((event) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(state.incidents).length).toBe(2);
  });
});
