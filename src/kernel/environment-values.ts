/** What single values of the environment must be: numbers, keys and what a header carries. */
import { z } from "zod";

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

export const encryptionKey = z
  .string()
  .transform(
    (text, context) =>
      parseKey(text) ?? (context.addIssue("give 32 bytes, as 64 hex digits or as base64 (openssl rand -hex 32)"), z.NEVER),
  );
