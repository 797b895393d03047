import type { SetUpLine } from "./command-list.js";
import type { Manifest } from "./manifest.js";

export interface Steps {
  readonly manifest: Manifest;
  readonly oauth: boolean;
}

/** What was made by API. */
export function describeSetUp({ workspaceId, workspaceName, attributesMade, tags }: SetUpLine): readonly string[] {
  if (workspaceName === null && tags.length === 0) return [`Workspace ${workspaceId}: nothing could be made`];
  const made = attributesMade.length === 0 ? "were there already" : `made: ${attributesMade.join(", ")}`;
  return [
    `Workspace ${workspaceName ?? workspaceId} (${workspaceId})`,
    `  Contact attributes ${made}`,
    `  ${tags.length} tags are there: ${tags.join(", ")}`,
  ];
}

/** What only a person can click, in the order of the Developer Hub's pages. */
export function manualSteps({ manifest, oauth }: Steps): readonly string[] {
  const { basic_information, authentication, webhooks, canvas_kit, installation } = manifest;
  const copied = Object.entries({ ...basic_information.copy_from_here, ...authentication.copy_from_here });
  return [
    "By hand, in the Developer Hub (https://app.intercom.com/a/apps/_/developer-hub), in this order:",
    `1. Basic information: API version ${basic_information.api_version}.`,
    "2. Authentication",
    ...(oauth ? [`   Use OAuth: on. Redirect URLs: ${authentication.oauth.redirect_urls.join(", ")}`] : []),
    "   Permissions to tick:",
    ...authentication.permissions.map((permission) => `     ${permission}`),
    "3. Webhooks",
    `   Endpoint URL: ${webhooks.endpoint_url}`,
    "   Topics to subscribe to:",
    ...webhooks.topics.map((topic) => `     ${topic}`),
    "   Then: Set live.",
    "4. Canvas Kit, For teammates",
    `   Location: ${canvas_kit.for_teammates.location}`,
    `   Initialize flow webhook URL: ${canvas_kit.for_teammates.initialize_url}`,
    `   Submit flow webhook URL: ${canvas_kit.for_teammates.submit_url}`,
    "5. Installation status",
    ...(oauth ? [`   Direct installation URL: ${installation.direct_installation_url}`] : []),
    `   Uninstall notification URL: ${installation.uninstall_notification_url}`,
    `   Health check endpoint: ${installation.health_check_url}`,
    "6. In the inbox, open a conversation and add the app to its details, on the right.",
    `From there into the app's environment: ${copied.map(([field, variable]) => `${field} as ${variable}`).join(", ")}.`,
  ];
}

export const setupTexts = {
  skipped: (reason: string) => `Nothing was made in Intercom: ${reason}`,
  noPublicUrl: "PUBLIC_URL is not set, so {PUBLIC_URL} stands for the app's public https address below.",
} as const;
