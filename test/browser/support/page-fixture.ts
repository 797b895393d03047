import type { Router } from "express";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeAll } from "vitest";
import { supplied } from "../../support/postgres.js";
import { sharedBrowser } from "./chromium.js";
import { type PageServer, startPageServer, STRICT_POLICY } from "./page-server.js";
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

/** Those that serve nobody at the moment. A page that comes from an address again is compiled already. */
const idle: PageServer[] = [];

/** A server and a tab for every call. */
export function pageFixture(): OpenPageWith {
  let folder: string;
  let browser: BrowserContext;
  const endings: (() => Promise<void> | void)[] = [];

  beforeAll(async () => {
    [folder, browser] = await Promise.all([supplied("page"), sharedBrowser()]);
  });
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  return async (apis, { hash = "#/", policy = STRICT_POLICY, width = 1280, height = 800, dark = false }) => {
    const server = idle.pop() ?? (await startPageServer());
    server.serve({ ...apis, folder, policy });
    let isStopped = false;
    endings.push(() => {
      server.disconnect();
      if (!isStopped) idle.push(server);
    });
    const page = await browser.newPage();
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
    const stopServer = () => {
      isStopped = true;
      server.close();
    };
    return { page, url: server.url, complaints, requests, stopServer };
  };
}
