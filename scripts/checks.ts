/**
 * The checks that need no test, two at a time: `npm run checks`, with the scripts that are named beside them. What fails is printed
 * whole, and the others go on.
 */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/**
 * Each line one after the other, both at once; linting takes about as long as all the rest. It reads every file's types, and so
 * reports what is wrong with them as well: `npm run types` would find the same, and read them again.
 */
const LINES = [["lint-and-types"], ["formatted", "walls", "unused", ...process.argv.slice(2)]];

async function passes(script: string): Promise<boolean> {
  const began = Date.now();
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const seconds = Math.round((Date.now() - began) / 1000);
  const passed = code === 0;
  process.stdout.write(passed ? `passed  ${script} (${seconds} s)\n` : `${stdout}${stderr}FAILED  ${script} (${seconds} s)\n`);
  return passed;
}

const results = await Promise.all(
  LINES.map(async (scripts) => {
    let all = true;
    for (const script of scripts) all = (await passes(script)) && all;
    return all;
  }),
);
if (!results.every(Boolean)) process.exitCode = 1;
