/** How long browsers keep the console's files. */
import { Router } from "express";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import request from "supertest";
import { it } from "vitest";
import { createApp } from "../../../src/http/app.js";

it("keeps hashed files for a year, and asks for the page anew, whatever the folder of the installation is called", async () => {
  const home = await mkdtemp(join(tmpdir(), "page-"));
  const page = join(home, "assets", "console");
  await mkdir(join(page, "assets"), { recursive: true });
  await writeFile(join(page, "index.html"), "<!doctype html>");
  await writeFile(join(page, "assets", "index-1a2b.js"), "export {};");
  const none = Router();
  const routers = { canvas: none, card: none, lifecycle: none, operators: none, facts: none, copy: none };
  const app = createApp({
    ...routers,
    webhooks: { router: none, beforeExpress: (_request, _response, next) => next() },
    install: null,
    console: none,
    page,
    sandbox: null,
    trustedProxies: [],
    secure: false,
    log: pino({ level: "silent" }),
  });
  await request(app).get("/index.html").expect(200).expect("Cache-Control", "no-cache");
  await request(app)
    .get("/assets/index-1a2b.js")
    .expect(200)
    .expect("Cache-Control", /immutable/);
  await rm(home, { recursive: true });
});
