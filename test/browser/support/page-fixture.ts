import type { Router } from "express";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { supplied } from "../../support/postgres.js";
import { openBrowser, type Browser } from "./chromium.js";
import { servePage, STRICT_POLICY } from "./page-server.js";
import { rememberWaits } from "./waits.js";

export interface OpenedPage {
  readonly page: Page;
  readonly url: string;
  /** What the browser complained about: errors of the page, refusals by the policy, failed requests. */
  readonly complaints: string[];
  /** Every address the page asked for. */
  readonly requests: string[];
  stopServer(): void;
}

export interface Screen {
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The Content-Security-Policy, or null for none. */
  readonly policy?: string | null;
}

export interface Apis {
  readonly sandbox: Router | null;
  readonly console: Router | null;
}

export type OpenPageWith = (apis: Apis, screen: Screen) => Promise<OpenedPage>;

/** One browser for a file of tests; a server and a tab for every call. */
export function pageFixture(): OpenPageWith {
  let folder: string;
  let browser: Browser;
  const endings: (() => Promise<void> | void)[] = [];

  beforeAll(async () => {
    [folder, browser] = await Promise.all([supplied("page"), openBrowser()]);
  });
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
  afterAll(() => browser.close());

  return async (apis, { hash = "#/", policy = STRICT_POLICY, width = 1280, height = 800, dark = false }) => {
    const server = await servePage({ ...apis, folder, policy });
    endings.push(() => server.close());
    const page = await browser.context.newPage();
    endings.push(() => page.close());
    await page.setViewportSize({ width, height });
    // A text that is still fading in has too little contrast for a moment.
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    await rememberWaits(page);
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${server.url}${hash}`);
    return { page, url: server.url, complaints, requests, stopServer: () => server.close() };
  };
}
