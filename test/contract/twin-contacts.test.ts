import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf, setUp, type Setup } from "./twin.setup.js";

/** A second of a day, in unix seconds. */
const NOON = Date.UTC(2026, 0, 5, 12) / 1000;

describe("the twin's contacts", () => {
  let setup: Setup;
  let path: string;
  beforeEach(async () => {
    setup = await setUp({ now: () => NOON * 1000 });
    path = `/contacts/${setup.twin.customerWrites({ text: "Hi", customer: { name: "Ana", email: "ana@example.com" } }).contactId}`;
  });
  afterEach(() => setup.close());

  const define = (name: string, data_type: string, model = "contact") =>
    setup.call("POST", "/data_attributes", { name, model, data_type });
  const write = (custom_attributes: object) => setup.call("PUT", path, { custom_attributes });

  it("shows a contact, and nobody for an unknown id", async () => {
    expect((await setup.call("GET", path)).body).toMatchObject({ type: "contact", role: "user", email: "ana@example.com" });
    expect(refusalOf(await setup.call("GET", "/contacts/66f0"))).toBe("404 not_found");
  });

  it("calls somebody unidentified a lead, without an address", async () => {
    const { contactId } = setup.twin.customerWrites({ text: "Hi", lead: true });
    expect((await setup.call("GET", `/contacts/${contactId}`)).body).toMatchObject({ role: "lead", email: null, name: null });
  });

  it("finds contacts by the calendar day, and refuses what days do not take", async () => {
    const today = NOON;
    const find = (operator: string, value: number, field = "created_at") =>
      setup.call("POST", "/contacts/search", { query: { field, operator, value } });
    // Later today is no later day, and earlier today is none that was before.
    expect((await find("=", today)).body).toMatchObject({ type: "list", total_count: 1, data: [{ name: "Ana" }] });
    expect((await find(">", today - 60)).body).toMatchObject({ total_count: 0 });
    expect((await find(">", today - 2 * 86_400)).body).toMatchObject({ total_count: 1 });
    expect(refusalOf(await find(">=", today))).toBe("400 parameter_invalid");
    expect(refusalOf(await find("=", 1, "custom_attributes.unknown"))).toBe("400 parameter_invalid");
  });

  it("does not make an attribute by writing it", async () => {
    await define("sentiment_score", "string");
    const answer = await write({ sentiment_score: "negative", escalation_risk: 0.5 });
    expect(refusalOf(answer)).toBe("400 parameter_invalid");
    expect(setup.twin.contact(path.slice(10)).attributes).toEqual({});
  });

  it("keeps what is not named", async () => {
    await define("one", "string");
    await define("two", "float");
    await write({ one: "a" });
    await write({ two: 1 });
    expect((await setup.call("GET", path)).body).toMatchObject({ custom_attributes: { one: "a", two: 1 } });
  });

  it.each([
    ["string", 1],
    ["string", "x".repeat(256)],
    ["integer", 1.5],
    ["float", "0.5"],
    ["boolean", "true"],
    ["datetime", "2026-01-05T12:00:00Z"],
    ["datetime", 1_767_614_400_000],
    ["date", 1_767_614_400.5],
  ])("refuses a %s of %j", async (dataType, value) => {
    await define("attribute", dataType);
    expect(refusalOf(await write({ attribute: value }))).toBe("400 parameter_invalid");
  });

  it.each([
    ["string", "negative"],
    ["integer", 3],
    ["float", 0.42],
    ["boolean", false],
    ["datetime", 1_767_614_400],
    ["float", null],
  ])("takes a %s of %j", async (dataType, value) => {
    await define("attribute", dataType);
    expect((await write({ attribute: value })).body).toMatchObject({ custom_attributes: { attribute: value } });
  });

  it("tells a datetime as a date", async () => {
    expect((await define("last_sentiment_at", "datetime")).body).toMatchObject({ data_type: "date", custom: true });
    expect((await setup.call("GET", "/data_attributes?model=contact")).body).toMatchObject({
      data: [{ name: "last_sentiment_at", full_name: "custom_attributes.last_sentiment_at" }],
    });
    expect((await setup.call("GET", "/data_attributes?model=company")).body).toMatchObject({ data: [] });
  });

  it.each([
    ["a name that is taken", "taken", "string", "contact"],
    ["signs in its name", "!nv@l!d", "string", "contact"],
    ["a type there is not", "fresh", "number", "contact"],
    ["a model of later versions", "fresh", "string", "conversation"],
  ])("refuses to define an attribute with %s", async (_what, name, dataType, model) => {
    await define("Taken", "string");
    expect(refusalOf(await define(name, dataType, model))).toBe("400 parameter_invalid");
  });

  it("refuses a definition without a type", async () => {
    const answer = await setup.call("POST", "/data_attributes", { name: "x", model: "contact" });
    expect(refusalOf(answer)).toBe("400 parameter_not_found");
  });
});
