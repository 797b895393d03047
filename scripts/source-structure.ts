/** What the structure's measure and its test count in the source files: who imports whom, and which names are exported. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const ROOT = join(import.meta.dirname, "..");

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

export const listSources = (...folders: string[]): SourceFile[] =>
  folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => /[.]tsx?$/.test(path) && !/(^|\/)(dist|node_modules)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }))
    .map((file) => ({ ...file, lines: file.text.split("\n").length - 1 }));

/** Which of these files each imports, types included. */
export function importsAmong(files: readonly SourceFile[]): { readonly source: string; readonly uses: ReadonlySet<string> }[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.map(({ path, text }) => {
    const named = ts.preProcessFile(text).importedFiles.map(({ fileName }) => join(dirname(path), fileName));
    const found = named.flatMap((name) => [name, name.replace(/[.]js$/, ".ts"), name.replace(/[.]js$/, ".tsx")]);
    return { source: path, uses: new Set(found.filter((name) => paths.has(name))) };
  });
}

export const onlyOneImporter = (graph: ReturnType<typeof importsAmong>): string[] =>
  tally(graph.flatMap(({ uses }) => [...uses])).flatMap(([path, count]) => (count === 1 ? [path] : []));

/** Each names what there is of one kind, one import a thing and nothing decided: a bound would ask for two lists of it. */
const LISTS: ReadonlySet<string> = new Set([
  "canvas/sidebar/draw-screen.ts",
  "src/console/api/endpoints.ts",
  "src/console/handlers/create-handlers.ts",
  "src/jobs/actions/act.ts",
  "src/jobs/automations/create-automation-jobs.ts",
  "src/web/views/frame/view-outlet.tsx",
]);

/** Files that need more than 12 of ours; putting things together is what compose is for. */
export const wideFiles = (graph: ReturnType<typeof importsAmong>): Count[] =>
  graph.flatMap(({ source, uses }) =>
    uses.size > 12 && !source.startsWith("src/compose/") && !LISTS.has(source) ? [[source, uses.size] as const] : [],
  );

/** Named as a list above, and not there any more. */
export const lostLists = (graph: ReturnType<typeof importsAmong>): string[] =>
  [...LISTS].filter((path) => graph.every(({ source }) => source !== path));

export type Count = readonly [name: string, count: number];

/** How often each name comes, the most frequent first. */
export function tally(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Names that more than one file declares and exports; passing another file's export on does not count. */
export function repeatedNames(files: readonly SourceFile[]): Count[] {
  return tally(files.flatMap((file) => [...new Set(exportedNames(file))])).filter(([, count]) => count > 1);
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
