import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { z } from "zod";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const resultShape = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** The page's styles come with it: without `preload` axe does not ask for them again. What is sound need not cross the protocol, and nobody reads how to select what is not. */
const RUN =
  "axe.run(document, { resultTypes: ['violations'], preload: false, selectors: false }).then(({ violations }) => ({ violations }))";

/** What axe finds, one line a finding; empty where the view is sound. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated over the debugging protocol, which the page's Content-Security-Policy does not hold back.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await readFile(AXE, "utf8"));
  const result: unknown = await page.evaluate(RUN);
  const { violations } = resultShape.parse(result);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact ?? "?"} ${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}
