/** What a handler of the console is: what it works with, who asks, and how it answers or refuses. */
import type { Reply } from "../../ai/ports.js";
import type { ServiceWatch } from "../../ai/service-watch.js";
import type { RunCommand } from "../../cli/command-list.js";
import type { Config } from "../../config.js";
import type { IntercomCalls } from "../../intercom/client.js";
import type { JobDeps } from "../../jobs/deps.js";
import type { Logger } from "../../kernel/log.js";
import type { Database } from "../../store/database/database.js";
import type { ArticleDestination } from "../../store/knowledge/article-destination.js";
import type { EndpointName, InputOf, OutputOf } from "../api/endpoints.js";
import type { Viewer } from "../api/session.js";

/** Who asks; every handler works with this workspace alone. */
export interface RequestContext {
  readonly viewer: Viewer;
  /** Aborted when the browser went away. */
  readonly signal: AbortSignal;
}

export type Handler<Name extends EndpointName> = (
  input: InputOf<Name>,
  asking: RequestContext,
) => Promise<Answer<OutputOf<Name>>>;

/** One area's handlers. */
export type HandlersOf<Name extends EndpointName> = { readonly [Each in Name]: Handler<Each> };

export type ConsoleHandlers = HandlersOf<EndpointName>;

/** What the handlers work with: some of it is what jobs work with. */
export interface ConsoleDeps extends Pick<JobDeps, "db" | "queue" | "connections" | "engines" | "alerts" | "now" | "newId"> {
  readonly config: Config;
  /** Which knowledge base takes the articles over. */
  readonly articlesTo: ArticleDestination;
  readonly database: Database;
  readonly services: ServiceWatch;
  /** What drafts may be styled as. */
  readonly askStyles: Reply["styles"];
  readonly intercomCalls: IntercomCalls;
  /** The operators' commands, run in this process. */
  readonly runCommand: RunCommand;
  /** Where browsers reach this server, once it listens. */
  readonly address: () => string | null;
  readonly log: Logger;
}

/** Why a handler does not do something; `http/refusals.ts` has the statuses. The message is a sentence for the admin. */
export type HandlerRefusal = "not-found" | "invalid" | "owners-only" | "conflict" | "unavailable";

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly refusal: HandlerRefusal;
      readonly message: string;
      /** Of a form, which shows the message there; left out where it concerns no single one. */
      readonly field?: string;
    };

export function answered<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}

export function refused(refusal: HandlerRefusal, message: string, field?: string): Answer<never> {
  return { ok: false, refusal, message, ...(field !== undefined && { field }) };
}
