/** Why something failed, in words for an admin: what happened, then what to do. */
import { engineNameOf } from "../../ai/engine-names.js";
import type { Engines } from "../../ai/ports.js";
import type { Config } from "../../config.js";
import type { EngineName } from "../../domain/answers.js";
import { CURES, cureTexts, NOT_IN_PLAN_CODE } from "../../domain/cures.js";
import { MAX_ANSWER_BYTES } from "../../intercom/failures.js";
import { parseReason, type ReadReason } from "./parse-reason.js";

type NamingConfig = Pick<Config, "simpli" | "llm" | "intercom">;

/** Where one server serves many workspaces, services and database are its operator's: addresses and settings are not for their admins. */
export function operatorsRemedy<T extends { readonly remedy: string | null }>(message: T, { intercom }: NamingConfig): T {
  return intercom.mode === "oauth" && message.remedy !== null ? { ...message, remedy: OPERATOR_SEES } : message;
}

export const OPERATOR_SEES = "The operator of this server sees the cause with npm run doctor.";

/**
 * A stored reason as an admin reads it.
 * @param cure `Cure`, where it was refused for something that an admin can cure: the reason is that cure's sentence then
 */
export function explainFailure(reason: string, config: NamingConfig, cure: string | null = null): FailureText {
  const read = parseReason(reason);
  const curable = read.kind === "no-answer" ? CURES.find((each) => each === cure) : undefined;
  const message = curable === undefined ? explain(read, config) : text(cureTexts[curable], null);
  return read.hours === null ? message : { ...message, says: `${message.says} ${ownFailures.tried(read.hours)}` };
}

/** Where there is one line for it. */
export function inOneSentence({ says, remedy }: FailureText): string {
  return remedy === null ? says : `${says} ${remedy}`;
}

function explain(read: ReadReason, config: NamingConfig): FailureText {
  if (read.kind === "crashed") return ownFailures.crashed;
  if (read.kind === "unknown-work") return ownFailures.unknownWork;
  if (read.party === null || read.kind === "own-fault") return ownFailures.ownError;
  return read.party === "intercom"
    ? ofIntercom(read)
    : operatorsRemedy(ofService(read, nameOfService(read.party, config)), config);
}

function ofIntercom({ kind, status, code }: ReadReason): FailureText {
  if (kind === "too-large") return intercomFailures.tooLarge;
  if (kind === "unreadable") return intercomFailures.unreadable;
  if (status === null) return intercomFailures.silent;
  if (code === NOT_IN_PLAN_CODE) return text(cureTexts.plan, null);
  if (status === 401) return intercomFailures.key;
  if (status === 403) return intercomFailures.forbidden;
  if (status === 404) return intercomFailures.missing;
  if (status === 429) return intercomFailures.tooMany;
  return status >= 500 ? intercomFailures.broken(status) : intercomFailures.refused(status);
}

function ofService({ kind, status }: ReadReason, { name, variable }: ServiceName): FailureText {
  if (kind === "unreadable") return serviceFailures.unreadable(name, variable);
  if (status === null) return serviceFailures.silent(name, variable);
  if (status === 401) return serviceFailures.key(name, variable);
  if (status === 403) return serviceFailures.forbidden(name, variable);
  if (status === 404) return serviceFailures.missing(name, variable);
  if (status === 429) return serviceFailures.tooMany(name);
  if (status >= 300 && status < 400) return serviceFailures.forwarded(name, status, variable);
  return status >= 500 ? serviceFailures.broken(name, status) : serviceFailures.refused(name, status);
}

/** What an admin reads about something that failed: what happened, then what to do. */
export interface FailureText {
  readonly says: string;
  readonly remedy: string | null;
}

const text = (message: string, remedy: string | null): FailureText => ({ says: message, remedy });

