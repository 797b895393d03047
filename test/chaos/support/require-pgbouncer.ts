/** Vitest's global set-up of the chaos tests: that those behind a pooler are left out is said before and after the run, and fails one of CI. */
import { NO_PGBOUNCER, PGBOUNCER } from "../../support/pgbouncer.js";

export function setup(): (() => void) | undefined {
  if (PGBOUNCER !== null) return undefined;
  const sentence = `LEFT OUT: every test that needs a pooler (test/chaos/pooler.test.ts). ${NO_PGBOUNCER}`;
  if (process.env["CI"] === "true") throw new Error(sentence);
  const print = () => console.warn(`\n${sentence}\n`);
  print();
  return print;
}
