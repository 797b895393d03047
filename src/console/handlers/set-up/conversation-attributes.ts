/** The attributes of conversations: which there are, and making those that are missing. */
import type { Kysely } from "kysely";
import { capabilitiesToShow } from "../../../doctor/checks/admins-findings.js";
import { attributeStates } from "../../../domain/conversation-attributes.js";
import type { Settings } from "../../../domain/settings.js";
import { createConversationAttributes, findKnownAttributes } from "../../../effects/conversation-attributes.js";
import { OutsideError } from "../../../kernel/errors.js";
import type { Tables } from "../../../store/database/tables.js";
import { findSeenScopes } from "../../../store/workspaces/seen-scopes.js";
import type { Connection } from "../../../workspaces/connections.js";
import type { SetUpCapabilities, SetUpConversationAttributes } from "../../api/set-up.js";
import { explainFailure, inOneSentence } from "../failures.js";
import { ownersOnly } from "../settings/owners.js";
import { answered, type Answer, type RequestContext, type ConsoleDeps, type HandlersOf, refused } from "../handlers.js";

/** What version and permissions allow, as far as they were seen. */
export async function getCapabilities(
  { config, db }: Pick<ConsoleDeps, "config" | "db">,
  workspaceId: string,
): Promise<SetUpCapabilities> {
  const { version, mode } = config.intercom;
  const scopes = await findSeenScopes(db, workspaceId);
  const seen = scopes?.seen ?? NOTHING_SEEN;
  return {
    version,
    checkedAt: scopes?.at ?? null,
    lines: [...capabilitiesToShow({ version, seen, ownToken: mode !== "oauth" })],
  };
}

const NOTHING_SEEN = { granted: [], missing: [], refused: [] } as const;

/** As last seen; asks Intercom nothing. */
export async function getConversationAttributes(
  db: Kysely<Tables>,
  workspaceId: string,
  settings: Settings,
  { lines }: SetUpCapabilities,
  config: ConsoleDeps["config"],
): Promise<SetUpConversationAttributes> {
  const known = await findKnownAttributes(db, workspaceId);
  return {
    written: settings.conversationAttributes,
    canCreate: mayCreate(creatingOf(lines)),
    seenAt: known?.at ?? null,
    problem: known?.refused == null ? null : inOneSentence(explainFailure(known.refused, config)),
    items: attributeStates(settings, known?.attributes ?? []).map(({ wanted: { name, type, options }, found }) => ({
      name,
      type,
      options: [...options],
      state: found.state,
      lacking: found.state === "options-missing" ? [...found.options] : [],
    })),
  };
}

export function createAttributeHandlers(
  deps: ConsoleDeps,
): HandlersOf<"check-conversation-attributes" | "create-conversation-attributes"> {
  const attributes = createConversationAttributes(deps.db, deps.now);

  /** What Intercom refuses or cannot answer now is a sentence for the admin. */
  async function withConnection<T>(
    { viewer }: RequestContext,
    act: (connection: Connection) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    try {
      const opened = await deps.connections.open(viewer.workspaceId);
      return opened.open ? await act(opened.connection) : refused("unavailable", "This workspace is not connected.");
    } catch (error) {
      if (error instanceof OutsideError) return refused("unavailable", inOneSentence(explainFailure(error.message, deps.config)));
      throw error;
    }
  }

  const shown = async ({ workspaceId, settings }: Connection) =>
    getConversationAttributes(deps.db, workspaceId, settings, await getCapabilities(deps, workspaceId), deps.config);

  return {
    "check-conversation-attributes": (_input, asking) =>
      withConnection(asking, async (connection) => {
        await attributes.refresh(connection.workspaceId, connection.api, asking.signal);
        return answered(await shown(connection));
      }),

    "create-conversation-attributes": ownersOnly(deps.db, (_input, asking) =>
      withConnection(asking, async (connection) => {
        const { workspaceId, api, settings } = connection;
        const { lines } = await getCapabilities(deps, workspaceId);
        const creating = creatingOf(lines);
        if (!mayCreate(creating)) return refused("unavailable", byHand(creating));
        const { created, refused: notMade } = await attributes.createMissing(workspaceId, api, settings, asking.signal);
        const conversationAttributes = await shown(connection);
        const explained = notMade.map(({ name, because }) => ({
          name,
          because: inOneSentence(explainFailure(because, deps.config)),
        }));
        return answered({ conversationAttributes, created: [...created], refused: explained });
      }),
    ),
  };
}

type Creating = SetUpCapabilities["lines"][number] | undefined;

function creatingOf(lines: SetUpCapabilities["lines"]): Creating {
  return lines.find(({ id }) => id === "create-conversation-attributes");
}

/** A permission that shows only by writing shows with the click. */
const mayCreate = (creating: Creating): boolean => creating?.state === "works" || creating?.state === "not-seen";

function byHand(creating: Creating): string {
  const why = creating === undefined ? [] : [`${creating.summary}.`, creating.remedy ?? ""];
  return [...why, "They can be made by hand in Intercom."].filter((sentence) => sentence !== "").join(" ");
}
