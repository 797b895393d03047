import { createHmac } from "node:crypto";
import express from "express";
import request from "supertest";
import { expect, it } from "vitest";
import { createAlertReceiver } from "../../../src/sandbox/alert-receiver.js";

const NOW = 1_750_000_000_000;

function openReceiver() {
  const seen: string[] = [];
  const receiver = createAlertReceiver(
    () => NOW,
    ({ id }) => seen.push(id),
  );
  const app = express().use(receiver.router);
  const key = Buffer.from(receiver.secret.replace("whsec_", ""), "base64");
  const post = (id: string, seconds: number, more = "") => {
    const body = JSON.stringify({ type: "simpli.failed_jobs", data: { jobs: 2, kinds: ["triage", "qa"], workspace_id: "w" } });
    const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
    return request(app)
      .post("/alerts")
      .set({ "content-type": "application/json", "webhook-id": id, "webhook-timestamp": String(seconds) })
      .set({ "webhook-signature": `${more}v1,${signature}` })
      .send(body);
  };
  return { receiver, seen, post };
}

it("an alert that comes again is taken again and listed once", async () => {
  const { receiver, seen, post } = openReceiver();
  expect([(await post("msg_1", NOW / 1000)).status, (await post("msg_1", NOW / 1000)).status]).toEqual([204, 204]);
  expect(seen).toEqual(["msg_1"]);
  expect(receiver.received).toMatchObject([
    { kind: "simpli.failed_jobs", text: "jobs: 2; kinds: triage, qa", conversationId: null },
  ]);
});

it("one of several signatures is enough, and one from more than five minutes ago is none", async () => {
  const { receiver, post } = openReceiver();
  expect((await post("msg_2", NOW / 1000, "v1,b2xk v1a,eA== ")).status).toBe(204);
  expect((await post("msg_3", NOW / 1000 - 301)).status).toBe(401);
  expect(receiver.received.map(({ signature }) => signature)).toEqual(["too-old", "valid"]);
});

it("the last fifty are kept", async () => {
  const { receiver, post } = openReceiver();
  for (let index = 0; index < 52; index += 1) await post(`msg_${index}`, NOW / 1000);
  expect([receiver.received.length, receiver.received[0]?.id]).toEqual([50, "msg_51"]);
});
