export {
  BrokenChain,
  ExerciseExists,
  ImportRefused,
  NewerVersion,
  SequenceConflict,
  StoreError,
  StoreHeld,
  UnknownExercise,
} from './errors.ts';
export type { EventStore, NewRecord, StoredBody } from './event-store.ts';
export { openStore } from './open-store.ts';
