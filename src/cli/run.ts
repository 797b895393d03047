import { ConfigError, type Config, parseConfig } from "../config.js";
import { OutsideError, toError } from "../kernel/errors.js";
import { createLogger, type Logger } from "../kernel/log.js";
import { CommandRefused } from "./command-list.js";
import { createTerminal, type Terminal } from "./terminal.js";

export interface Operator {
  readonly config: Config;
  readonly log: Logger;
  readonly terminal: Terminal;
  readonly words: readonly string[];
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Runs one of the operators' commands as a process; its number is the exit code. What an operator can mend is said plainly. */
export function runCli(command: (operator: Operator) => Promise<number>): void {
  const terminal = createTerminal(process.stdout, process.stderr, Date.now);
  const interrupted = new AbortController();
  process.once("SIGINT", () => {
    interrupted.abort();
    process.exitCode = 130;
  });
  const begin = async () => {
    const config = parseConfig();
    // Its own talk is the terminal's; the log is for what nobody expected.
    const log = createLogger("fatal");
    return command({ config, log, terminal, words: process.argv.slice(2), signal: interrupted.signal });
  };
  begin().then(
    (code) => leave(code),
    (thrown: unknown) => {
      terminal.resolve();
      const error = toError(thrown);
      process.stderr.write(`${isPlain(error) ? error.message : (error.stack ?? error.message)}\n`);
      leave(1);
    },
  );
}

/** Output still on its way into a pipe is let out before the process ends. */
function leave(code: number): void {
  process.stdout.write("", () => process.exit(process.exitCode ?? code));
}

function isPlain(error: Error): boolean {
  return (
    error instanceof ConfigError ||
    error instanceof CommandRefused ||
    error instanceof OutsideError ||
    error.name === "DatabaseLockedError" ||
    error.name === "DatabaseUnavailableError"
  );
}
