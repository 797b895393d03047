/** What the page Health says about each part, and what to do about it. */
import type { HealthCheck } from "../../api/health.js";

const assessed = (level: HealthCheck["level"], message: string, remedy: string | null = null): HealthCheck => ({
  level,
  says: message,
  remedy,
});

export const healthPageTexts = {
  database: {
    good: assessed("good", "The database answers."),
    slow: (ms: number) =>
      assessed(
        "attention",
        `The database took ${ms} ms to answer the simplest query.`,
        "If this lasts, check the load of the machine and the disk the database is on.",
      ),
    silent: assessed(
      "bad",
      "The database did not answer within a second.",
      "New events are refused until it does, and Intercom sends them again. Check the server's log.",
    ),
  },
  queue: {
    good: assessed("good", "No jobs are waiting."),
    busy: (jobs: number) => assessed("good", `${count(jobs, "job is", "jobs are")} waiting or running.`),
    behind: (minutes: number) =>
      assessed(
        "bad",
        `Jobs are ${minutes} minutes behind.`,
        "The queue catches up by itself. If this lasts, a service below may be slow, or the server needs a second process.",
      ),
    givenUp: (jobs: number) =>
      assessed(
        "attention",
        `${count(jobs, "failed job was", "failed jobs were")} not retried yet.`,
        "The page Failed jobs shows why, and can run them again.",
      ),
    unknown: assessed("unknown", "The queue could not be checked in time."),
  },
  service: {
    builtin: assessed("good", "Runs in this process."),
    good: assessed("good", "It answers."),
    idle: assessed("good", "It has not been used lately."),
    /** Of a language model nothing waits and nothing is asked again. */
    meanwhile: "The built-in engine answers meanwhile.",
    paused: (name: string, isReplaced: boolean) =>
      assessed(
        "bad",
        `${name} failed several times in a row and is paused for a moment.`,
        isReplaced ? "Check that it is running." : "Check that it is running. Its jobs wait meanwhile.",
      ),
    limited: assessed(
      "attention",
      "This workspace has used up the language model's tokens of the day. The built-in engine answers until midnight UTC.",
      "LLM_DAILY_TOKENS sets how many there are.",
    ),
    other: (level: "attention" | "bad", name: string, title: string, addressVariable: string) =>
      assessed(
        level,
        `Another service answers at the address of ${name}.`,
        `It calls itself "${title}". Check ${addressVariable}: several services like the same port.`,
      ),
    /** @param last how the last call ended, as far as that is known */
    some: (failures: number, calls: number, isReplaced: boolean, last: "answered" | "failed" | "unknown") =>
      assessed(
        last === "failed" ? "bad" : "attention",
        `${failures} of ${count(calls, "call", "calls")} failed in the last hour or two${last === "answered" ? "; the last one succeeded" : ""}.`,
        `${isReplaced ? "The built-in engine answered instead." : "Failed calls are retried automatically."} See the service's log for the cause.`,
      ),
  },
  intercom: {
    good: assessed("good", "Intercom accepts the app's calls."),
    tokenRefused: assessed(
      "bad",
      "Intercom refuses the app's token.",
      "Install the app again, or give it a new access token from the Developer Hub.",
    ),
    noToken: assessed(
      "bad",
      "The app cannot open this workspace's token, so it reads and writes nothing in Intercom. Its work waits.",
      "Install the app again. Its operator finds the cause with npm run doctor.",
    ),
    teammateGone: assessed(
      "bad",
      "The teammate this app writes as has left Intercom. Its work waits.",
      "Connect the app again, or name another teammate with INTERCOM_ADMIN_ID. What waits is done then.",
    ),
    plainAddress: assessed(
      "attention",
      "PUBLIC_URL is an http address: Intercom calls https addresses only, and sign-ins can be listened to on the way.",
      "Put a proxy with a certificate in front, and set PUBLIC_URL to its https address.",
    ),
    paused: assessed(
      "attention",
      "Intercom's rate limit was reached; the app waits for the next window.",
      "It continues by itself within seconds. If this happens often, other apps share the same limit.",
    ),
    missed: (missed: number) =>
      assessed(
        "attention",
        `${count(missed, "conversation", "conversations")} had to be found by the last hourly sweep: their webhooks did not arrive.`,
        "Check the webhook address and topics on the Set-up page.",
      ),
    noWebhook: assessed(
      "attention",
      "No webhook from Intercom has arrived yet.",
      "Write a test message. If nothing comes, check the webhook address on the Set-up page.",
    ),
    unknown: assessed("unknown", "It could not be checked in time."),
  },
  retention: {
    good: (days: number) => assessed("good", `Data older than ${days === 1 ? "1 day" : `${days} days`} is deleted once a day.`),
    never: assessed("good", "The first daily deletion has not been due yet."),
    failing: assessed(
      "attention",
      "The last daily deletion did not get everywhere. It is tried again every hour.",
      "Check the server's log for the cause.",
    ),
    overdue: assessed("attention", "The daily deletion is overdue.", "Check the server's log for the cause."),
    unknown: assessed("unknown", "It could not be checked in time."),
  },
  autonomy: {
    none: assessed("good", "No proposal about a level is waiting."),
    earned: (proposals: number) =>
      assessed(
        "good",
        `${count(proposals, "category has", "categories have")} earned to be applied.`,
        "Accept or decline the proposals on the page Proof.",
      ),
    lost: (proposals: number, lost: number) =>
      assessed(
        "attention",
        `${count(proposals, "proposal", "proposals")} about levels ${proposals === 1 ? "is" : "are"} waiting, ${lost} of them to go back to suggest.`,
        "Accept or decline the proposals on the page Proof.",
      ),
    unknown: assessed("unknown", "It could not be checked in time."),
  },
  alerts: {
    none: assessed("good", "No address for alerts is set."),
    idle: assessed("good", "Alerts are set up. None has been sent yet."),
    good: assessed("good", "The last alert arrived."),
    retried: (alerts: number) =>
      assessed(
        "attention",
        `${count(alerts, "alert has", "alerts have")} not arrived yet and will be tried again.`,
        "Check the receiver, then send a test from the Settings page.",
      ),
    failed: (problem: string | null) =>
      assessed(
        "attention",
        `The last alert did not arrive${problem === null ? "" : `: ${problem}`}.`,
        "Check its address on the Settings page, then send a test.",
      ),
    unknown: assessed("unknown", "It could not be checked in time."),
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
