import type { Judged } from "../../api/health.js";

const judged = (verdict: Judged["verdict"], says: string, remedy: string | null = null): Judged => ({ verdict, says, remedy });

/** What the health page says of each thing, and what to do about it. */
export const healthPageTexts = {
  database: {
    good: judged("good", "The database answers."),
    slow: (ms: number) =>
      judged(
        "attention",
        `The database took ${ms} ms for the least it can be asked.`,
        "If this lasts, look at the machine's load and at the disk the database is on.",
      ),
    silent: judged(
      "bad",
      "The database did not answer within a second.",
      "New events are refused until it does, and Intercom sends them again. Look at the server's log.",
    ),
  },
  queue: {
    good: judged("good", "Work is done as it comes."),
    busy: (jobs: number) => judged("good", `${count(jobs, "piece of work is", "pieces of work are")} under way.`),
    behind: (minutes: number) =>
      judged(
        "bad",
        `Work is ${minutes} minutes behind.`,
        "It is caught up with by itself. If it lasts, a service below may be slow, or the server needs a second process.",
      ),
    givenUp: (jobs: number) =>
      judged(
        "attention",
        `${count(jobs, "piece of work was", "pieces of work were")} given up in the last day.`,
        'The page "Given up" tells why, and does it again.',
      ),
    unknown: judged("unknown", "The queue could not be looked at in time."),
  },
  service: {
    builtin: judged("good", "Answered in this process."),
    good: judged("good", "It answers."),
    idle: judged("good", "Nothing has been asked of it lately."),
    paused: (name: string) =>
      judged(
        "bad",
        `${name} failed several times in a row and is given a short rest.`,
        "Check that it is running. What it has to answer waits meanwhile.",
      ),
    some: (failures: number, calls: number) =>
      judged(
        "attention",
        `${failures} of ${count(calls, "call", "calls")} failed in the last hour or two; the last one went well.`,
        "What failed is tried again by itself. The service's log tells why.",
      ),
  },
  intercom: {
    good: judged("good", "Intercom takes what the app asks."),
    tokenRefused: judged(
      "bad",
      "Intercom refuses the app's token.",
      "Install the app again, or give it a new access token from the Developer Hub.",
    ),
    paused: judged(
      "attention",
      "Intercom's limit of calls was reached; the app waits for the next window.",
      "It goes on by itself within seconds. If it is here often, other apps draw on the same limit.",
    ),
    missed: (missed: number) =>
      judged(
        "attention",
        `${count(missed, "conversation", "conversations")} had to be found by the last hourly search: their events did not arrive.`,
        "Check the webhook address and topics on the Set-up page.",
      ),
    noWebhook: judged(
      "attention",
      "No event of Intercom's has arrived yet.",
      "Write a test message. If nothing comes, check the webhook address on the Set-up page.",
    ),
    unknown: judged("unknown", "It could not be looked at in time."),
  },
  retention: {
    good: (days: number) => judged("good", `What is older than ${days} days is deleted once a day.`),
    never: judged("good", "The first daily deletion has not been due yet."),
    overdue: judged("attention", "The daily deletion is overdue.", "Look at the server's log for why it failed."),
    unknown: judged("unknown", "It could not be looked at in time."),
  },
  runtime: {
    good: judged("good", "This process runs."),
    large: judged(
      "attention",
      "This process uses a lot of memory.",
      "If it keeps growing, restart the server: nothing that was acknowledged is lost.",
    ),
  },
} as const;

function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`;
}
