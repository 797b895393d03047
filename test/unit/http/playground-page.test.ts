import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import request from "supertest";
import { afterAll, beforeAll, expect, it } from "vitest";
import { playgroundPage } from "../../../src/http/playground-page.js";
import { PLAYGROUND_PAGE } from "../../../src/paths.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simpli-trial-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function serve() {
  const viewer = { workspaceId: "w", workspaceName: null, teammateId: null, name: "Ada" };
  const describe = () =>
    Promise.resolve({ standing: "signed-in", viewer, mode: "private", canSignOut: true, isOwner: true } as const);
  const page = playgroundPage({ folder, readSession: null, guard: { describe }, regionOf: () => Promise.resolve("us") });
  let passedOn = 0;
  const app = express().use(page, (_request, response) => {
    passedOn += 1;
    response.status(404).end();
  });
  return { app, passedOn: () => passedOn };
}

it("answers once, and leaves nothing to the files served after it", async () => {
  await writeFile(join(folder, "playground.html"), "<p>the trial</p>");
  const { app, passedOn } = serve();
  const { status, text } = await request(app).get(PLAYGROUND_PAGE);
  expect({ status, text }).toEqual({ status: 200, text: "<p>the trial</p>" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(passedOn()).toBe(0);
});
