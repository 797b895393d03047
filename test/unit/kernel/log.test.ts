import pino from "pino";
import { expect, it } from "vitest";
import { createLogger } from "../../../src/kernel/log.js";

it.each(["error", "err", "failure"])("of an error that is logged as %s, only type, message and stack are written", (name) => {
  const lines: string[] = [];
  const log = createLogger("error");
  Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => lines.push(line) } });
  const error = Object.assign(new Error("violates check constraint"), { detail: "Failing row contains (my card is 4111)" });
  log.error({ [name]: error }, "not recorded");
  expect(lines.join("")).toContain("violates check constraint");
  expect(lines.join("")).not.toContain("4111");
});
