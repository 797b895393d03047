/** A command's arguments, parsed by what it says it takes. */
import { parseArgs } from "node:util";
import { toError } from "../kernel/errors.js";

/** What a command takes besides --help and --json. */
export interface CommandLine {
  /** As operators write it, such as `npm run jobs`. */
  readonly command: string;
  /** Printed by --help. */
  readonly usage: string;
  /** Options without a value. */
  readonly flags?: readonly string[];
  /** Options with one. */
  readonly values?: readonly string[];
  /** Whether there are words that are no options. */
  readonly takesWords?: boolean;
}

export interface ParsedArguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly words: readonly string[];
  hasFlag(name: string): boolean;
  valueOf(name: string): string | null;
}

/** The command line is not one that the command knows. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @throws UsageError */
export function parseArguments(line: CommandLine, args: readonly string[]): ParsedArguments {
  const flags = ["help", "json", ...(line.flags ?? [])].map((name) => [name, { type: "boolean" }] as const);
  const values = (line.values ?? []).map((name) => [name, { type: "string" }] as const);
  const options = Object.fromEntries<{ readonly type: "boolean" | "string" }>([...flags, ...values]);
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: line.takesWords ?? false });
    return {
      help: parsed.values["help"] === true,
      json: parsed.values["json"] === true,
      words: parsed.positionals,
      hasFlag: (name) => parsed.values[name] === true,
      valueOf(name) {
        const value = parsed.values[name];
        return typeof value === "string" ? value : null;
      },
    };
  } catch (error) {
    throw new UsageError(toError(error).message);
  }
}
