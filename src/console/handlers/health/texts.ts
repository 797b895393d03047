import type { HealthCheck } from "../../api/health.js";

const assessed = (level: HealthCheck["level"], says: string, remedy: string | null = null): HealthCheck => ({
  level,
  says,
  remedy,
});

/** What the health page says of each thing, and what to do about it. */
export const healthPageTexts = {
  database: {
    good: assessed("good", "The database answers."),
    slow: (ms: number) =>
      assessed(
        "attention",
        `The database took ${ms} ms for the least it can be asked.`,
        "If this lasts, look at the machine's load and at the disk the database is on.",
      ),
    silent: assessed(
      "bad",
      "The database did not answer within a second.",
      "New events are refused until it does, and Intercom sends them again. Look at the server's log.",
    ),
  },
  queue: {
    good: assessed("good", "Work is done as it comes."),
    busy: (jobs: number) => assessed("good", `${count(jobs, "piece of work is", "pieces of work are")} under way.`),
    behind: (minutes: number) =>
      assessed(
        "bad",
        `Work is ${minutes} minutes behind.`,
        "It is caught up with by itself. If it lasts, a service below may be slow, or the server needs a second process.",
      ),
    givenUp: (jobs: number) =>
      assessed(
        "attention",
        `${count(jobs, "piece of work was", "pieces of work were")} given up in the last day.`,
        'The page "Given up" tells why, and does it again.',
      ),
    unknown: assessed("unknown", "The queue could not be looked at in time."),
  },
  service: {
    builtin: assessed("good", "Answered in this process."),
    good: assessed("good", "It answers."),
    idle: assessed("good", "Nothing has been asked of it lately."),
    paused: (name: string) =>
      assessed(
        "bad",
        `${name} failed several times in a row and is given a short rest.`,
        "Check that it is running. What it has to answer waits meanwhile.",
      ),
    some: (failures: number, calls: number) =>
      assessed(
        "attention",
        `${failures} of ${count(calls, "call", "calls")} failed in the last hour or two; the last one went well.`,
        "What failed is tried again by itself. The service's log tells why.",
      ),
  },
  intercom: {
    good: assessed("good", "Intercom takes what the app asks."),
    tokenRefused: assessed(
      "bad",
      "Intercom refuses the app's token.",
      "Install the app again, or give it a new access token from the Developer Hub.",
    ),
    paused: assessed(
      "attention",
      "Intercom's limit of calls was reached; the app waits for the next window.",
      "It goes on by itself within seconds. If it is here often, other apps draw on the same limit.",
    ),
    missed: (missed: number) =>
      assessed(
        "attention",
        `${count(missed, "conversation", "conversations")} had to be found by the last hourly search: their events did not arrive.`,
        "Check the webhook address and topics on the Set-up page.",
      ),
    noWebhook: assessed(
      "attention",
      "No event of Intercom's has arrived yet.",
      "Write a test message. If nothing comes, check the webhook address on the Set-up page.",
    ),
    unknown: assessed("unknown", "It could not be looked at in time."),
  },
  retention: {
    good: (days: number) => assessed("good", `What is older than ${days} days is deleted once a day.`),
    never: assessed("good", "The first daily deletion has not been due yet."),
    overdue: assessed("attention", "The daily deletion is overdue.", "Look at the server's log for why it failed."),
    unknown: assessed("unknown", "It could not be looked at in time."),
  },
  runtime: {
    good: assessed("good", "This process runs."),
    large: assessed(
      "attention",
      "This process uses a lot of memory.",
      "If it keeps growing, restart the server: nothing that was acknowledged is lost.",
    ),
  },
} as const;

function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`;
}
