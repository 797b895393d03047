import { exchange } from "../../ai/http/exchange.js";
import { parseJson } from "../../ai/http/parse-json.js";
import { z } from "zod";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good } from "../finding.js";
import type { Reached } from "../reach.js";

const notReady = z.object({ because: z.string() });

/** The database was opened just now, or belongs to the running server, which is asked how it fares with it. */
export async function checkDatabase(through: Reached["through"], url: string | null, signal: AbortSignal): Promise<Finding> {
  if (through === "database") return good("database", "The database opens, and its tables are up to date.");
  if (url === null) return good("database", "The database is in the hands of the running app, which answers.");
  const answer = await exchange({ method: "GET", url: `${url}/readyz`, headers: {}, timeoutMs: 10_000, signal });
  if (!("silence" in answer) && answer.status === 200)
    return good("database", "The database is in the hands of the running app, which is ready.");
  const read = "silence" in answer ? null : notReady.safeParse(parseJson(answer.text));
  return failure("database", checkTexts.databaseNotReady(read?.data?.because ?? "GET /readyz did not answer"));
}
