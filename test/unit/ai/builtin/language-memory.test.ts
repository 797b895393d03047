/** What the language memory holds of long texts: articles and pages have up to 100,000 characters. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { detectLanguage } from "../../../../src/ai/builtin/language.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

it("keeps none of the texts that it was asked about", () => {
  detectLanguage("How do I get a refund for my order?");
  const before = heldBytes();
  for (let nth = 0; nth < 300; nth += 1)
    detectLanguage(Buffer.from(`Text ${nth} of the help centre. ${"Lorem ipsum dolor. ".repeat(5000)}`).toString("latin1"));
  expect((heldBytes() - before) / 1e6).toBeLessThan(5);
});
