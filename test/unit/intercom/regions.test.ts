import { expect, test } from "vitest";
import { RAILS_ZONES } from "../../../src/intercom/rails-zones.js";
import { conversationLink, parseRegion, regionHosts } from "../../../src/intercom/regions.js";
import { ianaZone } from "../../../src/intercom/regions.js";

test.each([
  ["US", "us"],
  ["EU", "eu"],
  ["au", "au"],
  [" Eu ", "eu"],
  ["AP", null],
  ["", null],
  [null, null],
])("the region %j is %s", (written, region) => {
  expect(parseRegion(written)).toBe(region);
});

test("each region has hosts of its own, all https", () => {
  expect(regionHosts("eu")).toEqual({
    api: "https://api.eu.intercom.io",
    app: "https://app.eu.intercom.com",
    messenger: "https://api-iam.eu.intercom.io",
  });
  const hosts = (["us", "eu", "au"] as const).map(regionHosts).flatMap(({ api, app, messenger }) => [api, app, messenger]);
  expect(new Set(hosts).size).toBe(9);
  for (const host of hosts) expect(new URL(host).protocol).toBe("https:");
});

test("a conversation's address in the inbox", () => {
  expect(conversationLink("https://app.au.intercom.com/", "ws9k2x1a", "2154")).toBe(
    "https://app.au.intercom.com/a/inbox/ws9k2x1a/inbox/conversation/2154",
  );
  expect(conversationLink("https://app.intercom.com", "a/b", "../x")).not.toContain("/../");
});

test.each([
  ["America/Los_Angeles", "America/Los_Angeles"],
  ["Pacific Time (US & Canada)", "America/Los_Angeles"],
  ["dublin", "Europe/Dublin"],
  ["Etc/UTC", "Etc/UTC"],
  ["Middle of Nowhere", "UTC"],
  ["+02:00", "UTC"],
  ["", "UTC"],
  [null, "UTC"],
])("the zone %j is %s", (written, zone) => {
  expect(ianaZone(written)).toBe(zone);
});

test("every Rails zone is one this runtime knows", () => {
  expect(RAILS_ZONES.size).toBeGreaterThan(140);
  for (const [name, zone] of RAILS_ZONES) expect([name, ianaZone(name)]).toEqual([name, zone]);
});
