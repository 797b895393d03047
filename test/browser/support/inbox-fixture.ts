import { createCannedConsole, SANDBOX } from "./canned-console.js";
import { createCannedInbox, type CannedInbox } from "./canned-inbox.js";
import { pageFixture, type Screen, type OpenedPage } from "./page-fixture.js";

export interface OpenInbox extends OpenedPage {
  readonly inbox: CannedInbox;
}

interface OpenOptions extends Screen {
  /** What the server has besides the page: the sandbox as it is, its inbox without a console, or nothing. */
  readonly has?: "sandbox" | "inbox" | "nothing";
}

/** The sandbox's inbox in the console's frame. */
export function inboxFixture(): (options?: OpenOptions) => Promise<OpenInbox> {
  const open = pageFixture();
  return async ({ has = "sandbox", ...screen } = {}) => {
    const inbox = createCannedInbox();
    const console = has === "sandbox" ? createCannedConsole(SANDBOX, {}).router : null;
    const opened = await open({ sandbox: has === "nothing" ? null : inbox.router, console }, screen);
    return { ...opened, inbox };
  };
}
