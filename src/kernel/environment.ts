/** What single values of the environment must be, and which of them work and are probably not as meant. */
import { z } from "zod";
import { isPlainAndElsewhere } from "./environment-addresses.js";

/** `PORT=` in a compose file means "not set". A secret read from a file ends with its line, which no request could carry. */
export function givenValues(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value = ""]) => (value.trim() === "" ? [] : [[name, value.trim()]])),
  );
}

/** 32 bytes, as hex or base64; null for anything else. */
function parseKey(text: string): Buffer | null {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  return key.length === 32 ? key : null;
}

/** One remedy, whatever is wrong with the number. */
export const numberWithin = (least: number, most: number, remedy: string) =>
  z.coerce.number(remedy).refine((number) => Number.isInteger(number) && number >= least && number <= most, remedy);

/** A key copied from a page may bring a character that no header carries: every call would fail as if nobody were there. */
export const headerKey = z
  .string()
  .regex(/^[\x21-\x7e]+$/, "copy the key again: it holds a blank or another character that no HTTP header can carry");

/** Sent by whoever reads the metrics; blanks within it arrive. */
export const bearerToken = z
  .string()
  .regex(/^[\x20-\x7e]+$/, "make another, such as with openssl rand -hex 24: no HTTP header can carry all its characters");

/** With a name or an email address no write would be accepted, and only the doctor would say why. */
export const teammateId = z
  .string()
  .regex(/^[^\s@]+$/, "give the teammate's id, such as 5017690, neither a name nor an email address");

export const encryptionKey = z
  .string()
  .transform(
    (text, context) =>
      parseKey(text) ?? (context.addIssue("give 32 bytes, as 64 hex digits or as base64 (openssl rand -hex 32)"), z.NEVER),
  );

/** Said at the start as "NAME is …". */
interface Warning {
  readonly name: string;
  readonly issue: string;
}

const SECRETS = ["ADMIN_TOKEN", "INTERCOM_CLIENT_SECRET", "INTERCOM_CLIENT_SECRET_PREVIOUS", "METRICS_TOKEN"] as const;
const SHORTEST_SECRET = 16;

/** Refused one release later. */
function shortSecrets(env: { readonly [Name in (typeof SECRETS)[number]]?: string | undefined }): Warning[] {
  const issue = `shorter than ${SHORTEST_SECRET} characters, which the next release refuses`;
  const remedyFor = (name: string) =>
    name.startsWith("INTERCOM")
      ? "copy it whole from the Developer Hub, Basic information"
      : "make one with openssl rand -hex 24";
  const short = SECRETS.filter((name) => (env[name]?.length ?? SHORTEST_SECRET) < SHORTEST_SECRET);
  return short.map((name) => ({ name, issue: `${issue}: ${remedyFor(name)}` }));
}

const OF_A_CONNECTION = ["INTERCOM_ADMIN_ID", "INTERCOM_API_URL", "INTERCOM_CLIENT_SECRET_PREVIOUS"] as const;

/** What only a connected workspace needs, where the sandbox starts: a token was probably meant, and is missing or empty. */
function withoutConnection(env: { readonly [Name in (typeof OF_A_CONNECTION)[number]]?: string | undefined }): Warning[] {
  const issue = "without effect: the sandbox runs, because neither INTERCOM_ACCESS_TOKEN nor INTERCOM_CLIENT_ID is given";
  return OF_A_CONNECTION.filter((name) => env[name] !== undefined).map((name) => ({ name, issue }));
}

const OF_A_MODEL = ["LLM_MODEL", "LLM_API_KEY"] as const;

/** What says which model, and not where: its address was probably forgotten. */
function withoutModel({
  LLM_BASE_URL: address,
  ...env
}: { readonly [Name in (typeof OF_A_MODEL)[number] | "LLM_BASE_URL"]?: string | undefined }): Warning[] {
  const issue = "without effect, because LLM_BASE_URL is not given: the built-in engine answers";
  return OF_A_MODEL.filter((name) => address === undefined && env[name] !== undefined).map((name) => ({ name, issue }));
}

/** What is probably not as it was meant. */
export function doubtful(
  env: Parameters<typeof shortSecrets>[0] &
    Parameters<typeof withoutModel>[0] &
    Parameters<typeof plainAddress>[0] &
    Parameters<typeof withoutConnection>[0] &
    Parameters<typeof elsewhere>[0],
  isSandbox: boolean,
): Warning[] {
  const ofItsMode = isSandbox ? [...withoutConnection(env), ...elsewhere(env)] : plainAddress(env);
  return [...shortSecrets(env), ...withoutModel(env), ...ofItsMode];
}

const ON_THIS_MACHINE = /^(localhost|127\.[\d.]+|::1|0\.0\.0\.0|::)$/i;

/** The sandbox answers nobody who calls this machine by another address or name. */
function elsewhere({ HOST }: { readonly HOST: string }): Warning[] {
  const issue = "an address at which the sandbox answers nobody: leave it unset, or set 127.0.0.1, ::1 or localhost";
  return ON_THIS_MACHINE.test(HOST) ? [] : [{ name: "HOST", issue }];
}

/** Intercom calls https alone, and a cookie that came by http is anybody's who listens. */
function plainAddress({ PUBLIC_URL: url }: { readonly PUBLIC_URL?: string | undefined }): Warning[] {
  const issue =
    "an http address, which Intercom does not call and where sign-ins can be listened to: put a proxy with a certificate in front, and give its https address";
  return url !== undefined && isPlainAndElsewhere(url) ? [{ name: "PUBLIC_URL", issue }] : [];
}

/** A shell and Docker Compose take quotes in an env file off; `docker run --env-file` does not. */
export function quotedValues(env: Readonly<Record<string, string>>): Warning[] {
  const issue = "given with quotes around it, which are part of the value then: leave them out";
  // A key that is decoded loses them.
  const quoted = Object.entries(env).filter(([name, value]) => !name.startsWith("ENCRYPTION_") && /^(["']).*\1$/.test(value));
  return quoted.map(([name]) => ({ name, issue }));
}
