/**
 * For each process of the tests that opens an embedded database. V8 would compile much of PostgreSQL a second time, better: two
 * seconds of a core, which no test lives long enough to win back.
 */
export const NODE_FLAGS = ["--liftoff-only"];
