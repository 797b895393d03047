import express, { type Response, type Router } from "express";
import type { InboxConversation, InboxOverview } from "../../../src/sandbox/inbox-api.js";
import type { Faults, JournalEntry, SidebarAnswer } from "../../../src/sandbox/inbox-events.js";
import { firstConversations, NO_FAULTS, part } from "./canned-world.js";
import { overviewRoutes, sidebarRoutes, writeRoutes, type Click } from "./canned-routes.js";

/** The inbox API over real HTTP with canned answers, and what the page asked of it. */
export interface CannedInbox {
  readonly router: Router;
  readonly conversations: Map<string, InboxConversation>;
  /** Open lines of events. */
  readonly lines: Set<Response>;
  readonly clicks: Click[];
  /** How often the sidebar was opened, by conversation. */
  readonly opened: Map<string, number>;
  faults: Faults;
  alerts: InboxOverview["alerts"];
  /** Answers the next write with this status. */
  failNextWrite: number | null;
  /** What the app answers instead of its home canvas. */
  sidebar: SidebarAnswer | null;
  newId(): string;
  write(id: string, html: string, authorType: "customer" | "teammate"): void;
  change(id: string, change: (before: InboxConversation) => InboxConversation): void;
  happen(happened: Omit<JournalEntry, "id" | "at">): void;
  /** Breaks every open line of events. */
  breakEvents(): void;
}

export function createCannedInbox(): CannedInbox {
  let lastId = 200;
  const inbox: CannedInbox = {
    router: express.Router().use(express.json()),
    conversations: new Map(firstConversations().map((conversation) => [conversation.id, conversation])),
    lines: new Set(),
    clicks: [],
    opened: new Map(),
    faults: NO_FAULTS,
    alerts: { address: "http://127.0.0.1:4100/alerts", received: [] },
    failNextWrite: null,
    sidebar: null,
    newId: () => String(++lastId),
    write(id, text, authorType) {
      inbox.change(id, (before) => {
        const authorName = authorType === "customer" ? before.customerName : "Sam Rivera";
        const added = part({ id: `part-${inbox.newId()}`, html: `<p>${text}</p>`, authorType, authorName });
        return { ...before, preview: text, parts: [...before.parts, added] };
      });
    },
    change(id, change) {
      const before = inbox.conversations.get(id);
      if (before) inbox.conversations.set(id, { ...change(before), updatedAt: before.updatedAt + 1 });
      report("changed", { conversationId: id });
    },
    happen: (happened) => report("happened", { ...happened, id: ++lastId, at: Date.now() }),
    breakEvents: () => inbox.lines.forEach((line) => line.destroy()),
  };
  const report = (event: string, data: unknown) =>
    inbox.lines.forEach((line) => line.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  overviewRoutes(inbox);
  sidebarRoutes(inbox);
  writeRoutes(inbox);
  return inbox;
}
