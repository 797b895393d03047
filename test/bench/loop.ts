/**
 * How long the main loop is held while customers write what is hard to read: each text function over hostile texts; then the
 * app, with services (which get redacted texts) and with the built-in engine, gets signed webhooks about such texts, and about
 * four conversations of 500 parts: three of 11 MB together, and one that nobody answered. Aim: no turn over 50 ms. Another
 * process asks /healthz and sends webhooks all the while. `PART=functions`, `texts` or `large` is one of these alone.
 */
import { readFileSync } from "node:fs";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { HOSTILE_TEXTS } from "../unit/text-growth/hostile-texts.js";
import { TEXT_FUNCTIONS } from "../unit/text-growth/text-functions.js";
import { embeddedTarget } from "./support/places.js";
import { ms, percentile, print } from "./support/report.js";
import { isBuilt, residentMegabytes, startApp } from "./support/servers.js";
import { startCaller } from "./support/start-caller.js";
import { turnsWatch } from "./support/turns.js";

/** The longest text of a message that is kept. */
const LONGEST = 20_000;
const BETWEEN_MS = 250;
/** All texts, or those whose names hold this. */
const ONLY = process.env["ONLY"] ?? "";
const QUIET_MS = Number(process.env["QUIET"] ?? 10) * 1000;

/** What is done to the app, with the times at which each thing began. */
type Trouble = (twin: Twin, began: (name: string) => void) => Promise<void>;

const hostileTexts: Trouble = async (twin, began) => {
  for (const { name, make } of HOSTILE_TEXTS.filter((one) => one.name.includes(ONLY))) {
    began(name);
    twin.customerWrites({ text: make(LONGEST) });
    await pause(BETWEEN_MS);
  }
};

const PARTS = 500;
const UNANSWERED = "that nobody answered";
const KINDS = ["about orders", "of hostile texts", "of numbers", UNANSWERED];

/** Each is known to the app only when its last message comes; then one more, and it is closed, so that it is scored. */
const largeConversations: Trouble = async (twin, began) => {
  twin.setFaults({ dropWebhooks: true });
  const ids = KINDS.map((name, kind) => {
    const write = (part: number) => partOf(kind, part);
    const { conversationId } = twin.customerWrites({ text: write(0), subject: name });
    for (let part = 1; part < PARTS; part += 1) {
      if (part % 2 === 0 || name === UNANSWERED) twin.customerWrites({ conversationId, text: write(part) });
      else twin.teammateReplies(conversationId, write(part));
    }
    return conversationId;
  });
  twin.setFaults({ dropWebhooks: false });
  for (let round = 1; round <= 3; round += 1) {
    began(`${KINDS.length} of ${PARTS} parts, message ${round}`);
    for (const [kind, conversationId] of ids.entries()) {
      const isAutomatic = KINDS[kind] === UNANSWERED && round < 3;
      twin.customerWrites({ conversationId, text: isAutomatic ? partOf(kind, PARTS + round) : `And now? ${round}` });
    }
    await pause(QUIET_MS);
  }
  began("all closed");
  for (const conversationId of ids) twin.close(conversationId);
};

function partOf(kind: number, part: number): string {
  if (kind === 0) return `My order ${part} is late, and I would like to know when it comes. `.repeat(400).slice(0, LONGEST);
  if (KINDS[kind] === UNANSWERED) return `I am out of office until ${part} May. `.padEnd(400, "My inbox is not read. ");
  if (kind === 1) return HOSTILE_TEXTS[part % HOSTILE_TEXTS.length]?.make(LONGEST) ?? "";
  return Array.from({ length: LONGEST / 10 }, (_, index) => `+49 30 ${part * 1000 + index}, `)
    .join("")
    .slice(0, LONGEST);
}

