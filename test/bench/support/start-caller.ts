import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Twin } from "../../../src/sandbox/twin.js";
import type { Answers } from "./other-caller.js";

/** Starts the process that asks and sends meanwhile. */
export function startCaller(url: string, twin: Twin) {
  const program = join(import.meta.dirname, "other-caller.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, url, twin.options.clientSecret, twin.options.workspaceId], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said = text(child.stdout);
  return {
    async end(): Promise<Answers> {
      child.stdin.end();
      await once(child, "exit");
      return JSON.parse(await said) as Answers;
    },
  };
}
