/** The one-way street: which room may look into which. Types may be looked at from anywhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** Files below `from` never import values from files below one of `never`, not even by way of others. */
const WALLS: readonly { readonly from: string; readonly never: readonly string[]; readonly because: string }[] = [
  { from: "canvas", never: ["src"], because: "what agents see is drawn from a view model alone" },
  {
    from: "src/domain",
    never: [
      "src/http",
      "src/store",
      "src/intercom",
      "src/effects",
      "src/queue",
      "src/jobs",
      "src/ai",
      "src/sidebar",
      "src/sandbox",
    ],
    because: "decisions are functions from facts to values",
  },
  {
    from: "src/http",
    never: ["src/intercom", "src/ai", "src/effects", "src/sandbox"],
    because: "a request never waits for Intercom or an AI service",
  },
  {
    from: "src/intake",
    never: ["src/intercom", "src/ai", "src/effects", "src/http", "src/sandbox"],
    because: "understanding a request needs nobody outside",
  },
  {
    from: "src/sidebar",
    never: ["src/intercom", "src/ai", "src/effects", "src/http", "src/sandbox"],
    because: "the sidebar answers from the store",
  },
  {
    from: "src/intercom",
    never: ["src/http", "src/jobs", "src/effects", "src/ai", "src/sandbox", "src/sidebar"],
    because: "the client knows Intercom only",
  },
  {
    from: "src/ai",
    never: ["src/http", "src/jobs", "src/effects", "src/intercom", "src/store", "src/sandbox"],
    because: "engines answer contracts and know no workspace",
  },
  {
    from: "src/effects",
    never: ["src/http", "src/jobs", "src/ai", "src/sandbox", "src/sidebar"],
    because: "effects are planned by jobs, not the other way",
  },
  {
    from: "src/store",
    never: ["src/http", "src/jobs", "src/ai", "src/effects", "src/intercom", "src/sandbox"],
    because: "the store keeps facts and asks nobody",
  },
  {
    from: "src/queue",
    never: ["src/http", "src/effects", "src/intercom", "src/ai", "src/sandbox"],
    because: "the queue runs jobs without knowing what they do",
  },
  { from: "src/jobs", never: ["src/http", "src/sandbox"], because: "work does not know who asked for it" },
  {
    from: "src/sandbox",
    never: [
      "src/http",
      "src/jobs",
      "src/effects",
      "src/ai",
      "src/store",
      "src/queue",
      "src/intake",
      "src/intercom",
      "src/domain",
    ],
    because: "a twin that shared the app's code would share its mistakes",
  },
];

const files = ["src", "canvas"].flatMap((folder) => listFiles(join(ROOT, folder)));
const imports = new Map(files.map((file) => [file, valueImports(file)]));

describe("import directions", () => {
  it.each(WALLS)("$from reaches none of $never: $because", ({ from, never }) => {
    const starts = files.filter((file) => isBelow(file, from));
    expect(starts.length, `${from} has files`).toBeGreaterThan(0);
    const trespasses = starts.flatMap((start) => pathsTo(start, (file) => never.some((deps) => isBelow(file, deps))));
    expect(trespasses).toEqual([]);
  });

  it("only compose knows concrete adapters", () => {
    const adapters = [
      "src/queue/boss-queue.ts",
      "src/store/open-database.ts",
      "src/ai/builtin/create-builtin-engines.ts",
      "src/ai/choose-engines.ts",
    ];
    const users = adapters.flatMap((adapter) =>
      [...imports]
        .filter(([, found]) => found.includes(join(ROOT, adapter)))
        .map(([file]) => `${relative(ROOT, file)} -> ${adapter}`),
    );
    const composers = /^src\/(compose|operate|eval|ai\/choose-engines|ai\/builtin)/;
    expect(users.filter((line) => !composers.test(line))).toEqual([]);
  });

  it("only config.ts reads the environment", () => {
    const readers = files.filter((file) =>
      /\bprocess\.env\b/.test(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")),
    );
    expect(readers.map((file) => relative(ROOT, file))).toEqual(["src/config.ts"]);
  });
});

function pathsTo(start: string, forbidden: (file: string) => boolean): string[] {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const line = [start];
  for (let file = line.shift(); file !== undefined; file = line.shift()) {
    for (const next of imports.get(file) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      if (forbidden(next)) return [describePath(next, cameFrom)];
      line.push(next);
    }
  }
  return [];
}

function describePath(end: string, cameFrom: ReadonlyMap<string, string | null>): string {
  const steps: string[] = [];
  for (let file: string | null = end; file !== null; file = cameFrom.get(file) ?? null) steps.unshift(relative(ROOT, file));
  return steps.join(" -> ");
}

/** Relative imports and re-exports that exist at run time; `import type` does not. */
function valueImports(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    if (isTypeOnly(statement) || !statement.moduleSpecifier.text.startsWith(".")) return [];
    return [resolve(file, "..", statement.moduleSpecifier.text.replace(/\.js$/, ".ts"))];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    if (statement.isTypeOnly) return true;
    const clause = statement.exportClause;
    return (
      clause !== undefined &&
      ts.isNamedExports(clause) &&
      clause.elements.length > 0 &&
      clause.elements.every((each) => each.isTypeOnly)
    );
  }
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((each) => each.isTypeOnly)
  );
}

function isBelow(file: string, folder: string): boolean {
  return relative(ROOT, file).startsWith(`${folder}/`);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("page/"))
    .map((name) => join(folder, name));
}
