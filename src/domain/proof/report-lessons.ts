/** What the report of a backtest says was learned of the workspace: its style, its teams, its precedents. */
import type { LearnedStyle } from "./house-style.js";

export interface Lessons {
  /** Null where none was like any of the newest questions. */
  readonly precedents: PrecedentReport | null;
  /** Null where too little was known to choose a team, or where the truth is another. */
  readonly ownTeams: OwnTeamsReport | null;
  /** Null where no reply could be compared; reports of before do not have it. */
  readonly houseStyle?: HouseStyleReport | null | undefined;
}

/** The newest replies beside the writer's own way and the team's. */
export interface HouseStyleReport {
  /** Replies that were really sent. */
  readonly compared: number;
  readonly greeting: StyleSides;
  readonly closing: StyleSides;
  /** Of those whose form of address is known, of the reply and of the draft. */
  readonly formality: StyleSides & { readonly compared: number };
  /** What was found, by language, team and turn. */
  readonly styles: readonly (LearnedStyle & { readonly team: string | null })[];
}

/** How many are written as the writer would, and as the team does. */
interface StyleSides {
  readonly without: number;
  readonly with: number;
}

/** The same conversations without and with the teams that the past teaches. */
export interface OwnTeamsReport {
  readonly labelled: number;
  readonly without: { readonly agreed: number; readonly agreement: number };
  readonly with: { readonly agreed: number; readonly agreement: number };
}

/** The same drafts without and with past answers, beside the replies that were really sent. */
export interface PrecedentReport {
  /** Those for which a past answer was found. */
  readonly compared: number;
  /** Those that rest on one. */
  readonly used: number;
  readonly without: Closeness;
  readonly with: Closeness;
}

export interface Closeness {
  /** Mean, 0 to 1. */
  readonly similarity: number;
  /** By meaning; null where it cannot be known here. */
  readonly meaning: number | null;
  /** How many answer the question. */
  readonly answers: number;
}
