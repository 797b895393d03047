/** The operators' commands as processes; npm run jobs and npm run kb:sync beside the running server and without it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { like } from "../support/like.js";
import { operate, runEntry } from "../support/operator-process.js";
import { DATABASE_KINDS, supplied } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

describe("the command line", { timeout: 120_000 }, () => {
  // Scripts and containers still call the files of the first release.
  it.each(["setup", "doctor", "jobs", "kb-sync"])("%s explains itself, at its old path too", async (name) => {
    const [ran, atOldPath] = await Promise.all(
      ["cli", "operate"].map((folder) => runEntry(`dist/src/${folder}/${name}.js`, ["--help"])),
    );
    expect(ran).toMatchObject({ code: 0, stderr: "", stdout: like(/^Usage: npm run /) });
    expect(atOldPath).toEqual(ran);
  });

  it.each([
    ["doctor", ["--jsno"]],
    ["jobs", ["bury"]],
    ["jobs", ["retry"]],
    ["kb-sync", ["now"]],
    ["kb-sync", ["--workspace"]],
    ["erase", ["contact"]],
    ["erase", ["teammate", "7"]],
    ["eval", []],
    ["eval", ["--folder", "x"]],
  ] as const)("%s refuses %j and points to --help", async (command, words) => {
    const ran = await operate(command, words, {});
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("-- --help");
  });

  it.each([
    ["setup", ["--jsno", "--json"], 2, "--jsno"],
    ["jobs", ["list", "--jsno", "--json"], 2, "--jsno"],
    ["jobs", ["list", "--json"], 1, "PORT"],
    ["doctor", ["--json"], 1, /  PORT: .*\n  HTTPS_PROXY: give the proxy's address/],
    ["kb-sync", ["--json"], 1, "PORT"],
    ["eval", ["--json"], 2, "--data"],
    ["eval", ["--data", "/nowhere", "--json"], 1, "/nowhere"],
  ] as const)("%s %j is one JSON document with ok and problem where it cannot be done", async (command, words, code, about) => {
    const ran = await operate(command, words, { PORT: "none", HTTPS_PROXY: "proxy.corp:3128" });
    expect(ran).toMatchObject({ code, stderr: like(about) });
    expect(JSON.parse(ran.stdout)).toEqual({ ok: false, problem: like(about) });
  });

  it("ends without a word where nobody reads what it prints", async () => {
    const child = spawn(process.execPath, ["dist/src/cli/jobs.js", "--help"], { cwd: await supplied("app") });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (bytes: Buffer) => (stderr += bytes.toString("utf8")));
    expect([await once(child, "close"), stderr]).toEqual([[0, null], ""]);
  });

  it("eval explains itself, and measures a folder: the result on stdout, everything passing on stderr", async () => {
    expect(await operate("eval", ["--help"], {})).toMatchObject({ code: 0, stderr: "", stdout: like(/^Usage: npm run eval /) });
    const data = await supplied("folder");
    const row = { text: "write to ada@example.com", redact: ["ada@example.com"], keep: ["write"] };
    await writeFile(join(data, "some-pii.jsonl"), `${JSON.stringify(row)}\n7\n`);
    // What a server would not start with concerns no evaluation.
    const ran = await operate("eval", ["--data", data, "--json"], { PORT: "none" });
    expect(ran).toMatchObject({ code: 0, stderr: like("some-pii.jsonl: 1 malformed lines left out\n") });
    const { measured, malformed } = JSON.parse(ran.stdout) as { measured: { set: string }[]; malformed: object };
    expect(malformed).toEqual({ "some-pii.jsonl": 1 });
    expect(measured).not.toEqual([]);
    expect((await operate("eval", ["--data", data], {})).stdout).toContain(measured[0]?.set);

    // What cannot be read is no empty folder.
    await writeFile(join(data, "some-pii.jsonl"), "7\n");
    const nothing = await operate("eval", ["--data", data, "--json"], {});
    expect(nothing.code).toBe(0);
    expect(JSON.parse(nothing.stdout)).toMatchObject({ measured: [], malformed: { "some-pii.jsonl": 1 } });
    const empty = await operate("eval", ["--data", await supplied("folder"), "--json"], {});
    expect(empty).toMatchObject({ code: 1, stdout: like("There is no evaluation file in ") });
  });
});

const SECRET_WORDS = "my grandmother's violin";

// Each command is a process that starts in a second or two, and slower on a busy machine.
describe.each(DATABASE_KINDS)("with the %s database", { timeout: 120_000 }, (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let env: Record<string, string>;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    // Known answers; the built-in engine would load its encoder first.
    app = await runApp({ database, env: simpli.env });
    const { accessToken, clientSecret } = app.twin.options;
    env = {
      DATA_DIR: app.dataDir,
      DATABASE_URL: app.databaseUrl ?? "",
      INTERCOM_ACCESS_TOKEN: accessToken,
      INTERCOM_CLIENT_SECRET: clientSecret,
      INTERCOM_API_URL: app.intercomUrl,
    };
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it.runIf(database === "embedded")("opens its socket to its owner alone", async () => {
    const modeOf = async (...path: string[]) => (await stat(join(app.dataDir, ...path))).mode & 0o777;
    expect(await modeOf("operate")).toBe(0o700);
    expect(await modeOf("operate", "socket")).toBe(0o600);
  });

  it("shows failed jobs without a customer's words, and retries each once", async () => {
    app.twin.failNext({ fault: { kind: "status", status: 400 }, method: "POST", path: /^\/tags$/ });
    const { conversationId } = app.twin.customerWrites({ text: `I was charged twice for ${SECRET_WORDS}` });
    await app.quiet();
    expect(app.twin.conversation(conversationId).tagNames.filter((tag) => tag.startsWith("ai-category:"))).toEqual([]);

    const listed = await operate("jobs", ["list"], env);
    expect(listed.stdout).toMatch(/^[0-9a-f-]{36} {2}\d{4}-\d\d-\d\d [\d:]{8} UTC {2}triage .*POST \/tags/m);
    const id = listed.stdout.slice(0, 36);
    const [shown, asJson] = await Promise.all([
      operate("jobs", ["show", id.slice(0, 8)], env),
      operate("jobs", ["list", "--json"], env),
    ]);
    expect(shown.stdout).toContain(`"conversationId": "${conversationId}"`);
    expect(listed.stdout + shown.stdout).not.toContain("violin");

    expect(JSON.parse(asJson.stdout)).toMatchObject([
      { id, job: "triage", workspaceId: "sandbox1", conversationId, replayedAt: null },
    ]);

    expect(await operate("jobs", ["retry", `O${id.slice(0, 8)}`], env)).toMatchObject({ code: 1, stdout: "" });
    const retried = await operate("jobs", ["retry", id.slice(0, 8)], env);
    expect(retried).toMatchObject({ code: 0, stdout: `${id}  triage: queued again\n` });
    await app.until("the tags", () =>
      app.twin.conversation(conversationId).tagNames.some((tag) => tag.startsWith("ai-category:")),
    );

    const [again, refused, left, all] = await Promise.all([
      operate("jobs", ["retry", id], env),
      operate("jobs", ["retry", id, "--json"], env),
      operate("jobs", ["list"], env),
      operate("jobs", ["list", "--all"], env),
    ]);
    expect(again).toMatchObject({ code: 1 });
    expect(JSON.parse(refused.stdout)).toEqual({
      putBack: [],
      refused: [{ id, because: "it was retried already" }],
      total: { putBack: 0, refused: 1 },
    });
    expect(again.stdout).toContain("retried already");
    expect(left.stdout).toBe("No failed jobs.\n");
    expect(all.stdout).toContain(id);
  });

  it("says plainly what it cannot do", async () => {
    const [noSuchJob, noJobNamed, noWorkspaceNamed, unknown] = await Promise.all([
      operate("jobs", ["show", "ffffffff"], env),
      operate("jobs", ["retry"], env),
      operate("kb-sync", ["--workspace"], env),
      operate("kb-sync", ["--workspace", "elsewhere"], env),
    ]);
    expect(noSuchJob).toMatchObject({ code: 1, stdout: "" });
    expect(noJobNamed.code).toBe(2);
    expect(noWorkspaceNamed.code).toBe(2);
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.stderr).toContain("belongs to another workspace");
    expect(unknown.stderr).not.toContain("    at ");
  });

  it("brings the knowledge base in step and shows how far it is", async () => {
    const { code, stdout, stderr } = await operate("kb-sync", [], env);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: like(/^sandbox1: \d+ published articles, \d+ of them/),
    });
    expect(stderr).toMatch(/\[#{24}\] (\d+) of \1$/m);
  });

  it("does the same with the server stopped", async () => {
    const { twin } = app;
    const before = await operate("jobs", ["list", "--all"], env);
    await app.stopApp();
    const after = await operate("jobs", ["list", "--all"], env);
    expect(after).toEqual(before);
    twin.resetCalls();
    const synced = await operate("kb-sync", [], env);
    expect(synced).toMatchObject({ code: 0, stdout: like(/, 0 of them new or changed\n/) });
    expect(twin.calls.some(({ path }) => path === "/articles")).toBe(true);
  });
});
