/** The page Set-up: how far it is, what to do in Intercom, and what is done there by a click. */
import { hubSections, loadManifest, type Manifest } from "../../../doctor/manifest.js";
import { parseSettings } from "../../../domain/settings.js";
import type { SetUpSection } from "../../api/set-up.js";
import { hubAddress } from "../../../workspaces/addresses.js";
import { answered, type ConsoleDeps, type Handler, type HandlersOf } from "../handlers.js";
import { ownersOnly } from "../settings/owners.js";
import { chooseStart } from "./choose-start.js";
import { createAttributeHandlers, getCapabilities, getConversationAttributes } from "./conversation-attributes.js";
import { createDoctorHandlers, makeAttributesAndTags } from "./doctor.js";
import { getFacts } from "./set-up-facts.js";
import { getStartWaits, isStartChosen } from "./start-status.js";

export function createSetUpHandlers(
  deps: ConsoleDeps,
): HandlersOf<
  | "read-set-up"
  | "choose-start"
  | "run-doctor"
  | "make-attributes-and-tags"
  | "check-conversation-attributes"
  | "create-conversation-attributes"
> {
  return {
    ...createAttributeHandlers(deps),
    "read-set-up": createReadSetUp(deps),
    "choose-start": ownersOnly(deps.db, chooseStart(deps)),
    "run-doctor": createDoctorHandlers(deps),
    "make-attributes-and-tags": ownersOnly(deps.db, makeAttributesAndTags(deps)),
  };
}

/** The Developer Hub's pages with this server's addresses, and how far things are. */
function createReadSetUp({ config, db, now }: ConsoleDeps): Handler<"read-set-up"> {
  const { publicUrl, intercom } = config;
  // The app is in the operator's Developer Hub then, and in none of the workspaces'.
  const isOperators = intercom.mode === "oauth";
  let manifest: Manifest | null = null;
  return async (_input, { viewer }) => {
    manifest ??= loadManifest(publicUrl ?? "{PUBLIC_URL}");
    const [{ workspace, facts }, startChosen, capabilities] = await Promise.all([
      getFacts(db, viewer.workspaceId, manifest.webhooks.topics, intercom.mode),
      isStartChosen(db, viewer.workspaceId),
      getCapabilities({ config, db }, viewer.workspaceId),
    ]);
    const settings = parseSettings(workspace?.settings);
    return answered({
      publicAddress: addressStatus(publicUrl),
      hubUrl: isOperators ? null : hubAddress(intercom, workspace),
      sections: isOperators ? [] : hubPages(manifest),
      facts,
      capabilities,
      conversationAttributes: await getConversationAttributes(db, viewer.workspaceId, settings, capabilities, config),
      startChosen,
      startWaits: await getStartWaits({ db, config, now }, viewer.workspaceId, settings),
    });
  };
}

function hubPages(manifest: Manifest): SetUpSection[] {
  return hubSections(manifest, false).map(({ fields, ...section }) => ({
    ...section,
    fields: fields.map((field) => ({ ...field, values: [...field.values] })),
  }));
}

function addressStatus(publicUrl: string | null): "good" | "missing" | "not-https" {
  if (publicUrl === null) return "missing";
  return publicUrl.startsWith("https:") ? "good" : "not-https";
}
