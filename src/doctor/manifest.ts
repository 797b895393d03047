/** `app-manifest.json`, and what an admin enters of it on each page of the Developer Hub. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const names = z.array(z.string().min(1)).min(1);
const address = z.string().startsWith("{PUBLIC_URL}/");

export const manifestSchema = z.strictObject({
  about: z.string(),
  basic_information: z.strictObject({
    // https://developers.intercom.com/docs/publish-to-the-app-store/review-publish-your-app
    name: z
      .string()
      .max(40)
      .regex(/^(?!.*intercom)/i, "Intercom's own name may not be part of it"),
    short_description: z.string().max(70),
    api_version: z.string(),
    copy_from_here: z.record(z.string(), z.string()),
  }),
  authentication: z.strictObject({
    copy_from_here: z.record(z.string(), z.string()),
    oauth: z.strictObject({ needed: z.string(), redirect_urls: z.array(address).min(1) }),
    permissions: names,
  }),
  webhooks: z.strictObject({
    endpoint_url: address,
    topics: names,
    ticket_topics: z.strictObject({ needed: z.string(), topics: names }),
    always_subscribed: names,
  }),
  canvas_kit: z.strictObject({
    for_teammates: z.strictObject({ location: z.string(), initialize_url: address, submit_url: address }),
    for_users_leads_and_visitors: z.strictObject({ needed: z.string(), initialize_url: address }),
  }),
  installation: z.strictObject({
    direct_installation_url: address,
    uninstall_notification_url: address,
    health_check_url: address,
  }),
  data_attributes: z.array(z.strictObject({ name: z.string(), model: z.literal("contact"), data_type: z.string() })),
  tags: z.strictObject({ prefixes: names }),
  regions: names,
});
export type Manifest = z.infer<typeof manifestSchema>;

/** @param publicUrl takes the place of `{PUBLIC_URL}`. */
export function loadManifest(publicUrl: string): Manifest {
  const text = readFileSync(findManifest(dirname(fileURLToPath(import.meta.url))), "utf8");
  const read = manifestSchema.parse(JSON.parse(text));
  return withAddress(read, publicUrl);
}

/** Filled in after reading, so that an address can hold anything JSON would have to escape. */
function withAddress<T>(value: T, publicUrl: string): T;
function withAddress(value: unknown, publicUrl: string): unknown {
  if (typeof value === "string") return value.replaceAll("{PUBLIC_URL}", publicUrl);
  if (Array.isArray(value)) return value.map((each: unknown) => withAddress(each, publicUrl));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withAddress(each, publicUrl)]));
}

/** Beside package.json, whether this runs from the source or from the build. */
function findManifest(folder: string): string {
  const path = join(folder, "app-manifest.json");
  if (existsSync(path)) return path;
  if (dirname(folder) === folder) throw new Error("app-manifest.json is missing from the app's folder");
  return findManifest(dirname(folder));
}

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
      { label: "Topics of tickets, where you use them", values: webhooks.ticket_topics.topics, use: "tick" },
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
