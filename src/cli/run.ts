/** Runs one of the operators' commands as a process: its arguments, its exit code, and errors in one plain sentence. */
import { type Config, parseConfig } from "../config.js";
import { hasCode, toError } from "../kernel/errors.js";
import { createLogger, type Logger } from "../kernel/log.js";
import { type CommandLine, parseArguments, type ParsedArguments, UsageError } from "./command-line.js";
import { describeError, problemOf } from "./describe-error.js";
import { createTerminal, type Terminal } from "./terminal.js";

export interface Operator extends ParsedArguments {
  readonly config: Config;
  readonly log: Logger;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Runs the command and ends the process: 0 done, 1 not done or a finding, 2 wrong usage, 130 interrupted. */
export function runCli(line: CommandLine, command: (operator: Operator) => Promise<0 | 1>): void {
  const terminal = createTerminal(process.stdout, process.stderr, Date.now);
  const interrupted = new AbortController();
  let known: Config | null = null;
  // Whoever reads no further (`| head`) has what they wanted.
  process.stdout.on("error", (error) => {
    if (!hasCode(error, "EPIPE")) throw error;
    // Cut off before its end it cannot say that all was well.
    process.exit(process.exitCode ?? 1);
  });
  process.once("SIGINT", () => {
    interrupted.abort();
    process.exitCode = 130;
  });
  const begin = async () => {
    const parsed = parseArguments(line, process.argv.slice(2));
    if (parsed.help) {
      terminal.print(line.usage);
      return 0;
    }
    return command({
      ...parsed,
      // Parsed when it is asked for: eval needs no account, so no error in the environment may stop it.
      get config() {
        return (known ??= parseConfig());
      },
      // What a command has to report is the terminal's; the log is for what nobody expected.
      log: createLogger("fatal"),
      terminal,
      signal: interrupted.signal,
    });
  };
  begin().then(
    (code) => leave(code),
    (thrown: unknown) => {
      terminal.resolve();
      const error = toError(thrown);
      const isUsage = error instanceof UsageError;
      const hint = isUsage ? `\nSee ${line.command} -- --help` : "";
      process.stderr.write(`${isUsage ? error.message : describeError(error, known)}${hint}\n`);
      // Whatever was wrong with the line: a script that asked for JSON parses what it gets.
      if (process.argv.includes("--json"))
        terminal.print(JSON.stringify({ ok: false, problem: problemOf(error, known) }, null, 2));
      leave(isUsage ? 2 : 1);
    },
  );
}

/** Output still on its way into a pipe is let out before the process ends. */
function leave(code: number): void {
  process.stdout.write("", () => process.exit(process.exitCode ?? code));
}
