/** What Intercom's REST API has in which version. The webhooks' version is another one, set in the Developer Hub. */

/** Of "2.11" the 11; null for Preview and whatever else is not a 2.x version, which have everything. */
function minorOf(version: string): number | null {
  const minor = /^2\.(\d{1,2})$/.exec(version.trim())?.[1];
  return minor === undefined ? null : Number(minor);
}

/** The minor of the first version that has each. */
const SINCE = {
  "conversation-attribute-list": 16,
  macros: 16,
} as const;

type VersionedFeature = keyof typeof SINCE;

export function hasFeature(feature: VersionedFeature, version: string): boolean {
  return (minorOf(version) ?? Number.POSITIVE_INFINITY) >= SINCE[feature];
}
