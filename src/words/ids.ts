/** ISO 3166-1 alpha-2 (`FR`); `XK` for Kosovo (user-assigned); `SU`, `YU`, `CS`, `DD` for states of their day. */
export type StateId = string;

/** `NATO`, `EU`, `G7`, `CSTO`, `PFP`, `UN`, `OSCE`, `JEF`. */
export type OrganisationId = string;

/** A state or an organisation, or `UNK` where the author of an act is not known. */
export type ActorId = string;

/** A kebab-case id that serves folder, data row, log and document heading alike. */
export type RuleId = string;

/** Id of a row in `data/sources`. */
export type SourceId = string;

/**
 * Who decides: a state (`FR`), `SG` (Secretary General), `SACEUR`, `EU` (the Council), `G7`, the adversary,
 * or `control` (EXCON). A seat is held by a person or by a policy.
 */
export type SeatId = string;
