import type { SetUpLine } from "./command-list.js";
import { type HubField, hubSections } from "./hub-sections.js";
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
  const sections = hubSections(manifest, oauth);
  return [
    "By hand, in the Developer Hub (https://app.intercom.com/a/apps/_/developer-hub), in this order:",
    ...sections.flatMap(({ page, needed, fields }, index) => [
      `${index + 1}. ${page}${needed === null ? "" : ` (${needed})`}`,
      ...fields.flatMap(describeField),
    ]),
    `${sections.length + 1}. In the inbox, open a conversation and add the app to its details, on the right.`,
  ];
}

function describeField({ label, values, use }: HubField): readonly string[] {
  if (use === "carry-over") return [`   ${label}: copy it into the app's environment as ${values.join(", ")}`];
  if (use === "tick") return [`   ${label} to tick:`, ...values.map((value) => `     ${value}`)];
  return [`   ${label}: ${values.join(", ")}`];
}

export const setupTexts = {
  skipped: (reason: string) => `Nothing was made in Intercom: ${reason}`,
  noPublicUrl: "PUBLIC_URL is not set, so {PUBLIC_URL} stands for the app's public https address below.",
} as const;
