/** What an admin enters by hand agrees with what the code does. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { REGIONS } from "../../src/config.js";
import { SENTIMENT_ATTRIBUTES } from "../../src/domain/sentiment.js";
import { OWN_TAG_PREFIXES } from "../../src/domain/tag-names.js";
import { CANVAS_PATHS } from "../../src/paths.js";
import { CARD_PATH } from "../../src/paths.js";
import { HEALTH_PATH, UNINSTALL_PATH } from "../../src/paths.js";
import { CALLBACK_PATH, INSTALL_PATH } from "../../src/paths.js";
import { WEBHOOK_PATH } from "../../src/paths.js";
import { TOPIC_NAMES } from "../../src/intake/topics.js";
import { SIDEBAR_SCOPES } from "../../src/domain/capabilities.js";
import { OPTIONAL_SCOPES, SCOPE_OF } from "../../src/intercom/scopes.js";
import { loadManifest } from "../../src/doctor/manifest.js";
import { parseConfig } from "../../src/config.js";

const BASE = 'https://desk.example/a"b';
const manifest = loadManifest(BASE);

describe("app-manifest.json", () => {
  it("names the addresses that are served", () => {
    expect({ ...manifest.webhooks, ...manifest.canvas_kit.for_teammates, ...manifest.installation }).toMatchObject({
      endpoint_url: `${BASE}${WEBHOOK_PATH}`,
      initialize_url: `${BASE}${CANVAS_PATHS.initialize}`,
      submit_url: `${BASE}${CANVAS_PATHS.submit}`,
      direct_installation_url: `${BASE}${INSTALL_PATH}`,
      uninstall_notification_url: `${BASE}${UNINSTALL_PATH}`,
      health_check_url: `${BASE}${HEALTH_PATH}`,
    });
    expect(manifest.canvas_kit.for_users_leads_and_visitors.initialize_url).toBe(`${BASE}${CARD_PATH}`);
    expect(manifest.authentication.oauth.redirect_urls).toEqual([`${BASE}${CALLBACK_PATH}`]);
  });

  it("subscribes to exactly the topics that are handled", () => {
    const { topics, ticket_topics: tickets, always_subscribed: always } = manifest.webhooks;
    expect([...topics, ...tickets.topics, ...always].sort()).toEqual([...TOPIC_NAMES].sort());
    expect(tickets.topics.every((topic) => topic.startsWith("ticket."))).toBe(true);
  });

  it("asks for exactly the permissions that the calls in use need, and those that come with a sidebar", () => {
    const called = Object.values(SCOPE_OF).filter((scope) => !OPTIONAL_SCOPES.includes(scope));
    const needed = new Set([...called, ...SIDEBAR_SCOPES]);
    expect([...manifest.authentication.permissions].sort()).toEqual([...needed].sort());
  });

  it("lists the contact attributes and tags that are written", () => {
    expect(Object.fromEntries(manifest.data_attributes.map(({ name, data_type }) => [name, data_type]))).toEqual(
      SENTIMENT_ATTRIBUTES,
    );
    expect(manifest.tags.prefixes).toEqual([...OWN_TAG_PREFIXES]);
  });

  it("is about the version and the regions the app speaks, and names variables that exist", () => {
    // The floor, which a workspace starts with; the sandbox shows what a later one allows.
    const workspace = { INTERCOM_ACCESS_TOKEN: "x", INTERCOM_CLIENT_SECRET: "y" };
    expect(manifest.basic_information.api_version).toBe(parseConfig(workspace).intercom.version);
    expect(manifest.regions).toEqual([...REGIONS]);
    const variables = [manifest.basic_information, manifest.authentication].flatMap((each) => Object.values(each.copy_from_here));
    const config = readFileSync("src/config.ts", "utf8");
    expect(variables.filter((name) => !config.includes(`  ${name}:`))).toEqual([]);
  });

  it("has one variable", () => {
    const text = readFileSync("app-manifest.json", "utf8");
    expect(new Set(text.match(/\{[A-Z_]+\}/g))).toEqual(new Set(["{PUBLIC_URL}"]));
  });
});
