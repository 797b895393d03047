/** Intercom's regions and time zones: hosts, links into the inbox, IANA names. */
import { RAILS_ZONES } from "./rails-zones.js";

/** Intercom keeps each workspace in one region, with hosts of its own. */
export type Region = "us" | "eu" | "au";

export interface RegionHosts {
  /** REST API. */
  readonly api: string;
  /** The inbox, and the page where admins authorise an app. */
  readonly app: string;
  /** What a Messenger in that region talks to. */
  readonly messenger: string;
}

const HOSTS: Readonly<Record<Region, RegionHosts>> = {
  us: {
    api: "https://api.intercom.io",
    app: "https://app.intercom.com",
    messenger: "https://api-iam.intercom.io",
  },
  eu: {
    api: "https://api.eu.intercom.io",
    app: "https://app.eu.intercom.com",
    messenger: "https://api-iam.eu.intercom.io",
  },
  au: {
    api: "https://api.au.intercom.io",
    app: "https://app.au.intercom.com",
    messenger: "https://api-iam.au.intercom.io",
  },
};

export function regionHosts(region: Region): RegionHosts {
  return HOSTS[region];
}

/** `app.region` of `GET /me` and `workspace_region` of canvas requests say "US", "EU" or "AU"; anything else is null. */
export function parseRegion(written: string | null): Region | null {
  const name = written?.trim().toLowerCase();
  return name === "us" || name === "eu" || name === "au" ? name : null;
}

/** Where the app itself is set up. `appUrl` as in `RegionHosts.app`. */
export function developerHubLink(appUrl: string): string {
  return `${appUrl.replace(/\/+$/, "")}/a/apps/_/developer-hub`;
}

/** Where a teammate opens the conversation in the inbox. `appUrl` as in `RegionHosts.app`. */
export function conversationLink(appUrl: string, workspaceId: string, conversationId: string): string {
  const [workspace, conversation] = [workspaceId, conversationId].map(encodeURIComponent);
  return `${appUrl.replace(/\/+$/, "")}/a/inbox/${workspace ?? ""}/inbox/conversation/${conversation ?? ""}`;
}

/**
 * Intercom's name for a workspace's zone as an IANA one that `Intl` takes. Most are IANA already;
 * some workspaces carry the long names of Rails, such as "Pacific Time (US & Canada)". Unknown is "UTC".
 */
export function ianaZone(written: string | null): string {
  const name = written?.trim() ?? "";
  const zone = RAILS_ZONES.get(name.toLowerCase()) ?? name;
  return isIanaZone(zone) ? zone : "UTC";
}

function isIanaZone(zone: string): boolean {
  // Newer engines also take offsets such as "+02:00", which know no summer time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
