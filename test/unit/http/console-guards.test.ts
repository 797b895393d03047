/** Where a request comes from: the console's own page or another, this machine or elsewhere. */
import { describe, expect, it } from "vitest";
import { isSameOrigin } from "../../../src/auth/origin-guards.js";
import { isLoopbackRequest, type Provenance } from "../../../src/auth/request-origin.js";

describe("a request from the console's own page", () => {
  const publicOrigin = "https://simpli.example";
  const from = (given: Partial<Provenance>) =>
    isSameOrigin(
      { method: "POST", site: undefined, origin: undefined, host: "127.0.0.1:3000", hasCookie: true, ...given },
      publicOrigin,
    );

  it.each<[string, Partial<Provenance>, boolean]>([
    ["says same-origin itself", { site: "same-origin" }, true],
    ["says same-origin, with the origin a proxy did not keep", { site: "same-origin", origin: "http://elsewhere" }, true],
    ["says cross-site", { site: "cross-site" }, false],
    ["says cross-site and names our origin", { site: "cross-site", origin: publicOrigin }, false],
    ["says same-site: another port or a sibling host", { site: "same-site" }, false],
    ["is a typed address", { site: "none", method: "GET" }, true],
    ["claims to be a typed address that changes something", { site: "none" }, false],
    ["reads across sites", { site: "cross-site", method: "GET" }, false],
    ["says something unheard of", { site: "" }, false],
    ["has the host's origin", { origin: "http://127.0.0.1:3000" }, true],
    ["has the public origin behind a proxy", { origin: "https://simpli.example" }, true],
    ["has the public host on another port", { origin: "https://simpli.example:8443" }, false],
    ["has a foreign origin", { origin: "https://evil.example" }, false],
    ["has an origin that only begins as ours", { origin: "https://simpli.example.evil.example" }, false],
    ["has our host as its user name", { origin: "http://127.0.0.1:3000@evil.example" }, false],
    ["has an opaque origin", { origin: "null" }, false],
    ["has an empty origin", { origin: "" }, false],
    ["reads with a foreign origin", { origin: "https://evil.example", method: "GET" }, false],
    ["is a program's without a cookie", { hasCookie: false }, true],
    ["tells nothing, but carries a cookie", {}, false],
    ["tells nothing, carries a cookie, and reads", { method: "GET" }, true],
    ["tells nothing, carries a cookie, and deletes", { method: "DELETE" }, false],
  ])("%s", (_what, given, expected) => {
    expect(from(given)).toBe(expected);
  });
});

describe("a request of this machine", () => {
  const own = { peer: "127.0.0.1", host: "127.0.0.1:3000", forwarded: false };

  it.each(["127.0.0.1:3000", "127.0.0.1", "127.8.9.10:1", "localhost:3000", "LOCALHOST", "[::1]:3000", "127.1:3000"])(
    "that calls it %s",
    (host) => {
      expect(isLoopbackRequest({ ...own, host })).toBe(true);
    },
  );
  it.each(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])("from %s", (peer) => {
    expect(isLoopbackRequest({ ...own, peer })).toBe(true);
  });
  it.each([
    "evil.example",
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "localhost@evil.example",
    "evil.example#localhost",
    "evil.example/localhost",
    "127.evil.example",
    "0.0.0.0:3000",
    "192.168.0.4:3000",
    "[::ffff:192.168.0.4]",
    "[fe80::1]",
    "",
    undefined,
  ])("is none that calls it %s", (host) => {
    expect(isLoopbackRequest({ ...own, host })).toBe(false);
  });
  it.each(["192.168.0.4", "10.0.0.1", "::ffff:192.168.0.4", "fe80::1", "2001:db8::1", "", undefined])(
    "is none from %s",
    (peer) => {
      expect(isLoopbackRequest({ ...own, peer })).toBe(false);
    },
  );
  it("is none that a tunnel or proxy passed on", () => {
    expect(isLoopbackRequest({ ...own, forwarded: true })).toBe(false);
  });
});
