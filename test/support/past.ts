/** A small written past for a twin: closed conversations of weeks ago, without webhooks. */
import type { Twin } from "../../src/sandbox/twin.js";

/** The twin's time, which a test turns back to write the past. */
export interface TwinClock {
  readonly now: () => number;
  /** Epoch milliseconds. */
  set(at: number): void;
  /** The time of the machine again. */
  release(): void;
}

export function twinClock(): TwinClock {
  let at: number | null = null;
  return { now: () => at ?? Date.now(), set: (to) => void (at = to), release: () => void (at = null) };
}

export const TEAM = { support: "5017691", billing: "5017692", technical: "5017693", shipping: "5017694" } as const;
const [MAREN, TOMAS] = ["7401001", "7401002"];

export interface PastCase {
  readonly text: string;
  readonly team: keyof typeof TEAM | null;
  readonly reply?: string;
  /** Not Maren assigns it, but the teammate the app writes as. */
  readonly byInstaller?: true;
  readonly tag?: string;
  readonly rating?: number;
  /** What the customer wrote after the close, and how it was answered. */
  readonly back?: string;
}

const MINUTE = 60_000;

/** Each begins an hour after the one before, the last of them some weeks ago. @returns ids in that order */
export function writePast(twin: Twin, clock: TwinClock, cases: readonly PastCase[]): readonly string[] {
  const start = Date.now() - 30 * 86_400_000;
  twin.setFaults({ dropWebhooks: true });
  const ids = cases.map((each, index) => writeCase(twin, clock, each, start + index * 60 * MINUTE));
  clock.release();
  twin.setFaults({ dropWebhooks: false });
  return ids;
}

function writeCase(twin: Twin, clock: TwinClock, past: PastCase, at: number): string {
  let minutes = 0;
  const later = (by: number) => clock.set(at + (minutes += by) * MINUTE);
  later(0);
  const { conversationId: id } = twin.customerWrites({
    text: past.text,
    customer: { name: "Pat Quinn", email: `pat${at}@example.com` },
  });
  later(2);
  if (past.team !== null) twin.assign(id, { teamId: TEAM[past.team] }, past.byInstaller === true ? twin.options.adminId : MAREN);
  later(3);
  twin.teammateReplies(id, past.reply ?? "Thank you for writing, we have looked into it and it is done now.", TOMAS);
  later(1);
  if (past.tag !== undefined) twin.tag(id, past.tag, MAREN);
  later(1);
  twin.close(id, { adminId: TOMAS });
  if (past.back !== undefined) {
    later(20);
    twin.customerWrites({ conversationId: id, text: past.back });
    later(5);
    twin.teammateReplies(id, "We are sorry, and have mended it for good.", MAREN);
    twin.close(id, { adminId: MAREN });
  }
  later(10);
  if (past.rating !== undefined) twin.rate(id, past.rating);
  return id;
}

/** A few dozen, of every kind that counts differently. */
export function somePast(): readonly PastCase[] {
  const nth = (index: number) => `Order LL2041${String(9000 + index)}`;
  return [
    ...Array.from({ length: 12 }, (_, index): PastCase => ({
      text: `${nth(index)}: I was charged twice on my invoice, please look at the payment`,
      team: index === 0 ? "support" : "billing",
      tag: "topic/billing",
      rating: index % 3 === 0 ? 4 : 5,
    })),
    ...Array.from({ length: 8 }, (_, index): PastCase => ({
      text: `${nth(100 + index)}: the app crashes with an error message when I open it`,
      team: "technical",
      tag: "topic/technical",
      rating: 3,
    })),
    ...Array.from({ length: 6 }, (_, index): PastCase => ({
      text: `${nth(200 + index)}: I cannot log in to my account, the password reset does not arrive`,
      team: "support",
      rating: 5,
    })),
    {
      text: "This is outrageous and unacceptable, I was charged twice and I will call my lawyer!",
      team: "billing",
      rating: 1,
      back: "Charged again! You are thieves, I want my money back now or I sue you",
    },
    { text: "I was charged twice for one lamp", team: "billing", back: "And now a third time, really?" },
    { text: "Just saying hello to everybody", team: null },
  ];
}
