import { z } from 'zod';

const id = z.string().min(1).max(80);
const line = z.string().trim().min(1).max(200);
const prose = z.string().trim().min(1).max(20_000);
const title = z.object({ en: line, fr: line });
const clauseText = z.object({ en: prose, fr: prose });
const minutes = z.int().min(0).max(10_000_000);

const clausePosition = z.object({
  clause: id,
  position: z.enum(['reserve', 'bracket', 'object']),
  ask: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('milder') }),
    z.object({ kind: z.literal('drop') }),
  ]),
  redLine: z.boolean(),
  why: line,
  source: z.literal('judgement'),
});

/** What delegations, chairs and the commander may give; `permission.ts` says who may give which. */
const decision = z.discriminatedUnion('type', [
  z.object({ type: z.literal('RequestConsultation'), member: id, concern: id, why: line }),
  z.object({ type: z.literal('RequestAssistance'), member: id, treaty: id, concern: id }),
  z.object({
    type: z.literal('StatePosition'),
    proposal: id,
    round: z.int().min(1).optional(),
    member: id,
    position: z.enum(['accept', 'reserve', 'bracket', 'object']),
    why: line,
    clauses: z.array(clausePosition).max(60).optional(),
  }),
  z.object({ type: z.literal('AmendProposal'), proposal: id, way: id.optional() }),
  z.object({ type: z.literal('ShiftForum'), proposal: id, to: id }),
  z.object({ type: z.literal('WithdrawProposal'), proposal: id, why: line }),
  z.object({
    type: z.literal('TakeActivationStep'),
    proposal: id,
    step: z.enum(['ACTWARN', 'FORCE-GENERATION', 'ACTREQ', 'ACTORD']),
  }),
  // for control: an umpire's decision, on the record
  z.object({ type: z.literal('RuleOnText'), proposal: id, stands: z.boolean(), why: line }),
]);

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ReadReport'), text: prose, date: z.iso.date() }),
  z.object({ type: z.literal('ConfirmIncident'), incident: id, by: line }),
  z.object({ type: z.literal('RejectIncident'), incident: id, by: line, because: line }),
]);

const assessment = z.object({ type: z.literal('WithdrawEvidence'), item: id, why: line });

const force = z.object({ type: z.literal('OrderReinforcement'), unit: id, destination: id });

const measure = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LiftSanctions'), packageId: id, why: line }),
  z.object({ type: z.literal('OfferSupport'), partner: id }),
]);

const act = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('decision'), command: decision }),
  z.object({ stage: z.literal('report'), command: report }),
  z.object({ stage: z.literal('assessment'), command: assessment }),
  z.object({ stage: z.literal('force'), command: force }),
  z.object({ stage: z.literal('measure'), command: measure }),
]);

const draft = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('OpenDraft'),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
    body: id,
    title,
    issue: id,
    clauses: z.array(clauseText).max(60),
  }),
  z.object({
    type: z.literal('ProposeAmendment'),
    draft: id,
    change: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('reword'), clause: id, text: clauseText }),
      z.object({ kind: z.literal('add'), text: clauseText }),
      z.object({ kind: z.literal('strike'), clause: id }),
    ]),
  }),
  z.object({ type: z.literal('SettleAmendment'), draft: id, number: z.int().min(1), taken: z.boolean() }),
  z.object({ type: z.literal('PutBracket'), draft: id, clause: id, why: line }),
  z.object({ type: z.literal('LiftBracket'), draft: id, clause: id }),
  z.object({ type: z.literal('TableDraft'), draft: id, silenceHours: z.number().min(0.25).max(1000).optional() }),
]);

const agreement = z.discriminatedUnion('type', [
  z.object({ type: z.literal('OfferAgreement'), id, title: line, text: prose, parties: z.array(id).min(1).max(60) }),
  z.object({ type: z.literal('SignAgreement'), id }),
  z.object({ type: z.literal('DeclineAgreement'), id }),
]);

const message = z.object({
  channel: z.enum(['letter', 'telegram', 'call', 'press', 'social', 'rumour']),
  to: z.array(id).max(60),
  subject: z.string().trim().max(200),
  body: prose,
  reach: z.enum(['few', 'many', 'most']).optional(),
  tone: z.enum(['for-action', 'for-restraint']).optional(),
  audience: z.array(id).min(1).max(60).optional(),
});

const clock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('flow'), minutesPerSecond: z.number().min(0.001).max(10_000), stopAt: minutes.optional() }),
  z.object({
    kind: z.literal('turns'),
    turnMinutes: z.int().min(1).max(500_000),
    deadlineHours: z.number().min(0.01).max(2000).optional(),
  }),
]);

const share = z.number().min(0).max(1);
const odds = z.object({
  asOf: minutes,
  continuations: z.int().min(1).max(1_000_000),
  rows: z
    .array(
      z.object({
        ...{ id, share, shareFrom: share, shareTo: share },
        interval: z.object({ p10: z.number(), p50: z.number(), p90: z.number() }).nullable(),
      }),
    )
    .max(300),
});

/** A command as people send it. */
export const liveCommand = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('LeaveSeat'), seat: id }),
    z.object({ type: z.literal('FreeSeat'), of: id }),
    z.object({ type: z.literal('StartExercise') }),
    z.object({ type: z.literal('PauseExercise') }),
    z.object({ type: z.literal('EndExercise') }),
    z.object({ type: z.literal('SetClock'), clock }),
    z.object({ type: z.literal('SayReady'), seat: id }),
    z.object({ type: z.literal('Act'), seat: id, command: act }),
    z.object({ type: z.literal('Draft'), seat: id, draft }),
    z.object({ type: z.literal('Agreement'), seat: id, agreement }),
    z.object({ type: z.literal('SendMessage'), seat: id, message }),
    z.object({ type: z.literal('ShowOdds'), to: z.array(id).min(1).max(100), shown: odds }),
    z.object({ type: z.literal('Bookmark'), seat: id, title: line }),
  ])
  .meta({ id: 'LiveCommand' });
