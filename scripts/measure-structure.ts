/**
 * How hard the code is to find one's way in, in numbers, each with its aim. A measure, not a gate: it always ends with 0.
 * `npm run measure:structure [-- --json] [-- --walls FILE]`; FILE is another list of walls than .dependency-cruiser.cjs.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ESLint } from "eslint";
import ts from "typescript";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "..");

interface Measure {
  readonly measure: string;
  /** Null where there is nothing to measure yet. */
  readonly value: number | null;
  readonly aim: string;
  readonly detail: string;
}

const row = (measure: string, value: number | null, aim: string, detail = ""): Measure => ({ measure, value, aim, detail });

type Count = readonly [name: string, count: number];
const listed = (counts: readonly Count[]) => counts.map(([name, count]) => `${name} ${count}`).join(", ");

/** How often each name comes, the most frequent first. */
function tally(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

const named = z.object({ name: z.string() });
const violation = z.object({ from: z.string(), to: z.string(), rule: named, cycle: z.array(named).optional() });
const cruiseSchema = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
  summary: z.object({ violations: z.array(violation) }),
});
type Cruise = z.infer<typeof cruiseSchema>;

function sizes(files: readonly SourceFile[], longest: SourceFile | undefined, tables: readonly SourceFile[]): Measure[] {
  const lines = files.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
  const aside = listed(tables.map((file) => [file.path, file.lines]));
  return [
    row("files in src and canvas", files.length, "at most 650"),
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

function imports({ modules, summary: { violations } }: Cruise, isOurs: (path: string) => boolean): Measure[] {
  const ours = modules
    .filter(({ source }) => isOurs(source))
    .map(({ source, dependencies }) => ({
      source,
      uses: new Set(dependencies.map(({ resolved }) => resolved).filter(isOurs)),
    }));
  const once = tally(ours.flatMap(({ uses }) => [...uses])).filter(([, count]) => count === 1);
  const wide = ours.filter(({ source, uses }) => uses.size > 12 && !/^src\/compose/.test(source));
  const wideListed = listed(wide.map(({ source, uses }) => [source, uses.size]));
  const circles = joinCircles(violations.flatMap(({ cycle }) => (cycle === undefined ? [] : [cycle.map(({ name }) => name)])));
  const arrows = violations.filter(({ rule }) => / imports|only compose|reach/.test(rule.name));
  const loose = new Set(violations.filter(({ rule }) => /every folder|orphan/.test(rule.name)).map(({ from }) => from));
  const folders = new Set(arrows.map(({ from, to }) => `${folderOf(from)} -> ${folderOf(to)}`));
  return [
    row("files with exactly one importer", once.length, "under 200"),
    row("files that import more than 12 of ours, compose aside", wide.length, "0", wideListed),
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

/**
 * Names that more than one file declares and exports; passing another file's export on does not count. Migrations are
 * left aside: the migrator calls each one's `up`, so they cannot be named otherwise.
 */
function sameNames(files: readonly SourceFile[]): Measure {
  const counted = files.filter(({ path }) => !path.includes("/migrations/"));
  const repeated = tally(counted.flatMap((file) => [...new Set(exportedNames(file))])).filter(([, count]) => count > 1);
  return row("exported names that exist more than once", repeated.length, "under 15", listed(repeated));
}

function exportedNames({ path, text }: SourceFile): string[] {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === EXPORT);
    if (exported !== true) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const { name } = statement as ts.Statement & { readonly name?: ts.Node };
    return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
  });
}
const EXPORT = ts.SyntaxKind.ExportKeyword;

/** How many files the numbered list under the heading of the path from webhook to note has. */
function pathLength(page: string | null): Measure {
  const section = page?.split(/^#+ /m).find((part) => /^[^\n]*webhook[^\n]*\bnote\b/i.test(part));
  const items = section?.split("\n").filter((line) => /^\d+[.] .*[.]tsx?\b/.test(line));
  return row("files from a webhook to its note", items?.length ?? null, "at most 18");
}

function privateWords(results: readonly ESLint.LintResult[]): Measure {
  const messages = results.flatMap((result) => result.messages.map(({ message }) => message));
  const words = tally(messages.map((message) => /^Private word "(.+?)"/.exec(message)?.[1] ?? message));
  return row("private words in identifiers", messages.length, "0", listed(words));
}

const ruleSchema = z.object({ rules: z.object({ "max-lines": z.tuple([z.number()]).rest(z.unknown()) }) });
const coverageSchema = z.object({ total: z.object({ branches: z.object({ pct: z.number() }) }) });

const list = (...folders: string[]): SourceFile[] =>
  folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => /[.]tsx?$/.test(path) && !/(^|\/)(dist|node_modules)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }))
    .map((file) => ({ ...file, lines: file.text.split("\n").length - 1 }));

function readIfThere(path: string): string | null {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), "utf8") : null;
}

async function measure(walls: string): Promise<Measure[]> {
  const [files, tests] = [list("src", "canvas"), list("test")];
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: {
      files: ["**/*.ts", "**/*.tsx"],
      languageOptions: { parserOptions: { projectService: false } },
      rules: { "house/words": "error" },
    },
    ruleFilter: ({ ruleId }) => ruleId === "house/words",
  });
  const tables: SourceFile[] = [];
  const byLength = files.toSorted((a, b) => b.lines - a.lines);
  // A table is what lint lets be as long as it likes.
  for (const file of byLength) {
    const config: unknown = await eslint.calculateConfigForFile(join(ROOT, file.path));
    if (ruleSchema.parse(config).rules["max-lines"][0] !== 0) break;
    tables.push(file);
  }
  const cruiser = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [cruiser, "src", "canvas", "--config", walls, "--output-type", "json"];
  const cruise = cruiseSchema.parse(
    JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 28 })),
  );
  const paths = new Set(files.map(({ path }) => path));
  const sum = (counted: readonly SourceFile[]) => counted.reduce((total, { lines }) => total + lines, 0);
  const coverage = readIfThere("coverage/coverage-summary.json");
  return [
    ...sizes(files, byLength[tables.length], tables),
    ...imports(cruise, (path) => paths.has(path)),
    pathLength(readIfThere("docs/architecture.md")),
    privateWords(await eslint.lintFiles(["src", "canvas", "test", "scripts"])),
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
const measures = await measure(values.walls);
if (values.json) console.log(JSON.stringify(measures, null, 2));
else console.table(Object.fromEntries(measures.map(({ measure: name, value, aim }) => [name, { now: value ?? "-", aim }])));
