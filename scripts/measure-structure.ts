/**
 * How hard the code is to find one's way in, in numbers, each with its aim. A measure, not a gate: it always ends with 0;
 * what is reached is held by `test/unit/house/structure.test.ts`.
 * `npm run measure:structure [-- --json] [-- --walls FILE]`; FILE is another list of walls than .dependency-cruiser.cjs.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { findPrivateWords, type WordFinding } from "./private-words.js";
import {
  type Count,
  importsAmong,
  listSources,
  onlyOneImporter,
  repeatedNames,
  type SourceFile,
  tally,
  wideFiles,
} from "./source-structure.js";

const ROOT = join(import.meta.dirname, "..");

/** Lint (`max-lines`) lets nothing but tables of texts and data be longer. */
const LONGEST = 320;

/**
 * The aims for numbers of files are of the code as it was when they were set: 48,595 lines at 9bb27b9. What was added since
 * may add files at the same grain, so both are given.
 */
const AIMED = { lines: 48_595, files: 650, oneImporter: 200 } as const;

interface Measure {
  readonly measure: string;
  /** Null where there is nothing to measure yet. */
  readonly value: number | null;
  readonly aim: string;
  readonly detail: string;
}

const row = (measure: string, value: number | null, aim: string, detail = ""): Measure => ({ measure, value, aim, detail });

const listed = (counts: readonly Count[]) => counts.map(([name, count]) => `${name} ${count}`).join(", ");

const named = z.object({ name: z.string() });
const violation = z.object({ from: z.string(), to: z.string(), rule: named, cycle: z.array(named).optional() });
const cruiseSchema = z.object({
  summary: z.object({ violations: z.array(violation) }),
});
type Cruise = z.infer<typeof cruiseSchema>;

function sizes(files: readonly SourceFile[], longest: SourceFile | undefined, tables: readonly SourceFile[]): Measure[] {
  const lines = files.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
  const aside = listed(tables.map((file) => [file.path, file.lines]));
  return [
    row("lines in src and canvas", total(files), `${AIMED.lines} when the aims were set`),
    row("files in src and canvas", files.length, `at most ${atGrain(AIMED.files, files)}: ${AIMED.files} as it was`),
    row("median lines", at(0.5), "50 to 80"),
    row("files of at most 25 lines", lines.filter((count) => count <= 25).length, "fewer"),
    row("95th percentile of lines", at(0.95), "under 220"),
    row(
      "longest file, data and text tables aside",
      longest?.lines ?? null,
      "at most 320",
      `${longest?.path ?? "none"}; aside: ${aside === "" ? "none longer" : aside}`,
    ),
  ];
}

function total(files: readonly SourceFile[]): number {
  return files.reduce((lines, file) => lines + file.lines, 0);
}

function atGrain(aim: number, files: readonly SourceFile[]): number {
  return Math.round((aim * total(files)) / AIMED.lines);
}

function imports({ summary: { violations } }: Cruise, files: readonly SourceFile[]): Measure[] {
  const graph = importsAmong(files);
  const wide = wideFiles(graph);
  const circles = joinCircles(violations.flatMap(({ cycle }) => (cycle === undefined ? [] : [cycle.map(({ name }) => name)])));
  const arrows = violations.filter(({ rule }) => / imports|only compose|reach/.test(rule.name));
  const loose = new Set(violations.filter(({ rule }) => /every folder|orphan/.test(rule.name)).map(({ from }) => from));
  const folders = new Set(arrows.map(({ from, to }) => `${folderOf(from)} -> ${folderOf(to)}`));
  return [
    row(
      "files with exactly one importer",
      onlyOneImporter(graph).length,
      `under ${atGrain(AIMED.oneImporter, files)}: ${AIMED.oneImporter} as it was`,
    ),
    row("files that import more than 12 of ours, compose and lists aside", wide.length, "0", listed(wide)),
    row("import circles, types included", circles.length, "0", circles.map((files) => files.join(" + ")).join("; ")),
    row("arrows against the direction", folders.size, "0", [...folders].sort().join(", ")),
    row("imports in those arrows", arrows.length, "0"),
    row("files outside every wall, and orphans", loose.size, "0", [...loose].join(", ")),
  ];
}

/** Cycles that share a file are one circle: it can only be cut as a whole. */
function joinCircles(cycles: readonly (readonly string[])[]): string[][] {
  let circles: string[][] = [];
  for (const cycle of cycles) {
    const touching = circles.filter((circle) => circle.some((file) => cycle.includes(file)));
    const apart = circles.filter((circle) => !touching.includes(circle));
    circles = [...apart, [...new Set([...touching.flat(), ...cycle])].sort()];
  }
  return circles;
}

function folderOf(path: string): string {
  return /^(src\/console\/[^/]+|src\/[^/]+|canvas)/.exec(path)?.[0] ?? path;
}

function sameNames(files: readonly SourceFile[]): Measure {
  const repeated = repeatedNames(files);
  return row("exported names that exist more than once", repeated.length, "under 15", listed(repeated));
}

/** How many files the numbered list under the heading of the path from webhook to note has. */
function pathLength(page: string | null): Measure {
  const section = page?.split(/^#+ /m).find((part) => /^[^\n]*webhook[^\n]*\bnote\b/i.test(part));
  const items = section?.split("\n").filter((line) => /^\d+[.] .*[.]tsx?\b/.test(line));
  return row("files from a webhook to its note", items?.length ?? null, "at most 18");
}

function privateWords(found: readonly WordFinding[]): Measure {
  return row("private words in identifiers", found.length, "0", listed(tally(found.map(({ word }) => word))));
}

const coverageSchema = z.object({ total: z.object({ branches: z.object({ pct: z.number() }) }) });

function readIfThere(path: string): string | null {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), "utf8") : null;
}

function measure(walls: string): Measure[] {
  const [files, tests] = [listSources("src", "canvas"), listSources("test")];
  const byLength = files.toSorted((a, b) => b.lines - a.lines);
  const tables = byLength.filter(({ lines }) => lines > LONGEST);
  const cruiser = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [cruiser, "src", "canvas", "--config", walls, "--output-type", "json"];
  const cruise = cruiseSchema.parse(
    JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 28 })),
  );
  const sum = (counted: readonly SourceFile[]) => counted.reduce((total, { lines }) => total + lines, 0);
  const coverage = readIfThere("coverage/coverage-summary.json");
  return [
    ...sizes(files, byLength[tables.length], tables),
    ...imports(cruise, files),
    pathLength(readIfThere("docs/architecture.md")),
    privateWords(findPrivateWords(["src", "canvas", "test", "scripts"])),
    sameNames(files),
    row("test lines per source line", Math.round((100 * sum(tests)) / sum(files)) / 100, "not less"),
    row(
      "branches covered, in percent",
      coverage === null ? null : coverageSchema.parse(JSON.parse(coverage)).total.branches.pct,
      "at least 88",
    ),
  ];
}

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, walls: { type: "string", default: ".dependency-cruiser.cjs" } },
});
const measures = measure(values.walls);
if (values.json) console.log(JSON.stringify(measures, null, 2));
else console.table(Object.fromEntries(measures.map(({ measure: name, value, aim }) => [name, { now: value ?? "-", aim }])));
