/** Whether the app runs, is reached by its public address, and has its database. */
import { z } from "zod";
import { parseJson } from "../../kernel/json.js";
import { exchange } from "../../outbound/exchange.js";
import type { Config } from "../../config.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";

/** How the database is asked: opened by the command itself, or through the running app that holds it. */
export type DatabaseReach = "server" | "database";

const TIME_LIMIT_MS = 10_000;

/** Where the app's endpoints are tried: the way Intercom takes where there is one. Null where the app is not running. */
export interface RunningCheck {
  readonly url: string | null;
  readonly findings: readonly Finding[];
}

/** Where a server with this configuration listens, seen from this machine. */
export function localUrl({ host, port }: Pick<Config, "host" | "port">): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Whether the app runs here, and whether PUBLIC_URL leads to it. */
export async function checkRunning(config: Config, signal: AbortSignal): Promise<RunningCheck> {
  const local = localUrl(config);
  const here = await healthOf(local, signal);
  const { publicUrl } = config;
  if (publicUrl === null) {
    const missing = config.intercom.mode === "sandbox" ? [] : [notice("address", checkTexts.noPublicUrl)];
    return { url: here.ours ? local : null, findings: [...missing, ...describeAnswer(local, here)] };
  }
  const secure = publicUrl.startsWith("https:") ? [] : [notice("address", checkTexts.publicNotHttps)];
  const outside = await healthOf(publicUrl, signal);
  if (outside.ours) return { url: publicUrl, findings: [...secure, good("address", `The app answers at ${publicUrl}.`)] };
  if (!here.ours) return { url: null, findings: [...secure, ...describeAnswer(local, here)] };
  return { url: local, findings: [...secure, failure("address", checkTexts.publicAway(publicUrl, outside.reason))] };
}

type AppResponse = { readonly ours: true } | { readonly ours: false; readonly answered: boolean; readonly reason: string };

function describeAnswer(url: string, response: AppResponse): readonly Finding[] {
  if (response.ours) return [good("address", `The app answers at ${url}.`)];
  return [response.answered ? failure("address", checkTexts.otherServer(url)) : notice("address", checkTexts.notRunning(url))];
}

const health = z.object({ status: z.literal("ok") });

async function healthOf(url: string, signal: AbortSignal): Promise<AppResponse> {
  const answer = await exchange({ method: "GET", url: `${url}/healthz`, headers: {}, timeoutMs: TIME_LIMIT_MS, signal });
  if (!answer.answered) return { ours: false, answered: false, reason: answer.code ?? answer.why };
  if (answer.status === 200 && health.safeParse(parseJson(answer.text)).success) return { ours: true };
  return { ours: false, answered: true, reason: `GET /healthz answered ${answer.status}` };
}

const notReady = z.object({ because: z.string() });

/** The database was opened just now, or belongs to the running server, which is asked how it fares with it. */
export async function diagnoseDatabase(through: DatabaseReach, url: string | null, signal: AbortSignal): Promise<Finding> {
  if (through === "database") return good("database", "The database opens, and its tables are up to date.");
  if (url === null) return good("database", "The database is in the hands of the running app, which answers.");
  const answer = await exchange({ method: "GET", url: `${url}/readyz`, headers: {}, timeoutMs: 10_000, signal });
  if (answer.answered && answer.status === 200)
    return good("database", "The database is in the hands of the running app, which is ready.");
  const read = !answer.answered ? null : notReady.safeParse(parseJson(answer.text));
  return failure("database", checkTexts.databaseNotReady(read?.data?.because ?? "GET /readyz did not answer"));
}
