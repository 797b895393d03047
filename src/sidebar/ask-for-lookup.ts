/** What a screen shows of Intercom beside the conversation: from the store, and fetched by a job where it is due. */
import type { CustomerView, MacrosView } from "../../canvas/sidebar/index.js";
import { type CustomerFacts, completenessOfCustomer } from "../domain/customer-facts.js";
import type { Conversation } from "../domain/conversation.js";
import { lastCustomerMessage } from "../domain/dialogue.js";
import { type Completeness, isLookupDue } from "../domain/lookup.js";
import { completenessOfFitting } from "../domain/macros.js";
import type { JobToDo } from "../jobs/catalog.js";
import { findConversation } from "../store/conversations/conversations.js";
import {
  beginLookup,
  findLookup,
  type LookupAbout,
  type LookupAnswers,
  type LookupKey,
  type StoredLookup,
} from "../store/conversations/lookups.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";
import type { AskDeps } from "./ask-for-action.js";
import type { CanvasRequest } from "./canvas-request.js";

export interface LookupDeps extends AskDeps {
  /** Where a teammate opens a conversation; null where nobody outside can reach us. */
  readonly linkTo: (workspace: { readonly id: string; readonly region: string }, conversationId: string) => string | null;
  readonly newId: () => string;
}

/** Far from the seconds after which Intercom gives a canvas up: what takes longer is there after a refresh. */
const WAIT_MS = 1_500;
const POLL_MS = 40;

/** Null while it is being fetched for the first time. */
export async function findCustomerView(request: CanvasRequest, deps: LookupDeps): Promise<CustomerView | null> {
  const { workspaceId, conversationId } = request;
  if (conversationId === null) return null;
  const key = { workspaceId, conversationId, about: "customer", teammateId: null } as const;
  const [lookup, workspace, known] = await Promise.all([
    fetched(key, completenessOfCustomer, deps),
    findWorkspace(deps.db, workspaceId),
    findConversation(deps.db, workspaceId, conversationId),
  ]);
  if (workspace === null || lookup?.found == null || lookup.foundAt === null) return null;
  return {
    ...withLinks(lookup.found, (id) => deps.linkTo(workspace, id)),
    files: known?.snapshot == null ? [] : filesOf(known.snapshot),
    at: Math.floor(lookup.foundAt / 1000),
  };
}

function withLinks(
  { earlier, account }: CustomerFacts,
  urlOf: (id: string) => string | null,
): Pick<CustomerView, "earlier" | "account"> {
  if (!earlier.found) return { earlier, account };
  return { account, earlier: { found: true, value: earlier.value.map((each) => ({ ...each, url: urlOf(each.id) })) } };
}

const filesOf = ({ messages }: Conversation): readonly string[] => [
  ...new Set(messages.flatMap(({ attachments }) => attachments.map(({ name }) => name))),
];

/** Those that the viewing teammate may use. Null while they are being fetched for the first time. */
export async function findMacrosView(request: CanvasRequest, deps: LookupDeps): Promise<MacrosView | null> {
  const { workspaceId, conversationId, teammate } = request;
  if (conversationId === null) return null;
  const known = await findConversation(deps.db, workspaceId, conversationId);
  const newest = known?.snapshot == null ? null : (lastCustomerMessage(known.snapshot)?.id ?? null);
  const key = { workspaceId, conversationId, about: "macros", teammateId: teammate.id } as const;
  const lookup = await fetched(key, (found) => completenessOfFitting(found, newest), deps);
  if (lookup?.found == null || lookup.foundAt === null) return null;
  return { macros: lookup.found.macros, at: Math.floor(lookup.foundAt / 1000) };
}

/** Asked for where it is due, then waited for a moment: one click costs one job, however many come meanwhile. */
async function fetched<About extends LookupAbout>(
  key: LookupKey<About>,
  completenessOf: (found: LookupAnswers[About]) => Completeness,
  deps: LookupDeps,
): Promise<StoredLookup<About> | null> {
  const known = await findLookup(deps.db, key);
  const times =
    known === null ? null : { ...known, completeness: known.found === null ? "partial" : completenessOf(known.found) };
  if (isLookupDue(times, deps.now())) await ask(key, deps);
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const lookup = await findLookup(deps.db, key);
    const isAnswered = lookup?.foundAt != null && lookup.foundAt >= lookup.askedAt;
    if (lookup === null || isAnswered || performance.now() >= deadline) return lookup;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** In one commit: a question without its job would hold the screen up. */
async function ask(key: LookupKey, { db, queue, now, newId }: LookupDeps): Promise<void> {
  const cause = { id: newId(), topic: "click", receivedAt: now(), partId: null };
  const jobs: readonly JobToDo[] = [{ name: "lookup", payload: { ...key, cause }, priority: "urgent" }];
  await db.transaction().execute(async (transaction) => {
    await beginLookup(transaction, key, now());
    await queue.addWithin(transaction, jobs);
  });
  queue.announce(jobs);
}
