import type { Signal } from "./signals.js";

/** For each signal, alternatives of a regular expression that match whole words, case ignored. */
export type Lexicon = Readonly<Partial<Record<Signal, string>>>;
