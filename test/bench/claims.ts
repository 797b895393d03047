/**
 * What the check of drafts finds (`training/claims`): how many planted errors it names, and in how many true drafts it names
 * something. `KEPT_ASIDE=1` measures the part that the rules were not made by; `WRONG=1` lists what went wrong.
 */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { unsupportedClaims } from "../../src/domain/claims/check-draft.js";
import { analyzeSupport, supportOf } from "../../src/domain/claims/support.js";
import { findClaims } from "../../src/domain/claims/find-claims.js";
import { print } from "./support/report.js";

const casesSchema = z.array(
  z.object({
    n: z.number(),
    language: z.string(),
    what: z.string(),
    articles: z.array(z.string()),
    /** Who (c for the customer, a for a teammate), and the words. */
    turns: z.array(z.tuple([z.enum(["c", "a"]), z.string()])),
    draft: z.string(),
    planted: z.array(z.object({ kind: z.string(), instead: z.string(), written: z.string() })),
  }),
);
type Case = z.infer<typeof casesSchema>[number];

const file = process.env["KEPT_ASIDE"] === "1" ? "kept-aside-claims.json" : "tuned-claims.json";
const cases = casesSchema.parse(JSON.parse(await readFile(new URL(`../../training/claims/${file}`, import.meta.url), "utf8")));
const wrong: string[] = [];

function namedIn({ articles, turns }: Case, draft: string): readonly string[] {
  const texts = [
    ...articles.map((text) => ({ by: "us", text }) as const),
    ...turns.map(([who, text]) => ({ by: who === "c" ? "customer" : "us", text }) as const),
  ];
  return unsupportedClaims(findClaims(draft), supportOf(texts.map(analyzeSupport))).map(({ quote }) => quote);
}

const results = cases.map((one) => {
  const inTrue = namedIn(one, one.draft);
  if (inTrue.length > 0) wrong.push(`${one.language} ${one.n} (${one.what}): true, but named: ${inTrue.join(", ")}`);
  const planted = one.planted.map(({ kind, instead, written }) => {
    const named = namedIn(one, one.draft.replace(instead, written)).filter((quote) => !inTrue.includes(quote));
    if (named.length === 0) wrong.push(`${one.language} ${one.n} (${one.what}): ${kind} not found: ${written}`);
    return { kind, isNamed: named.length > 0 };
  });
  return { language: one.language, isClean: inTrue.length === 0, planted };
});

const LANGUAGES = [...new Set(results.map(({ language }) => language))];
const share = (count: number, all: number) => `${count} of ${all} (${all === 0 ? "-" : (count / all).toFixed(2)})`;
const row = (name: string, among: typeof results) => {
  const planted = among.flatMap((result) => result.planted);
  return {
    language: name,
    "planted errors named": share(planted.filter(({ isNamed }) => isNamed).length, planted.length),
    "true drafts in which something is named": share(among.filter(({ isClean }) => !isClean).length, among.length),
  };
};
print(file, [
  ...LANGUAGES.map((name) =>
    row(
      name,
      results.filter(({ language }) => language === name),
    ),
  ),
  row("all", results),
]);
const kinds = [...new Set(results.flatMap(({ planted }) => planted.map(({ kind }) => kind)))].sort();
print(
  "by what was planted",
  kinds.map((kind) => {
    const planted = results.flatMap((result) => result.planted.filter((each) => each.kind === kind));
    return { kind, named: share(planted.filter(({ isNamed }) => isNamed).length, planted.length) };
  }),
);
if (process.env["WRONG"] === "1") process.stdout.write(`\n${wrong.join("\n")}\n`);
