/** Whether a version of Intercom's API has something. */
import { CAPABILITIES, type CapabilityId } from "./capability-list.js";

/** Of "2.11" the 11; null for Preview and whatever else is not a 2.x version, which have everything. */
function minorOf(version: string): number | null {
  const minor = /^2\.(\d{1,2})$/.exec(version.trim())?.[1];
  return minor === undefined ? null : Number(minor);
}

/** From 2.12 on lists of articles, pages and companies describe no parameters: none is sent unless Intercom names a next page. */
export function listsTakePages(version: string): boolean {
  return (minorOf(version) ?? Number.POSITIVE_INFINITY) < LISTS_WITHOUT_PAGES;
}

const LISTS_WITHOUT_PAGES = 12;

/** Whether the version has it. What it has not is never asked for. */
export function versionHas(id: CapabilityId, version: string): boolean {
  const older = /^[01]\./.test(version.trim());
  return !older && (minorOf(version) ?? Number.POSITIVE_INFINITY) >= CAPABILITIES[id].since;
}
