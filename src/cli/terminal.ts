/** How a command writes to its operator: results to stdout, everything passing to stderr. */
import type { Progress } from "./command-list.js";

/** Where a command talks to its operator: results to stdout, everything passing to stderr. */
export interface Terminal {
  print(line: string): void;
  /** One line that changes: on a terminal it is written over, elsewhere now and then. */
  readonly progress: (progress: Progress) => void;
  /** Says what is being waited for, from the second second on. */
  during<T>(what: string, work: Promise<T>): Promise<T>;
  /** Ends the changing line. */
  resolve(): void;
}

const BAR = 24;
/** Elsewhere than on a terminal each progress is a line of its own: these must stay few. */
const LINES_APART_MS = 5_000;

export function createTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream, now: () => number): Terminal {
  let shown = "";
  let lastLineAt = 0;
  let lastLine = "";

  function resolve(): void {
    if (err.isTTY && shown !== "") err.write(`\r${" ".repeat(shown.length)}\r`);
    shown = "";
  }

  function show(text: string, whole: boolean): void {
    if (err.isTTY) {
      err.write(`\r${text.padEnd(shown.length)}`);
      shown = text;
    } else if ((whole && text !== lastLine) || now() - lastLineAt >= LINES_APART_MS) {
      lastLineAt = now();
      lastLine = text;
      err.write(`${text}\n`);
    }
  }

  return {
    print(line) {
      resolve();
      out.write(`${line}\n`);
    },
    progress({ what, done, total, stays = false }) {
      if (stays) {
        resolve();
        err.write(`${what}\n`);
      } else show(describeProgress({ what, done, total }), total !== null && done >= total);
    },
    resolve,
    async during(what, work) {
      let seconds = 0;
      const timer = setInterval(() => show(`${what} … ${(seconds += 1)} s`, false), 1_000);
      try {
        return await work;
      } finally {
        clearInterval(timer);
        resolve();
      }
    },
  };
}

export function describeProgress({ what, done, total }: Progress): string {
  if (total === null || total === 0) return done === 0 ? `${what} …` : `${what}: ${done}`;
  const filled = Math.min(BAR, Math.round((done / total) * BAR));
  return `${what} [${"#".repeat(filled)}${".".repeat(BAR - filled)}] ${done} of ${total}`;
}
