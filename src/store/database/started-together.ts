/** Set-up of a database that several processes may begin at once. */
import { toError } from "../../kernel/errors.js";
import { explainSetUp } from "./database-errors.js";
import { DatabaseError } from "./database.js";

/**
 * What PostgreSQL says to the slower of two processes that create the same thing at once, `if not exists` notwithstanding:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const LOST_THE_RACE: ReadonlySet<string> = new Set(["23505", "42P06", "42P07", "42710", "40001", "40P01", "XX000"]);

const TRIES = 6;
const WAIT_MS = 400;

/** Runs set-up that other processes may be doing on the same database this moment; who loses the race checks again. */
export async function startedTogether<T>(setUp: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await setUp();
    } catch (error) {
      const lostTheRace = error instanceof DatabaseError && LOST_THE_RACE.has(error.code ?? "");
      if (!lostTheRace || tried >= TRIES) throw explainSetUp(toError(error));
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * tried));
    }
  }
}
