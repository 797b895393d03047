/** What an admin reads of a failure, where the server is theirs and where it is an operator's with many workspaces. */
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../../src/config.js";
import { explainFailure, nameOfService } from "../../../src/console/handlers/failures.js";

const services = { SIMPLI_REPLY_URL: "http://reply.internal:8001", LLM_BASE_URL: "http://llm.internal/v1", LLM_MODEL: "large" };
const own = parseConfig({ ...services, INTERCOM_ACCESS_TOKEN: "t", INTERCOM_CLIENT_SECRET: "s" });
const oauth = parseConfig({
  ...services,
  INTERCOM_CLIENT_ID: "i",
  INTERCOM_CLIENT_SECRET: "s",
  PUBLIC_URL: "https://support.example.com",
});
const REASON = "reply: POST /v1/draft: answered 404";

describe("a service that fails", () => {
  it("is named with address and setting to whoever runs the server", () => {
    expect(nameOfService("reply", own).host).toBe("reply.internal:8001");
    expect(nameOfService("triage", own)).toMatchObject({ name: "The language model (large)", host: "llm.internal" });
    expect(explainFailure(REASON, own).remedy).toContain("SIMPLI_REPLY_URL");
  });

  it("is named with settings that exist, and with what happens meanwhile", () => {
    const model = (reason: string) => explainFailure(`triage: POST /chat/completions: ${reason}`, own).remedy;
    expect(model("could not be reached (ECONNREFUSED)")).toContain("that LLM_BASE_URL is its address");
    expect(model("answered 401")).toContain("Check LLM_API_KEY.");
    expect(model("answered 302")).toContain("LLM_BASE_URL");
    expect(model("answered 404")).toContain("Check LLM_BASE_URL");
    expect(nameOfService("qa", own)).toMatchObject({ addressVariable: "LLM_BASE_URL", keyVariable: "LLM_API_KEY" });
    expect(nameOfService("reply", own)).toMatchObject({
      addressVariable: "SIMPLI_REPLY_URL",
      keyVariable: "SIMPLI_REPLY_API_KEY",
    });
  });

  it("is named without them to the admins of an OAuth app's workspaces", () => {
    expect(nameOfService("reply", oauth)).toMatchObject({ name: "Simpli Reply", host: null });
    expect(nameOfService("triage", oauth)).toMatchObject({ name: "The language model", host: null });
    const { says, remedy } = explainFailure(REASON, oauth);
    expect([says, remedy]).toEqual([
      "Simpli Reply was not found at its address (404).",
      "The operator of this server sees the cause with npm run doctor.",
    ]);
  });

  it("of Intercom's refusals each admin learns the remedy", () => {
    const reason = "intercom: PUT /conversations/{id}: answered 401";
    expect(explainFailure(reason, own).remedy).toContain("copy a new access token from the Developer Hub");
    expect(explainFailure(reason, oauth)).toEqual({ ...explainFailure(reason, own), remedy: "Install the app again." });
  });

  it("a plan that lacks it is not a permission that is missing", () => {
    const reason = "intercom: POST /conversations/{id}/reply: answered 403";
    expect(explainFailure(reason, own).says).toContain("lacks a permission");
    expect(explainFailure(`${reason} (api_plan_restricted)`, own).says).toContain("plan of this workspace does not allow");
  });

  it("of what was never asked is not that nobody answered", () => {
    const reason = "sentiment: POST /analyze: nothing was written";
    const { says, remedy } = explainFailure(reason, own);
    expect(says).toContain("was not asked, because there was nothing to read");
    expect(remedy).toBeNull();
  });
});
