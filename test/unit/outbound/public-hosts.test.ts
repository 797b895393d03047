/** Where people may have us post to. */
import { expect, it } from "vitest";
import { isAllowed, postAlert } from "../../../src/alerts/post-alert.js";
import { isPublicAddress } from "../../../src/outbound/public-hosts.js";

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.0.1",
  "192.168.0.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "::ffff:127.0.0.1",
  "::ffff:10.0.0.1",
  "64:ff9b::a00:1",
  "fe80::1",
  "fd00::1",
  "2002:7f00:1::",
  "not an address",
])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

it.each([
  ["https://hooks.slack.example/services/T/B/x", true, true],
  ["http://hooks.slack.example/", false, true],
  ["https://127.0.0.1/", false, true],
  ["https://2130706433/", false, true],
  ["https://0x7f.1/", false, true],
  ["https://[::1]/", false, true],
  ["https://[::ffff:127.0.0.1]/", false, true],
  ["https://name:word@hooks.example/", false, true],
  ["ftp://hooks.example/", false, false],
  ["no address", false, false],
])("%s: allowed %s, and %s where private ones are", (url, usually, toPrivate) => {
  expect([isAllowed(url, false), isAllowed(url, true)]).toEqual([usually, toPrivate]);
});

it("a name that leads to a private address is not connected to", async () => {
  const receiver = { channel: "chat", url: "https://localhost:9/", secret: null } as const;
  const outcome = await postAlert(receiver, { id: "msg_1", body: {} }, { toPrivate: false, now: Date.now, timeoutMs: 10_000 });
  expect(outcome).toEqual({ sent: false, problem: "the address is private", again: false, notBefore: null });
});
