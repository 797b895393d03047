/** npm run doctor and npm run setup as processes, against a good set-up and against broken ones. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDoctor } from "../support/doctor.js";
import { like } from "../support/like.js";
import { startLlmServer } from "../support/llm-server.js";
import { operate } from "../support/operator-process.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

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
    await app.known();
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("setup makes attributes and tags, once, and prints what is left to click", async () => {
    const first = await operate("setup", [], { ...env, INTERCOM_REGION: "eu" });
    expect(first.stdout).toContain("Contact attributes made: sentiment_score, escalation_risk, last_sentiment_at");
    expect(first.stdout).toContain(`Endpoint URL: ${app.url}/intercom/webhooks`);
    expect(first.stdout).not.toContain("{PUBLIC_URL}");
    expect(first.stdout, "where Intercom says the workspace is").toContain("(https://app.intercom.com/a/");
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
      const { findings } = await runDoctor(env);
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
    const { checks, faults, notices } = await runDoctor(env);
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
    const linesOf = ({ findings }: Awaited<ReturnType<typeof runDoctor>>) =>
      findings.filter(({ check }) => check === "capabilities").map(({ level, says }) => [level, says]);
    app.twin.resetCalls();
    expect(linesOf(await runDoctor(env))).toContainEqual([
      "good",
      "Internal articles as sources of drafts: needs API version 2.13.",
    ]);
    expect(app.twin.calls.filter(({ path }) => /^\/(internal_articles|ai\/)/.test(path))).toEqual([]);
  });

  it("names a secret that is not the app's", async () => {
    const { faults } = await runDoctor({ ...env, INTERCOM_CLIENT_SECRET: "another" });
    expect(faults).toEqual([
      "webhooks: The running app refuses a webhook signed with this INTERCOM_CLIENT_SECRET.",
      "sidebar: The running app refuses a sidebar request signed with this INTERCOM_CLIENT_SECRET.",
    ]);
  });

  it("names a team that is not in Intercom, and a permission that is missing", async () => {
    rules = [{ team: "Billing" }, { team: "Moon base" }];
    app.twin.failNext({ fault: { kind: "status", status: 403, code: "forbidden" }, path: /^\/articles$/ });
    const { faults } = await runDoctor(env);
    rules = [{ team: "Billing" }];
    expect(faults).toEqual([
      'teams: Triage sends work to "Moon base", and no team in Intercom is called so: such conversations are tagged but not assigned.',
      'permissions: The app lacks the permission "Read and List articles".',
    ]);
  });

  it("a plan that lacks something is no permission that is missing", async () => {
    const fault = { kind: "status", status: 403, code: "api_plan_restricted" } as const;
    app.twin.failNext({ fault, path: /^\/articles$/ });
    app.twin.failNext({ fault, path: /^\/teams$/ });
    const { faults } = await runDoctor(env);
    expect(faults).toEqual([
      "teams: Intercom's plan of this workspace does not allow listTeams.",
      "permissions: Intercom's plan of this workspace does not allow listArticles.",
    ]);
  });

  it("says that a language model without an address is not asked", async () => {
    const { faults, notices } = await runDoctor({ ...env, LLM_MODEL: "small" });
    expect(faults).toEqual([]);
    expect(notices).toContainEqual(like("LLM_MODEL is set without LLM_BASE_URL"));
  });

  it("names a service that is down and one that is another, and goes on", async () => {
    await simpli.stop("qa");
    const { faults } = await runDoctor({ ...env, SIMPLI_REPLY_URL: simpli.urls.sentiment });
    await simpli.start("qa");
    expect(faults).toEqual([
      like(/^services reply: At http.* answers ".*Sentiment.*", not the reply service\.$/i),
      like(/^services qa: Nothing healthy answers at http.*\/health\./),
    ]);
  });

  it("names a service and a language model that refuse the key, and a model's server that is away", async () => {
    const closed = await startSimpliServices({ apiKey: "right" });
    const llm = await startLlmServer({ apiKey: "right" });
    const asked = { ...env, SIMPLI_TRIAGE_URL: closed.urls.triage, LLM_BASE_URL: llm.url, LLM_MODEL: "small" };
    const [wrong, right, away] = await Promise.all([
      runDoctor({ ...asked, SIMPLI_API_KEY: "wrong" }),
      runDoctor({ ...asked, SIMPLI_API_KEY: "right", LLM_API_KEY: "right" }),
      runDoctor({ ...env, LLM_BASE_URL: "http://127.0.0.1:9/v1", LLM_MODEL: "small" }),
    ]);
    await Promise.all([closed.close(), llm.close()]);
    expect(wrong.faults).toEqual([
      "services triage: The triage service refuses the key (401).",
      `services model: The language model's server at ${llm.url} refuses the key (401).`,
    ]);
    expect(right.faults).toEqual([]);
    expect(right.notices).toContainEqual(like("the model small was not tried"));
    expect(llm.calls()).toEqual([]);
    expect(away.faults).toEqual([like(/^services model: The language model's server does not answer at .*: ECONNREFUSED/)]);
  });

  it("setup that Intercom refuses ends with 1, and says so to scripts too", async () => {
    const refuseTags = () =>
      app.twin.failNext({ fault: { kind: "status", status: 403, code: "forbidden" }, method: "POST", path: /^\/tags$/ });
    refuseTags();
    const ran = await operate("setup", [], env);
    expect(ran).toMatchObject({ code: 1, stdout: like("ERROR  setup: Setting up stopped: intercom: POST /tags") });
    expect(ran.stdout).toContain("By hand, in the Developer Hub");
    refuseTags();
    const asJson = await operate("setup", ["--json"], env);
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      ok: false,
      problem: like("Setting up stopped"),
      workspaces: [{ findings: [{ check: "setup", level: "fault" }] }],
    });
    const again = await operate("setup", ["--json"], env);
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, workspaces: [{ workspaceId: "sandbox1" }] });
  });

  it("asks this machine itself, whatever proxy the environment names for the world outside", async () => {
    const { faults } = await runDoctor({ ...env, HTTP_PROXY: "http://127.0.0.1:9", HTTPS_PROXY: "http://127.0.0.1:9" });
    expect(faults).toEqual([]);
  });

  it("names a PUBLIC_URL that leads elsewhere", async () => {
    const { faults } = await runDoctor({ ...env, PUBLIC_URL: simpli.urls.qa });
    expect(faults).toEqual([like(/^address: PUBLIC_URL .* does not lead to the running app/)]);
  });

  it("names a token that Intercom refuses; so does the health check", async () => {
    app.twin.revokeToken();
    const { faults } = await runDoctor(env);
    expect(faults).toEqual(["token: Intercom refuses the token (401)."]);
    expect(await app.twin.callHealth()).toMatchObject({
      health: { state: "UNHEALTHY", message: like("access token") },
    });
  });
});
