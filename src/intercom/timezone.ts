import { RAILS_ZONES } from "./rails-zones.js";

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
