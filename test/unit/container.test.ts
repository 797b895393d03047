/** No engine builds the image here: what can be told by reading is held to what the project has. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config.js";
import { environmentNames, PROXY_NAMES } from "../support/environment-names.js";

const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");

describe("Dockerfile", () => {
  const instructions = read("Dockerfile")
    .replaceAll(/^#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line !== "");
  const all = (name: string) =>
    instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const stages = all("FROM").map((line) => /^node:(\d+)-\S+(?: AS (\w+))?$/.exec(line));
  const final = instructions.slice(instructions.findLastIndex((line) => line.startsWith("FROM ")));

  it("copies what is there and what .dockerignore lets through", () => {
    const copied = all("COPY").filter((line) => !line.startsWith("--from="));
    const sources = new Set(copied.flatMap((line) => line.split(" ").slice(0, -1)));
    expect([...sources].filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    const [first, ...rest] = read(".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(first).toBe("*");
    expect(rest.sort()).toEqual([...sources].map((name) => `!${name}`).sort());
  });

  it("copies from its own stages what they make", () => {
    const from = all("COPY").flatMap((line) => /^--from=(\w+) \/app\/(\S+) /.exec(line)?.slice(1, 3).join(" ") ?? []);
    expect(from.sort()).toEqual(["build dist", "dependencies node_modules"]);
    expect(stages.map((stage) => stage?.[2])).toEqual(["dependencies", "build", undefined]);
  });

  it("runs on one version of Node, which package.json allows", () => {
    const [version, ...others] = new Set(stages.map((stage) => Number(stage?.[1])));
    expect(others).toEqual([]);
    expect(read("package.json")).toContain('"node": ">=20.20"');
    expect(version).toBeGreaterThan(20);
  });

  it("ends as a user without rights, with the server itself as the process that gets signals", () => {
    expect(final.find((line) => line.startsWith("USER "))).toMatch(/^USER [1-9]\d*:[1-9]\d*$/);
    const [, environment, command] = /"serve": "exec env (.+) (node .+)"/.exec(read("package.json")) ?? [];
    expect(all("CMD")).toEqual([JSON.stringify(command?.split(" ")).replaceAll(",", ", ")]);
    // glibc keeps freed memory for each thread unless it is told not to: 80 MB of a process with its encoders loaded.
    expect(all("ENV")).toContain(environment);
  });

  it("sets an environment the app understands: reached from outside, data in the volume", () => {
    const pairs = [...(all("ENV")[0] ?? "").matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value] as const);
    expect(parseConfig(Object.fromEntries(pairs))).toMatchObject({
      host: "0.0.0.0",
      port: Number(all("EXPOSE")[0]),
      dataDir: all("VOLUME")[0],
    });
  });

  it("asks after its health by a program that runs", () => {
    const command = /CMD (\[.*\])$/.exec(all("HEALTHCHECK")[0] ?? "")?.[1] ?? "";
    const [program, , script = ""] = JSON.parse(command) as readonly string[];
    expect(program).toBe("node");
    expect(() => new Script(script)).not.toThrow();
    expect(script).toContain("/healthz");
  });
});

describe("compose.yaml", () => {
  const text = read("compose.yaml");
  const app = text.slice(text.indexOf("\n  app:"), text.indexOf("\n  database:"));
  const database = text.slice(text.indexOf("\n  database:"), text.indexOf("\nvolumes:"));
  const entries = [...app.slice(app.indexOf("environment:")).matchAll(/^ {6}([A-Z_]+): (.*)$/gm)].map((found) =>
    found.slice(1, 3),
  );

  it("hands on every name the app reads, DATA_DIR aside, and no other", () => {
    const names = [...environmentNames().filter((name) => name !== "DATA_DIR"), ...PROXY_NAMES];
    expect(entries.map(([name]) => name).sort()).toEqual(names.sort());
  });

  it("starts with the three values it insists on, and nothing else", () => {
    const given = { PUBLIC_URL: "https://desk.example", INTERCOM_CLIENT_SECRET: "secret", POSTGRES_PASSWORD: "0a1b" };
    const filled = Object.fromEntries(entries.map(([name = "", value = ""]) => [name, interpolate(value, given)]));
    expect(parseConfig({ ...filled, INTERCOM_ACCESS_TOKEN: "token" })).toMatchObject({
      host: "0.0.0.0",
      databaseUrl: "postgres://simpli:0a1b@database:5432/simpli",
      publicUrl: "https://desk.example",
    });
    const [, ofDatabase = ""] = entries.find(([name]) => name === "DATABASE_URL") ?? [];
    const elsewhere = interpolate(ofDatabase, { DATABASE_URL: "postgres://db.example/x" });
    expect(elsewhere).toBe("postgres://db.example/x");
    const insisted = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    expect(insisted.sort()).toEqual(Object.keys(given).sort());
  });

  it("gives the app no rights it does not need, and this machine alone its port", () => {
    expect(app).toMatch(/read_only: true\n/);
    expect(app).toMatch(/cap_drop:\n {6}- ALL\n/);
    expect(app).toMatch(/no-new-privileges:true\n/);
    expect(app.match(/^ {6}- "(.*):3000"$/m)?.[1]).toMatch(/^127\.0\.0\.1:/);
    expect(database).not.toContain("ports:");
  });
});

/** As compose does: a given value, else the one after `:-`, in which names may stand too. */
function interpolate(value: string, given: Readonly<Record<string, string>>): string {
  const filled = value
    .replace(/^"(.*)"$/, "$1")
    .replaceAll(/\$\{(\w+)(?::([-?])([^${}]*))?\}/g, (_all, name: string, kind?: string, rest = "") =>
      String(given[name] ?? (kind === "-" ? rest : "")),
    );
  return filled === value ? filled : interpolate(filled, given);
}
