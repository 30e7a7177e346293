import type { CrisisEvent } from '../../crisis.ts';
import type { Minutes } from '../../words/time.ts';
import { type Building, withRow } from './building.ts';
import type { SupportView } from './measure-view.ts';

type MeasureEvent = Extract<CrisisEvent, { stage: 'measure' }>;

export function foldMeasure(building: Building, event: MeasureEvent, at: Minutes): void {
  const { measure } = building.view;
  const byId = (id: string) => (other: { id: string }) => other.id === id;
  switch (event.type) {
    case 'SanctionsImposed': {
      const row = { package: event.package, senders: event.senders, at, liftedAt: null, reason: event.reason };
      const sanctions = withRow(measure.sanctions, row, (other) => other.package.id === event.package.id);
      building.view.measure = { ...measure, sanctions };
      return;
    }
    case 'SanctionsLifted': {
      const lifted = measure.sanctions.map((row) => (row.package.id === event.packageId ? { ...row, liftedAt: at } : row));
      building.view.measure = { ...measure, sanctions: lifted };
      return;
    }
    case 'SendersCounted': {
      const { target, basis, count, states, senders, overlap, reason } = event;
      const row = { id: `senders/${target}/${basis}`, target, basis, at, count, states, senders, overlap, reason };
      building.view.measure = { ...measure, senders: withRow(measure.senders, row, byId(row.id)) };
      return;
    }
    case 'EffectEstimated': {
      const { who, target, interval, reason } = event;
      const row = { id: `effect/${who}/${target}`, who, target, interval, at, reason };
      building.view.measure = { ...measure, effects: withRow(measure.effects, row, byId(row.id)) };
      return;
    }
    case 'SupportOffered':
    case 'SupportUnavailable': {
      const row = supportOf(event, at);
      building.view.measure = { ...measure, support: withRow(measure.support, row, byId(row.id)) };
    }
  }
}

function supportOf(event: Extract<MeasureEvent, { type: 'SupportOffered' | 'SupportUnavailable' }>, at: Minutes): SupportView {
  const { partner, kind, reason } = event;
  const shared = { id: `partner/${partner}/${kind}`, partner, kind, at, reason };
  if (event.type === 'SupportUnavailable') return { ...shared, available: 'not-engaged', leadDays: null };
  return { ...shared, available: event.available, leadDays: event.leadDays };
}
