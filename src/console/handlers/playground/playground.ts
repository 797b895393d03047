/** The page _Try it_: its customer's conversations, and what became of each message. */
import { SignJWT } from "jose";
import { engineLabel } from "../../../domain/engine-label.js";
import { AUTOMATIONS } from "../../../domain/settings.js";
import { conversationLink } from "../../../intercom/regions.js";
import { receiptOf } from "../../../sidebar/receipts.js";
import { listRecentConversations, listTimeline, type StoredTimeline } from "../../../store/conversations/recent-conversations.js";
import { getLastSeen } from "../../../store/workspaces/last-seen.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { TimelineEntry } from "../../api/playground.js";
import type { Viewer } from "../../api/session.js";
import { intercomAddress, regionOf } from "../../../workspaces/addresses.js";
import { answered, type ConsoleDeps, type Handler, type HandlersOf } from "../handlers.js";

/** Trying the app: the Messenger, and what became of a message. */
export function createPlaygroundHandlers(deps: ConsoleDeps): HandlersOf<"read-trial" | "read-timeline"> {
  return { "read-trial": getPlayground(deps), "read-timeline": getTimeline(deps) };
}

/** What the Messenger is started with. */
function getPlayground({ config, db, now }: ConsoleDeps): Handler<"read-trial"> {
  const { intercom, messengerSecret } = config;
  return async (_input, { viewer }) => {
    if (intercom.mode === "sandbox") return answered({ kind: "sandbox" });
    const { workspaceId } = viewer;
    const workspace = await findWorkspace(db, workspaceId);
    const region = regionOf(workspace, intercom.region);
    const app = intercomAddress(intercom, workspace);
    // A Messenger secret belongs to one workspace: with OAuth it would be anybody's.
    const secret = intercom.mode === "private" ? messengerSecret : null;
    const customer = playgroundCustomer(viewer);
    return answered({
      kind: "messenger",
      at: now(),
      appId: workspaceId,
      region,
      customer: secret === null ? null : { ...customer, token: await signMessengerToken(customer, secret, now()) },
      inboxUrl: `${app}/a/inbox/${encodeURIComponent(workspaceId)}`,
    });
  };
}

/** Long enough for trying the app, short enough to be worthless to whoever finds it later. */
const LIVES_MS = 30 * 60_000;

interface PlaygroundCustomer {
  readonly userId: string;
  readonly name: string;
}

/** One customer for each teammate, so that two who try at once do not write in one another's name. */
function playgroundCustomer({ teammateId }: Pick<Viewer, "teammateId">): PlaygroundCustomer {
  return { userId: `simpli-trial-${teammateId ?? "admin"}`, name: "Simpli trial customer" };
}

/**
 * Proves to the Messenger who writes. Signed with the Messenger's own secret, which is neither the client secret nor a token.
 * https://developers.intercom.com/installing-intercom/web/identity-verification
 * @param now epoch milliseconds
 */
async function signMessengerToken(customer: PlaygroundCustomer, secret: string, now: number): Promise<string> {
  return new SignJWT({ user_id: customer.userId, name: customer.name })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuedAt(new Date(now))
    .setExpirationTime(new Date(now + LIVES_MS))
    .sign(new TextEncoder().encode(secret));
}

/** What became of a message, from the stored facts alone. */
function getTimeline({ config, db }: ConsoleDeps): Handler<"read-timeline"> {
  return async ({ since, conversationId }, { viewer }) => {
    const { workspaceId } = viewer;
    const from = new Date(since);
    const [workspace, recent, lastSeen] = await Promise.all([
      findWorkspace(db, workspaceId),
      listRecentConversations(db, workspaceId, from),
      getLastSeen(db, workspaceId),
    ]);
    const followed = conversationId ?? recent[0]?.id ?? null;
    const stored = followed === null ? null : await listTimeline(db, workspaceId, followed, from);
    const tagged = stored?.effects.some(({ kind, state }) => kind === "tag" && state === "done") ?? false;
    const app = intercomAddress(config.intercom, workspace);
    const refused = lastSeen.refused.find(({ endpoint }) => endpoint === "webhooks")?.at ?? null;
    return answered({
      conversations: [...recent],
      followed,
      entries: stored === null ? [] : timelineOf(stored),
      link: tagged && followed !== null ? conversationLink(app, workspaceId, followed) : null,
      refusedAt: refused !== null && refused >= since ? refused : null,
    });
  };
}

/** Some times are stored in whole seconds: within one second causes come before what they caused. */
const ORDER: Readonly<Record<TimelineEntry["kind"], number>> = {
  webhook: 0,
  triage: 2,
  sentiment: 2,
  draft: 2,
  qa: 2,
  effect: 3,
  job: 4,
};

/** What is stored, as one timeline, newest last. Pure. */
function timelineOf(stored: StoredTimeline): TimelineEntry[] {
  const entries = [...recent(stored), ...answers(stored), ...done(stored)];
  return entries.sort((one, other) => secondOf(one) - secondOf(other) || orderOf(one) - orderOf(other) || one.at - other.at);
}

function recent({ notifications }: StoredTimeline): TimelineEntry[] {
  return notifications.map(({ topic, event_at, received_at }) => ({
    kind: "webhook",
    at: received_at.getTime(),
    topic,
    seconds: Math.max(0, Math.round(received_at.getTime() / 1000 - event_at)),
  }));
}

function answers({ classifications, sentiments, drafts, evaluations }: StoredTimeline): TimelineEntry[] {
  return [
    ...classifications.map(({ category, urgency, confidence, engine, decided_at }): TimelineEntry => ({
      kind: "triage",
      at: decided_at * 1000,
      engine: engineLabel(engine),
      category,
      urgency,
      confidence,
    })),
    ...sentiments.map(({ label, risk, engine, analyzed_at }): TimelineEntry => ({
      kind: "sentiment",
      at: analyzed_at * 1000,
      engine: engineLabel(engine),
      label,
      risk,
    })),
    ...drafts.map(({ confidence, abstained, engine, drafted_at }): TimelineEntry => ({
      kind: "draft",
      at: drafted_at * 1000,
      engine: engineLabel(engine),
      confidence,
      abstained,
    })),
    ...evaluations.map(({ overall, engine, evaluated_at }): TimelineEntry => ({
      kind: "qa",
      at: evaluated_at * 1000,
      engine: engineLabel(engine),
      overall,
    })),
  ];
}

function done({ effects, statuses }: StoredTimeline): TimelineEntry[] {
  const written = effects.map((row): TimelineEntry => {
    const { what, state } = receiptOf(row);
    return { kind: "effect", at: (row.settled_at ?? row.intended_at).getTime(), what, state, failure: row.failure };
  });
  const jobs = statuses.flatMap(({ automation: name, status, detail, since }): TimelineEntry[] => {
    const automation = AUTOMATIONS.find((each) => each === name);
    return automation === undefined ? [] : [{ kind: "job", at: since, automation, status, detail }];
  });
  return [...written, ...jobs];
}

const secondOf = ({ at }: TimelineEntry): number => Math.floor(at / 1000);

/** Work that goes on began before its answers. */
function orderOf(entry: TimelineEntry): number {
  return entry.kind === "job" && entry.status === "working" ? 1 : ORDER[entry.kind];
}
