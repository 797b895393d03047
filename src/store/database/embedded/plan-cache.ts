import type { PGlite, Results } from "@electric-sql/pglite";
import { escapeLiteral } from "pg";
import type { Parameter } from "../values.js";
import { hasCode } from "../../../kernel/errors.js";

export type Rows = Results<Record<string, unknown>>;

export interface PlanCache {
  run(text: string, values: readonly Parameter[]): Promise<readonly Rows[]>;
}

/** A statement that comes once is not worth caching. */
const USES_BEFORE = 2;
/** What the app says over and over are some 150 statements; each keeps a few dozen kilobytes. */
const MOST_PLANS = 300;
const MOST_REMEMBERED = 2_000;

/** Parameters travel within the text, which costs more than planning where they are long. */
const LONG_PARAMETERS = 10_000;

/**
 * A plan is made for tables of the size they have then. One that reads an almost empty table from end to end must not
 * outlive the next thousands of rows.
 */
const PLANS_LIVE_MS = 5_000;

/** PREPARE takes these; what follows a semicolon it refuses, and so would the extended protocol. */
const PLANNED = /^\s*(?:select|insert|update|delete|with)\b/i;

/** "cached plan must not change result type": the table has other columns since. */
const PLAN_OUTLIVED = "0A000";

/**
 * Runs statements with parameters, those that come again and again without parsing and planning them anew: half of what
 * the engine does for a small statement. PGlite itself has no named statements, SQL has.
 * @param now milliseconds
 */
export function createPlanCache(engine: PGlite, now: () => number): PlanCache {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  let made = 0;
  let plannedAt = now();

  return {
    async run(text: string, values: readonly Parameter[]): Promise<readonly Rows[]> {
      const name = await nameOf(text);
      if (name === undefined || lengthOf(values) > LONG_PARAMETERS) return [await engine.query(text, [...values])];
      if (now() - plannedAt > PLANS_LIVE_MS) await planAnew();
      try {
        return await engine.exec(`execute ${name}(${values.map(toLiteral).join(", ")})`);
      } catch (error) {
        if (!hasCode(error, PLAN_OUTLIVED)) throw error;
        names.delete(text);
        if (engine.isInTransaction()) throw error;
        await engine.exec(`deallocate ${name}`);
        return [await engine.query(text, [...values])];
      }
    },
  };

  /** Prepared outside transactions only: a failure there takes nothing along. */
  async function nameOf(text: string): Promise<string | undefined> {
    const known = names.get(text);
    if (known !== undefined || engine.isInTransaction() || names.size >= MOST_PLANS || !PLANNED.test(text)) return known;
    if (uses.size >= MOST_REMEMBERED) uses.clear();
    const used = (uses.get(text) ?? 0) + 1;
    uses.set(text, used);
    if (used <= USES_BEFORE) return undefined;
    const name = `plan_${(made += 1)}`;
    await engine.exec(`prepare ${name} as ${text}`);
    uses.delete(text);
    names.set(text, name);
    return name;
  }

  async function planAnew(): Promise<void> {
    plannedAt = now();
    await engine.exec("discard plans");
  }
}

function lengthOf(values: readonly Parameter[]): number {
  return values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
}

function toLiteral(value: Parameter): string {
  return value === null ? "null" : escapeLiteral(value);
}
