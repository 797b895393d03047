/** Why something failed, in words for an admin: what happened, then what to do. */
import { OPERATOR_SEES } from "../../doctor/checks/admins-findings.js";
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
    ? ofIntercom(read, config)
    : operatorsRemedy(ofService(read, nameOfService(read.party, config)), config);
}

function ofIntercom({ kind, status, code }: ReadReason, config: NamingConfig): FailureText {
  if (kind === "too-large") return intercomFailures.tooLarge;
  if (kind === "list-too-large") return intercomFailures.listTooLarge;
  if (kind === "unreadable") return operatorsRemedy(intercomFailures.unreadable, config);
  if (status === null) return operatorsRemedy(intercomFailures.silent, config);
  if (code === NOT_IN_PLAN_CODE) return text(cureTexts.plan, null);
  if (status === 401) return config.intercom.mode === "oauth" ? intercomFailures.keyOfInstallation : intercomFailures.key;
  if (status === 403) return intercomFailures.forbidden;
  if (status === 404) return intercomFailures.missing;
  if (status === 429) return intercomFailures.tooMany;
  return status >= 500 ? intercomFailures.broken(status) : intercomFailures.refused(status);
}

function ofService({ kind, status }: ReadReason, service: ServiceName): FailureText {
  if (kind === "unreadable") return serviceFailures.unreadable(service);
  if (kind === "not-asked") return serviceFailures.notAsked(service);
  if (status === null) return serviceFailures.silent(service);
  if (status === 401) return serviceFailures.key(service);
  if (status === 403) return serviceFailures.forbidden(service);
  if (status === 404) return serviceFailures.missing(service);
  if (status === 429) return serviceFailures.tooMany(service);
  if (status >= 300 && status < 400) return serviceFailures.forwarded(service, status);
  return status >= 500 ? serviceFailures.broken(service, status) : serviceFailures.refused(service, status);
}

/** What an admin reads about something that failed: what happened, then what to do. */
export interface FailureText {
  readonly says: string;
  readonly remedy: string | null;
}

const text = (message: string, remedy: string | null): FailureText => ({ says: message, remedy });

/** For calls to an AI service. */
export const serviceFailures = {
  key: ({ name, keyVariable }: ServiceName) =>
    text(`${name} refuses the API key (401).`, `Check ${keyVariable}. Work continues by itself once the key is accepted.`),
  forbidden: ({ name, keyVariable }: ServiceName) =>
    text(`${name} does not allow this request (403).`, `Check the permissions of the key in ${keyVariable}.`),
  missing: ({ name, addressVariable }: ServiceName) =>
    text(`${name} was not found at its address (404).`, `Check ${addressVariable}; npm run doctor shows what answers there.`),
  forwarded: ({ name, addressVariable }: ServiceName, status: number) =>
    text(`${name} redirects to another address (${status}).`, `Set ${addressVariable} to the address it redirects to.`),
  tooMany: ({ name }: ServiceName) => text(`${name} received more requests than it allows (429).`, null),
  broken: ({ name }: ServiceName, status: number) =>
    text(`${name} had an internal error (${status}).`, "See its log for the cause."),
  refused: ({ name }: ServiceName, status: number) =>
    text(`${name} rejected the request (${status}).`, "See its log for the cause."),
  /** A language model's failures leave no failed job: the built-in engine answered. */
  refusedLately: ({ name, addressVariable, keyVariable, engine }: ServiceName) =>
    text(
      `${name} rejected the last request.`,
      engine === "llm"
        ? `Check ${addressVariable}, ${keyVariable} and LLM_MODEL; npm run doctor asks it.`
        : `Check ${addressVariable} and ${keyVariable}; the page Failed jobs has the cause.`,
    ),
  brokenLately: ({ name, engine }: ServiceName) =>
    text(
      `${name} had an internal error on the last request.`,
      `See its log for the cause.${engine === "llm" ? "" : " Failed requests are retried automatically."}`,
    ),
  notAsked: ({ name }: ServiceName) => text(`${name} was not asked, because there was nothing to read.`, null),
  silent: ({ name, addressVariable }: ServiceName) =>
    text(`${name} did not answer.`, `Check that it is running and that ${addressVariable} is its address.`),
  unreadable: ({ name, addressVariable }: ServiceName) =>
    text(
      `${name} sent an answer the app cannot read.`,
      `Check that ${addressVariable} leads to the right service and version; npm run doctor checks it.`,
    ),
} as const;

const intercomFailures = {
  key: text(
    "Intercom refuses the app's token (401).",
    "Install the app again, or copy a new access token from the Developer Hub.",
  ),
  keyOfInstallation: text("Intercom refuses the app's token (401).", "Install the app again."),
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
  listTooLarge: text(
    `Intercom's answer is larger than ${MAX_ANSWER_BYTES / 1024 / 1024} MB, so it is not read.`,
    "If it is of articles or pages, shorten the longest ones in Intercom, or their translations.",
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
  /** What the environment calls its address and its key. */
  readonly addressVariable: string;
  readonly keyVariable: string;
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
  const variables = { addressVariable: `${variable}_URL`, keyVariable: `${variable}_API_KEY` };
  const isOperators = config.intercom.mode === "oauth";
  const shownHost = (url: string) => (isOperators ? null : hostOf(url));
  switch (engine) {
    case "simpli":
      return { engine, name, ...variables, host: shownHost((key && config.simpli[key]?.url) ?? "") };
    case "llm":
      return {
        engine,
        name: isOperators ? "The language model" : `The language model (${config.llm?.model ?? ""})`,
        addressVariable: "LLM_BASE_URL",
        keyVariable: "LLM_API_KEY",
        host: shownHost(config.llm?.baseUrl ?? ""),
      };
    case "builtin":
      return { engine, name: "The built-in engine", ...variables, host: null };
  }
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
