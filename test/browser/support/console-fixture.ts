import type { Session } from "../../../src/console/api/session.js";
import { ADMIN, createCannedConsole, type CannedAnswers, type CannedConsole } from "./canned-console.js";
import { createCannedInbox, type CannedInbox } from "./canned-inbox.js";
import { pageFixture, type Screen, type OpenedPage } from "./page-fixture.js";

export interface OpenConsole extends OpenedPage {
  readonly console: CannedConsole;
  /** The sandbox's inbox, where the session is the sandbox's. */
  readonly inbox: CannedInbox;
}

interface OpenOptions extends Screen {
  readonly session?: Session;
  readonly answers?: CannedAnswers;
}

/** The console with canned answers, signed in with the admin token unless told otherwise. */
export function consoleFixture(): (options?: OpenOptions) => Promise<OpenConsole> {
  const open = pageFixture();
  return async ({ session = ADMIN, answers = {}, ...screen } = {}) => {
    const console = createCannedConsole(session, answers);
    const inbox = createCannedInbox();
    const isSandbox = session.standing === "signed-in" && session.mode === "sandbox";
    const opened = await open({ sandbox: isSandbox ? inbox.router : null, console: console.router }, screen);
    return { ...opened, console, inbox };
  };
}