/** For calls to an AI service. @param variable how the environment names it, such as `SIMPLI_REPLY`. */
export const serviceFailures = {
  key: (name: string, variable: string) =>
    text(`${name} refuses the API key (401).`, `Check ${variable}_API_KEY. Work continues by itself once the key is accepted.`),
  forbidden: (name: string, variable: string) =>
    text(`${name} does not allow this request (403).`, `Check the permissions of the key in ${variable}_API_KEY.`),
  missing: (name: string, variable: string) =>
    text(`${name} was not found at its address (404).`, `Check ${variable}_URL; npm run doctor shows what answers there.`),
  forwarded: (name: string, status: number, variable: string) =>
    text(`${name} redirects to another address (${status}).`, `Set ${variable}_URL to the address it redirects to.`),
  tooMany: (name: string) => text(`${name} received more requests than it allows (429).`, null),
  broken: (name: string, status: number) => text(`${name} had an internal error (${status}).`, "See its log for the cause."),
  refused: (name: string, status: number) => text(`${name} rejected the request (${status}).`, "See its log for the cause."),
  refusedLately: (name: string, variable: string) =>
    text(
      `${name} rejected the last request.`,
      `Check ${variable}_URL and ${variable}_API_KEY; the page Failed jobs has the cause.`,
    ),
  brokenLately: (name: string) =>
    text(
      `${name} had an internal error on the last request.`,
      "See its log for the cause. Failed requests are retried automatically.",
    ),
  silent: (name: string, variable: string) =>
    text(`${name} did not answer.`, `Check that it is running and that ${variable}_URL is its address.`),
  unreadable: (name: string, variable: string) =>
    text(
      `${name} sent an answer the app cannot read.`,
      `Check that ${variable}_URL leads to the right service and version; npm run doctor checks it.`,
    ),
} as const;

const intercomFailures = {
  key: text(
    "Intercom refuses the app's token (401).",
    "Install the app again, or copy a new access token from the Developer Hub.",
  ),
  forbidden: text(
    "Intercom does not allow this (403): the app lacks a permission.",
    "Run the checks on the Set-up page: they name it.",
  ),
  missing: text("Intercom no longer has it (404): it was deleted or merged.", "If it was deleted, there is nothing left to do."),
  tooMany: text("Intercom's rate limit was reached (429).", null),
  broken: (status: number) => text(`Intercom had an internal error (${status}).`, null),
  refused: (status: number) => text(`Intercom rejected the change (${status}).`, "A tag, team or teammate it names may be gone."),
  silent: text("Intercom did not answer.", "Check the server's internet connection."),
  tooLarge: text(
    `Intercom's answer is larger than ${MAX_ANSWER_BYTES / 1024 / 1024} MB, so this conversation is not read.`,
    "Answer it in Intercom, or continue in a new conversation. Trying again does not help while it is this long.",
  ),
  unreadable: text(
    "Intercom sent an answer the app cannot read.",
    "Check INTERCOM_VERSION; npm run doctor shows which version is expected.",
  ),
} as const;

const ownFailures = {
  crashed: text("The app crashed several times while running this job.", "The server's log has the cause."),
  unknownWork: text("This job was queued by another version of the app; this version does not know it.", null),
  ownError: text("Something went wrong in the app itself.", "The app's operator finds the cause in the server's log."),
  tried: (hours: number) => `It was retried for ${hours} hours.`,
} as const;

export interface ServiceName {
  readonly engine: EngineName;
  readonly name: string;
  /** How the environment's names of it begin. */
  readonly variable: string;
  /** Where it is, without anything that could be a secret; null for the built-in engine, and where it is the operator's alone. */
  readonly host: string | null;
}

const SERVICES = {
  triage: { key: "triage", name: "Simpli Triage", variable: "SIMPLI_TRIAGE" },
  reply: { key: "reply", name: "Simpli Reply", variable: "SIMPLI_REPLY" },
  sentiment: { key: "sentiment", name: "Simpli Sentiment", variable: "SIMPLI_SENTIMENT" },
  qa: { key: "qa", name: "Simpli QA", variable: "SIMPLI_QA" },
  knowledge: { key: "kb", name: "Simpli KB", variable: "SIMPLI_KB" },
  // None of Simpli's services writes them.
  brief: { key: null, name: "Briefs", variable: "LLM" },
} as const satisfies Record<keyof Engines, object>;

/** What answers a contract, by its name and address. */
export function nameOfService(contract: keyof Engines, config: NamingConfig): ServiceName {
  const { key, name, variable } = SERVICES[contract];
  const engine = engineNameOf(contract, config);
  const isOperators = config.intercom.mode === "oauth";
  const shownHost = (url: string) => (isOperators ? null : hostOf(url));
  switch (engine) {
    case "simpli":
      return { engine, name, variable, host: shownHost((key && config.simpli[key]?.url) ?? "") };
    case "llm":
      return {
        engine,
        name: isOperators ? "The language model" : `The language model (${config.llm?.model ?? ""})`,
        variable: "LLM",
        host: shownHost(config.llm?.baseUrl ?? ""),
      };
    case "builtin":
      return { engine, name: "The built-in engine", variable, host: null };
  }
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
