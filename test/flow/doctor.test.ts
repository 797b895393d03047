/** npm run doctor and npm run setup as processes, against a good set-up and against broken ones. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { like } from "../support/like.js";
import { z } from "zod";
import { findingSchema } from "../../src/cli/finding.js";
import { createTwin } from "../../src/sandbox/twin.js";
import { operate } from "../support/operator-process.js";
import { emptyFolder, freshServerDatabase } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const report = z.object({ ok: z.boolean(), problem: z.string().optional(), findings: z.array(findingSchema) });

async function examine(env: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await operate("doctor", ["--json"], env);
  const { ok, problem, findings } = report.parse(JSON.parse(stdout === "" ? `"${stderr}"` : stdout));
  expect(code).toBe(ok ? 0 : 1);
  const faults = findings.filter(({ level }) => level === "fault");
  expect(problem, "what a script reads beside ok").toBe(ok ? undefined : faults.map(({ says }) => says).join(" "));
  expect(faults.every(({ remedy }) => remedy !== null && remedy.length > 20)).toBe(true);
  return {
    findings,
    checks: new Set(findings.map(({ check }) => check)),
    faults: faults.map(({ check, about, says }) => `${[check, about].filter((each) => each !== null).join(" ")}: ${says}`),
    notices: findings.filter(({ level }) => level === "notice").map(({ says }) => says),
  };
}

describe("beside the running app", { timeout: 120_000 }, () => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let env: Record<string, string>;
  let rules: readonly { readonly team: string }[] = [];

  beforeAll(async () => {
    simpli = await startSimpliServices();
    simpli.answer("triage", ({ path }) => (path === "/rules" ? { status: 200, body: { rules } } : undefined));
    const services = {
      SIMPLI_TRIAGE_URL: simpli.urls.triage,
      SIMPLI_REPLY_URL: simpli.urls.reply,
      SIMPLI_SENTIMENT_URL: simpli.urls.sentiment,
      SIMPLI_QA_URL: simpli.urls.qa,
      SIMPLI_KB_URL: simpli.urls.knowledge,
    };
    app = await runApp({ database: "embedded", env: services });
    const { accessToken, clientSecret } = app.twin.options;
    env = {
      ...services,
      PORT: new URL(app.url).port,
      PUBLIC_URL: app.url,
      DATA_DIR: app.dataDir,
      INTERCOM_ACCESS_TOKEN: accessToken,
      INTERCOM_CLIENT_SECRET: clientSecret,
      INTERCOM_API_URL: app.intercomUrl,
    };
    await app.until("the workspace is known", async () => (await app.twin.callHealth()).ok);
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("setup makes attributes and tags, once, and prints what is left to click", async () => {
    const first = await operate("setup", [], env);
    expect(first.stdout).toContain("Contact attributes made: sentiment_score, escalation_risk, last_sentiment_at");
    expect(first.stdout).toContain(`Endpoint URL: ${app.url}/intercom/webhooks`);
    expect(first.stdout).not.toContain("{PUBLIC_URL}");
    const again = await operate("setup", [], env);
    expect(again.stdout).toContain("Contact attributes were there already");
    const tags = [...app.twin.core.world.tags.values()].map(({ name }) => name);
    expect(tags).toEqual(
      expect.arrayContaining(["ai-category:billing", "ai-urgency:urgent", "ai-triage:review", "escalation-risk:high"]),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it("says what it takes to have conversation attributes, and what is wrong with those that are there", async () => {
    const reported = async () => {
      const { findings } = await examine(env);
      const own = findings.filter(({ check, says }) => check === "attributes" && !says.startsWith("The contact"));
      return own.map(({ level, says }) => [level, says]);
    };
    const none = await reported();
    expect(none).toEqual([["good", like("AI urgency (list: ")]]);
    app.twin.addConversationAttribute({ name: "AI category", dataType: "list", options: ["billing"] });
    app.twin.addConversationAttribute({ name: "AI urgency", dataType: "boolean" });
    for (let twice = 0; twice < 2; twice += 1) app.twin.addConversationAttribute({ name: "AI sentiment", dataType: "string" });
    app.twin.addConversationAttribute({ name: "AI QA score", dataType: "integer" });
    expect(await reported()).toEqual([
      ["notice", like("AI category lacks the values refund")],
      ["notice", like("AI urgency is a boolean")],
      ["notice", like("two attributes called AI sentiment")],
      ["notice", like("no attribute AI escalation risk")],
      ["good", like("AI QA score is there")],
    ]);
    for (const name of ["AI category", "AI urgency", "AI sentiment", "AI QA score"]) app.twin.archiveConversationAttribute(name);
  });

  it("finds no fault in a good set-up, and has looked at everything", async () => {
    rules = [{ team: "Billing" }, { team: "technical" }];
    app.twin.customerWrites({ text: "Where is my parcel?" });
    await app.quiet();
    const { checks, faults, notices } = await examine(env);
    expect(faults).toEqual([]);
    expect(notices).toEqual(["PUBLIC_URL is not https, and Intercom calls https addresses only."]);
    expect([...checks].sort()).toEqual([
      "address",
      "attributes",
      "canvas",
      "capabilities",
      "clock",
      "database",
      "decisions",
      "permissions",
      "region",
      "services",
      "sidebar",
      "teammate",
      "teams",
      "token",
      "version",
      "webhooks",
    ]);
  });

  it("says what the API version does not allow, asks for none of it, and what permissions lack with a later one", async () => {
    const linesOf = ({ findings }: Awaited<ReturnType<typeof examine>>) =>
      findings.filter(({ check }) => check === "capabilities").map(({ level, says }) => [level, says]);
    app.twin.resetCalls();
    expect(linesOf(await examine(env))).toContainEqual([
      "good",
      "Internal articles as sources of drafts: needs API version 2.13.",
    ]);
    expect(app.twin.calls.filter(({ path }) => /^\/(internal_articles|ai\/)/.test(path))).toEqual([]);
  });

  it("names a secret that is not the app's", async () => {
    const { faults } = await examine({ ...env, INTERCOM_CLIENT_SECRET: "another" });
    expect(faults).toEqual([
      "webhooks: The running app refuses a webhook signed with this INTERCOM_CLIENT_SECRET.",
      "sidebar: The running app refuses a sidebar request signed with this INTERCOM_CLIENT_SECRET.",
    ]);
  });

  it("names a team that is not in Intercom, and a permission that is missing", async () => {
    rules = [{ team: "Billing" }, { team: "Moon base" }];
    app.twin.failNext({ fault: { kind: "status", status: 403, code: "forbidden" }, path: /^\/tags$/ });
    const { faults } = await examine(env);
    rules = [{ team: "Billing" }];
    expect(faults).toEqual([
      'teams: Triage sends work to "Moon base", and no team in Intercom is called so: such conversations are tagged but not assigned.',
      'permissions: The app lacks the permission "Read tags".',
    ]);
  });

  it("names a service that is down and one that is another, and goes on", async () => {
    await simpli.stop("qa");
    const { faults } = await examine({ ...env, SIMPLI_REPLY_URL: simpli.urls.sentiment });
    await simpli.start("qa");
    expect(faults).toEqual([
      like(/^services reply: At http.* answers ".*Sentiment.*", not the reply service\.$/i),
      like(/^services qa: Nothing healthy answers at http.*\/health\./),
    ]);
  });

  it("names a PUBLIC_URL that leads elsewhere", async () => {
    const { faults } = await examine({ ...env, PUBLIC_URL: simpli.urls.qa });
    expect(faults).toEqual([like(/^address: PUBLIC_URL .* does not lead to the running app/)]);
  });

  it("names a token that Intercom refuses; so does the health check", async () => {
    app.twin.revokeToken();
    const { faults } = await examine(env);
    expect(faults).toEqual(["token: Intercom refuses the token (401)."]);
    expect(await app.twin.callHealth()).toMatchObject({
      health: { state: "UNHEALTHY", message: like("access token") },
    });
  });
});

describe("with the app stopped", { timeout: 120_000 }, () => {
  const twin = createTwin();
  let env: Record<string, string>;
  /** The same with a database that is open already, where it is not about the database. */
  let onServer: Record<string, string>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const listening = await twin.listen();
    close = listening.close;
    env = {
      PORT: "1",
      DATA_DIR: (await emptyFolder()).dataDir,
      INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
      INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
      INTERCOM_API_URL: listening.url,
    };
    onServer = { ...env, DATABASE_URL: (await freshServerDatabase()).url };
  });
  afterAll(() => close());

  it("looks at what there is, and says what it could not try", async () => {
    const { faults, notices, checks } = await examine(env);
    expect(faults).toEqual([]);
    expect(notices).toEqual(expect.arrayContaining([like("The app is not running"), like("PUBLIC_URL is not set")]));
    expect(checks).not.toContain("webhooks");
  });

  it("names a token and a teammate that are wrong, and an attribute of the wrong type", async () => {
    expect((await examine({ ...onServer, INTERCOM_ACCESS_TOKEN: "another" })).faults).toEqual([
      "token: Intercom refuses the token (401).",
    ]);
    await fetch(`${env["INTERCOM_API_URL"] ?? ""}/data_attributes`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${twin.options.accessToken}`,
        "content-type": "application/json",
        "intercom-version": "2.11",
      },
      body: JSON.stringify({ name: "escalation_risk", model: "contact", data_type: "string" }),
    });
    const { faults } = await examine({ ...onServer, INTERCOM_ADMIN_ID: "99" });
    expect(faults).toEqual([
      "teammate: Teammate 99 is not in this workspace, so no note, tag or assignment can be written.",
      "attributes: The contact attribute escalation_risk is a string, but the app writes a float: Intercom refuses every write.",
    ]);
  });

  it("names an Intercom that is not there and an environment that cannot be", async () => {
    const [{ faults }, broken] = await Promise.all([
      examine({ ...onServer, INTERCOM_API_URL: "http://127.0.0.1:9" }),
      operate("doctor", [], { ...env, DATABASE_URL: "mysql://nowhere" }),
    ]);
    expect(faults).toEqual([like(/^token: Intercom does not answer at http:\/\/127\.0\.0\.1:9: .*ECONNREFUSED/)]);
    expect(broken).toMatchObject({ code: 1, stdout: "" });
    expect(broken.stderr).toContain("DATABASE_URL: give a postgres:// address");
  });
});
