/** What the documents name exists, and their tables are whole. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { COMPOSE_NAMES, environmentNames, PROXY_NAMES } from "../support/environment-names.js";

const ROOT = join(import.meta.dirname, "../..");
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "docs/architecture.md",
  "docs/capacity.md",
  "docs/configure.md",
  "docs/connector.md",
  "docs/dependencies.md",
  "docs/extend.md",
  "docs/figures.md",
  "docs/install.md",
  "docs/listing.md",
  "docs/operate.md",
  "docs/sandbox.md",
  ...readdirSync(join(ROOT, "docs/decisions")).map((name) => `docs/decisions/${name}`),
  "canvas/README.md",
  "src/ai/README.md",
  "src/ai/builtin/README.md",
  "src/web/README.md",
  "src/web/parts/README.md",
  "src/backtest/README.md",
  "src/intercom/README.md",
  "src/metrics/README.md",
  "src/sandbox/README.md",
];
const packageSchema = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});

const manifestSchema = z.object({
  basic_information: z.object({ name: z.string(), short_description: z.string() }),
  authentication: z.object({ permissions: z.array(z.string()) }),
});

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const { scripts, dependencies } = packageSchema.parse(JSON.parse(read("package.json")));
const manifest = manifestSchema.parse(JSON.parse(read("app-manifest.json")));

describe.each(PAGES)("%s", (page) => {
  const text = read(page);
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !address.includes(":"));

  it("links to files that are there, and to chapters they have", () => {
    const dead = links.filter((link) => {
      const [path = "", chapter] = link.split("#");
      const target = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, target))) return true;
      return chapter !== undefined && !anchorsOf(read(target)).includes(chapter);
    });
    expect(dead).toEqual([]);
  });

  it("names scripts that package.json has", () => {
    const named = [...text.matchAll(/npm run ([a-z][a-z\d:]*[a-z\d])/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it("names files and folders that are there", () => {
    const named = [...text.matchAll(/`((?:src|canvas|test|docs)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
    const missing = named.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, dirname(page), path)));
    expect(missing).toEqual([]);
  });

  it.runIf(/^(src|canvas)\//.test(page))("names files and folders below it that are there", () => {
    const below = readdirSync(join(ROOT, dirname(page)), { recursive: true, encoding: "utf8" }).map((path) => `/${path}`);
    const named = [...text.matchAll(/`([\w-][\w./-]*(?:\.tsx?|\/))`/g)].map(([, path = ""]) => path.replace(/\/$/, ""));
    const isThere = (path: string) => existsSync(join(ROOT, path)) || below.some((one) => one.endsWith(`/${path}`));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

it("keeps the README to what a newcomer reads at one go", () => {
  expect(read("README.md").split("\n").length).toBeLessThan(150);
});

describe("the environment", () => {
  it("has a line in the table for every variable the app reads, and none for another", () => {
    const rows = [...read("docs/configure.md").matchAll(/^\| (.*?) \|/gm)];
    const named = rows.flatMap(([, cell = ""]) => cell.match(/(?<=`)[A-Z][A-Z_]+(?=`)/g) ?? []);
    expect(named.sort()).toEqual([...environmentNames(), ...PROXY_NAMES].sort());
  });

  it("has a line in .env.example for every variable the app reads, and none for another", () => {
    const named = [...read(".env.example").matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name = ""]) => name);
    expect(named.sort()).toEqual([...environmentNames(), ...PROXY_NAMES, ...COMPOSE_NAMES].sort());
  });
});

it("gives a reason for every package that runs", () => {
  const table = read("docs/dependencies.md");
  const cells = [...table.matchAll(/^\| ([@a-z].*?) \|/gm)].flatMap(([, cell = ""]) => cell.split(", "));
  expect(Object.keys(dependencies).filter((name) => !cells.includes(name))).toEqual([]);
});

it("leads whoever installs the app to the console and its first question, before anything is applied", () => {
  const install = read("docs/install.md");
  const before = (chapter: string, last: string) => chapter.slice(0, chapter.indexOf(last));
  const [own = "", many = ""] = install.split("## Many workspaces");
  for (const steps of [before(own, "**See it work.**"), before(many, "Run `npm run setup` again")])
    for (const word of ["https://support.example.com`", "ADMIN_TOKEN", "_How should it begin?_"]) expect(steps).toContain(word);
});

describe("the listing", () => {
  const listing = read("docs/listing.md");
  const rows = new Map([...listing.matchAll(/^\| (.+?) \| .+ \| (.+) \|$/gm)].map(([, field = "", ours = ""]) => [field, ours]));

  it("has a reason for each permission that the manifest asks for, and for no other", () => {
    const chapter = /## Permissions([^]*?)\n## /.exec(listing)?.[1] ?? "";
    const named = [...chapter.matchAll(/^\| ([A-Z].+?) \|/gm)].map(([, permission = ""]) => permission);
    expect(named).toEqual(manifest.authentication.permissions);
  });

  it("has new workspaces begin as its description promises, and its test plan apply before it looks for tags", () => {
    expect(listing).toContain("Start in suggest mode");
    expect(listing.slice(listing.indexOf("## What only you can provide"))).toContain("`START_AUTONOMY=suggest`");
    for (const chapter of ["## Video for the review", "## Test plan for the reviewer"]) {
      const text = listing.slice(listing.indexOf(chapter));
      expect(text, chapter).toContain("*Apply everything*");
      expect(text.indexOf("*Apply everything*"), chapter).toBeLessThan(text.search(/tags `ai-category|: tags, team/));
    }
  });

  it("keeps Intercom's rules for a name and a short description, which are the manifest's", () => {
    const { name, short_description: description } = manifest.basic_information;
    expect([rows.get("App name"), rows.get("Short description")]).toEqual([name, description]);
    expect(name.length).toBeLessThanOrEqual(40);
    expect(name).not.toMatch(/intercom/i);
    expect(description.length).toBeLessThanOrEqual(70);
    expect(description).not.toMatch(/\.$/);
  });
});

/** As GitHub makes them from headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
