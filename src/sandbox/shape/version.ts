/** What differs between Intercom's API versions. */
import type { World } from "../world/world.js";

/** The range of Intercom's API versions that the twin answers. */
const OLDEST_MINOR = 0;
const NEWEST_MINOR = 17;
const USUAL_MINOR = 11;
const UNRELEASED = 99;

/** The minor of a 2.x version, 99 for Preview; null where Intercom has no such version. */
export function minorOfVersion(version: string): number | null {
  if (version === "Preview" || version === "Unstable") return UNRELEASED;
  const match = /^2\.(\d{1,2})$/.exec(version.trim());
  if (!match) return null;
  const minor = Number(match[1]);
  return minor >= OLDEST_MINOR && minor <= NEWEST_MINOR ? minor : null;
}

/** What changed between versions, as far as this app can meet it. */
export interface Shape {
  /** The second number of the version; 99 for Preview. */
  readonly minor: number;
  readonly partsNameTheirApp: boolean;
  readonly partsNameAiAgent: boolean;
  /** `event_details` of changes of attributes; of tags, priority and snoozes, and previous values, from 2.15 on. */
  readonly partsDetailAttributes: boolean;
  readonly partsDetailChanges: boolean;
  readonly priorityHasLevels: boolean;
  readonly webhooksArePlainText: boolean;
  readonly resolutionNamesTheReason: boolean;
  readonly noAssigneeIsZero: boolean;
  /** Attributes of conversations have a list of their own. */
  readonly conversationAttributesApart: boolean;
  /** Beside all the collections above it. */
  readonly articlesNameOneParent: boolean;
  /** `page` and `per_page` are described for lists of articles, pages and companies: up to 2.11. */
  readonly listsTakePages: boolean;
  /** Apart from closed ones, in topics. */
  readonly ticketsAreResolved: boolean;
  readonly conversationsTakeTitles: boolean;
  readonly conversationsTakeCompanies: boolean;
  /** To who reads a contact that was merged away: 410 and a link to whom it is part of. */
  readonly mergedContactsAreGone: boolean;
}

const shapes = new Map<number, Shape>();

/** The shape of a version; of 2.11 where Intercom has no such version. */
export function shapeOfVersion(version: string): Shape {
  const minor = minorOfVersion(version) ?? USUAL_MINOR;
  const shape = shapes.get(minor) ?? shapeOf(minor);
  shapes.set(minor, shape);
  return shape;
}

function shapeOf(minor: number): Shape {
  return {
    minor,
    partsNameTheirApp: minor >= 13,
    partsNameAiAgent: minor >= 14,
    partsDetailAttributes: minor >= 14,
    partsDetailChanges: minor >= 15,
    priorityHasLevels: minor >= 16,
    webhooksArePlainText: minor >= 15,
    resolutionNamesTheReason: minor >= 15,
    noAssigneeIsZero: minor >= 16,
    conversationAttributesApart: minor >= 16,
    articlesNameOneParent: minor < 16,
    listsTakePages: minor < 12,
    ticketsAreResolved: minor >= 15,
    conversationsTakeTitles: minor >= 13,
    conversationsTakeCompanies: minor >= 14,
    mergedContactsAreGone: minor >= 16,
  };
}

/** What the shapes need beside the record they show. */
export interface Presenter {
  readonly world: World;
  readonly workspaceId: string;
  /** The code of the app that writes through the API. */
  readonly appCode: string;
  readonly shape: Shape;
  readonly text: "html" | "plain";
}