async function measure(engine: "services" | "built-in engine", what: string, trouble: Trouble): Promise<void> {
  const built = isBuilt();
  const target = await embeddedTarget();
  const twin = createTwin({ rateLimit: { limit: 100_000, windowSeconds: 10 } });
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const { triage, reply, sentiment, qa } = simpli.urls;
  const urls = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_QA_URL: qa };
  const turnsOf = turnsWatch();
  const env = {
    INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
    INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
    INTERCOM_API_URL: intercom.url,
    DATA_DIR: target.dataDir,
    DRAFT_SETTLE_MS: "0",
    ...turnsOf.env,
    ...(engine === "services" ? urls : {}),
  };
  const app = await startApp(env, built);
  twin.setAppUrl(app.url);
  await pause(QUIET_MS / 2);
  const start = Date.now();
  const caller = startCaller(app.url, twin);
  const begun: { readonly name: string; readonly at: number }[] = [];
  await trouble(twin, (name) => begun.push({ name, at: Date.now() }));
  await pause(QUIET_MS);
  const { healthy, acknowledged, refused } = await caller.end();
  const megabytes = residentMegabytes(app.child.pid);
  await app.terminate();
  const turns = turnsOf.since(start);
  twin.stop();
  await Promise.all([intercom.close(), simpli.close()]);
  await target.remove();
  const row = (name: string, times: readonly number[]) => ({
    answers: name,
    count: times.length,
    p50: ms(percentile(times, 0.5)),
    p99: ms(percentile(times, 0.99)),
    longest: ms(Math.max(...times)),
  });
  const where = `${what}, ${engine}, ${built ? "built" : "from the sources"}`;
  print(`Answers meanwhile, ${where}; ${refused} refused, ${megabytes} MB`, [
    row("/healthz", healthy),
    row("webhooks", acknowledged),
  ]);
  print(
    `Longest turns of the main loop, ${where}`,
    turns.slice(0, 10).map(({ turn, processor, at }) => ({
      turn: ms(turn),
      "of it on a processor": processor === null ? "" : ms(processor),
      "what came before": begun.findLast((one) => one.at <= at - turn)?.name ?? "",
    })),
  );
}

/** Beyond this a turn is measured again, up to four more times: the garbage collected in it may be that of others. */
const DOUBTED_MS = 20;
const LAST_CHARACTERS = "abcde";

/** Each text function by itself, over every hostile text at full length: its longest turn with the worst text. */
async function measureFunctions(): Promise<void> {
  const rows: { readonly name: string; readonly worst: number; readonly text: string }[] = [];
  for (const { name, run } of TEXT_FUNCTIONS) {
    let worst = { name, worst: 0, text: "" };
    for (const hostile of HOSTILE_TEXTS.filter((one) => one.name.includes(ONLY))) {
      let least = Infinity;
      // Another last letter each time, or a cache would answer.
      for (const last of LAST_CHARACTERS) {
        least = Math.min(least, await longestTurn(() => run(hostile.make(LONGEST - 1) + last)));
        if (least < DOUBTED_MS) break;
      }
      if (least > worst.worst) worst = { name, worst: least, text: hostile.name };
    }
    rows.push(worst);
  }
  print(
    `Text functions over ${HOSTILE_TEXTS.length} hostile texts of ${LONGEST} characters, the worst of each`,
    rows
      .toSorted((one, other) => other.worst - one.worst)
      .map(({ name, worst, text: at }) => ({ function: name, longest: ms(worst), "with the text": at })),
  );
}

/** Milliseconds this thread has had a processor, which other processes cannot lengthen; the clock where the system does not tell. */
function processorTime(): number {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** The longest turn of the loop while something is done, which may take many turns. */
async function longestTurn(work: () => unknown): Promise<number> {
  let longest = 0;
  let began = processorTime();
  const endTurn = () => {
    const now = processorTime();
    longest = Math.max(longest, now - began);
    began = now;
    next = setImmediate(endTurn);
  };
  let next = setImmediate(endTurn);
  await work();
  clearImmediate(next);
  endTurn();
  clearImmediate(next);
  return longest;
}

const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length));

const PART = process.env["PART"] ?? "";
const wanted = (part: string) => PART === "" || PART === part;
if (wanted("functions")) await measureFunctions();
for (const engine of ["services", "built-in engine"] as const) {
  if (wanted("texts")) await measure(engine, "hostile texts", hostileTexts);
  if (wanted("large")) await measure(engine, `${KINDS.length} conversations of ${PARTS} parts`, largeConversations);
}
