/** As `npm run serve` starts the app: docs/figures.md, "The main loop". */
export const PATTERN_FLAGS = ["--no-regexp-tier-up"];

/**
 * For each process of the tests that opens an embedded database. V8 would compile much of PostgreSQL a second time, better: two
 * seconds of a core, which no test lives long enough to win back.
 */
export const NODE_FLAGS = [...PATTERN_FLAGS, "--liftoff-only"];
