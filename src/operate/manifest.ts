import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const names = z.array(z.string().min(1)).min(1);
const address = z.string().startsWith("{PUBLIC_URL}/");

/** `app-manifest.json`: what an admin enters in the Developer Hub. */
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
  webhooks: z.strictObject({ endpoint_url: address, topics: names, always_subscribed: names }),
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
