/** Which macros fit what the customer wrote last. */
import { lastCustomerMessage } from "../../domain/dialogue.js";
import { type FittingMacros, type Macro, mayUse, readableMacro } from "../../domain/macros.js";
import type { IntercomApi, Teammate } from "../../intercom/api.js";
import { isWithinLife } from "../../kernel/age.js";
import { type Lookup, unlessUnreadable } from "./unless-unreadable.js";

/** Macros and teams change rarely, and reading them takes a call for every few. */
const REMEMBER_MS = 10 * 60_000;
/** Those changed last come first; a workspace with more has most of them for good. */
const MOST_PAGES = 12;

interface Remembered {
  readonly macros: readonly Macro[] | null;
  readonly teammates: readonly Teammate[];
  readonly at: number;
}

/** The three that fit best what the customer wrote last, of those that the teammate may use. */
export function createFindMacros(): (lookup: Lookup, teammateId: string) => Promise<FittingMacros> {
  const known = new Map<string, Remembered>();

  async function remember({ connection: { api, workspaceId }, context, deps }: Lookup): Promise<Remembered> {
    const before = known.get(workspaceId);
    if (before !== undefined && isWithinLife(before.at, REMEMBER_MS, deps.now())) return before;
    const macros = await listAll(api, context.signal);
    const teammates =
      macros?.some(({ teamIds }) => teamIds !== null) === true ? await api.listTeammates(clicked(context.signal)) : [];
    const remembered = { macros, teammates, at: deps.now() };
    known.set(workspaceId, remembered);
    return remembered;
  }

  return async (lookup, teammateId) => {
    const { conversation, connection, deps } = lookup;
    const message = lastCustomerMessage(conversation);
    const macros = await unlessUnreadable(async () => {
      const { macros: all, teammates } = await remember(lookup);
      if (all === null || message === null) return all === null ? null : [];
      const teamIds = teammates.find(({ id }) => id === teammateId)?.teamIds ?? [];
      const asked = { workspaceId: connection.workspaceId, message: message.text, macros: all };
      const found = await deps.macroFinder.find({ ...asked, mayUse: (macro) => mayUse(macro, teamIds) });
      return found.map(({ id, name, text }) => ({ id, name, text: readableMacro(text) }));
    });
    return { messageId: message?.id ?? null, macros };
  };
}

async function listAll(api: IntercomApi, signal: AbortSignal): Promise<readonly Macro[] | null> {
  const all: Macro[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read: Awaited<ReturnType<IntercomApi["listMacros"]>> = await api.listMacros(cursor, clicked(signal));
    if (read === null) return null;
    all.push(...read.items);
    cursor = read.next;
    if (cursor === null) break;
  }
  return all;
}

const clicked = (signal: AbortSignal) => ({ signal, priority: "click" }) as const;
