import type { Manifest } from "./manifest.js";

/** What is to be done with a field's values: typed in, chosen from a list, ticked, or carried from there to here. */
export type HubFieldUse = "enter" | "choose" | "tick" | "carry-over";

export interface HubField {
  /** The field's name in the Developer Hub. */
  readonly label: string;
  /** For `carry-over` the environment variable that takes it. */
  readonly values: readonly string[];
  readonly use: HubFieldUse;
}

export type HubSectionId = "basic" | "authentication" | "webhooks" | "sidebar" | "card" | "installation";

/** One page of the Developer Hub, with what an admin enters there. */
export interface HubSection {
  readonly id: HubSectionId;
  readonly page: string;
  /** When it is needed at all; null where always. */
  readonly needed: string | null;
  readonly fields: readonly HubField[];
}

/** Everything that only a person can click, in the order of the Developer Hub's pages. */
export function hubSections(manifest: Manifest, oauth: boolean): readonly HubSection[] {
  const { basic_information, authentication, webhooks, canvas_kit, installation } = manifest;
  const { for_teammates: sidebar, for_users_leads_and_visitors: card } = canvas_kit;
  return [
    section("basic", "Basic information", [
      { label: "API version", values: [basic_information.api_version], use: "choose" },
      ...carriedOver(basic_information.copy_from_here, oauth),
    ]),
    section("authentication", "Authentication", [
      ...carriedOver(authentication.copy_from_here, oauth),
      ...(oauth
        ? ([
            { label: "Use OAuth", values: ["on"], use: "choose" },
            { label: "Redirect URLs", values: authentication.oauth.redirect_urls, use: "enter" },
          ] as const)
        : []),
      { label: "Permissions", values: authentication.permissions, use: "tick" },
    ]),
    section("webhooks", "Webhooks", [
      { label: "Endpoint URL", values: [webhooks.endpoint_url], use: "enter" },
      { label: "Topics", values: webhooks.topics, use: "tick" },
      { label: "Then", values: ["Set live"], use: "choose" },
    ]),
    section("sidebar", "Canvas Kit, For teammates", [
      { label: "Location", values: [sidebar.location], use: "choose" },
      { label: "Initialize flow webhook URL", values: [sidebar.initialize_url], use: "enter" },
      { label: "Submit flow webhook URL", values: [sidebar.submit_url], use: "enter" },
    ]),
    {
      ...section("card", "Canvas Kit, For users, leads and visitors", [
        { label: "Initialize flow webhook URL", values: [card.initialize_url], use: "enter" },
      ]),
      needed: card.needed,
    },
    section("installation", "Installation status", [
      ...(oauth
        ? ([{ label: "Direct installation URL", values: [installation.direct_installation_url], use: "enter" }] as const)
        : []),
      { label: "Uninstall notification URL", values: [installation.uninstall_notification_url], use: "enter" },
      { label: "Health check endpoint", values: [installation.health_check_url], use: "enter" },
    ]),
  ];
}

function section(id: HubSectionId, page: string, fields: readonly HubField[]): HubSection {
  return { id, page, needed: null, fields };
}

/** What only one of the two ways in needs. */
const ONLY_FOR: ReadonlyMap<string, "oauth" | "private"> = new Map([
  ["client_id", "oauth"],
  ["access_token", "private"],
]);

function carriedOver(names: Readonly<Record<string, string>>, oauth: boolean): readonly HubField[] {
  return Object.entries(names).flatMap(([name, variable]): HubField[] => {
    if ((ONLY_FOR.get(name) ?? way(oauth)) !== way(oauth)) return [];
    const [first = "", ...rest] = name.replaceAll("_", " ");
    return [{ label: `${first.toUpperCase()}${rest.join("")}`, values: [variable], use: "carry-over" }];
  });
}

function way(oauth: boolean): "oauth" | "private" {
  return oauth ? "oauth" : "private";
}
