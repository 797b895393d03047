/** What a workspace's API version and permissions allow the app to do, as one list. */

/**
 * The permissions an app can ask for, as the Developer Hub writes them.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/oauth-scopes
 */
export const SCOPES = [
  "Read admins",
  "Gather App data",
  "Read conversations",
  "Write conversations",
  "Read and list users and companies",
  "Read one user and one company",
  "Write users and companies",
  "Write data attributes",
  "Read tags",
  "Write tags",
  "Read and List articles",
  "Read AI content",
] as const;

export type Scope = (typeof SCOPES)[number];

interface Capability {
  readonly name: string;
  /** Of "2.13" the 13: the first version that has it. */
  readonly since: number;
  readonly scope: Scope;
}

/** Versions as in Intercom's OpenAPI descriptions; 2.11 has everything that is not listed. */
export const CAPABILITIES = {
  "external-pages": {
    name: "External pages of Intercom's AI content as sources of drafts",
    since: 12,
    scope: "Read AI content",
  },
  "internal-articles": {
    name: "Internal articles as sources of drafts",
    since: 13,
    scope: "Read and List articles",
  },
  "ai-authors": { name: "Certainty about which answers Fin wrote", since: 14, scope: "Read conversations" },
  "attribute-events": {
    name: "What an attribute held before a teammate changed it",
    since: 14,
    scope: "Read conversations",
  },
  "tag-events": { name: "Which tags a teammate added or removed", since: 15, scope: "Read conversations" },
  "create-conversation-attributes": {
    name: "Creating conversation attributes from this app",
    since: 16,
    scope: "Write data attributes",
  },
  "conversation-attribute-list": {
    name: "The list of conversation attributes with their exact types",
    since: 16,
    scope: "Read conversations",
  },
  macros: { name: "Macros that fit, in the sidebar", since: 16, scope: "Read conversations" },
} as const satisfies Readonly<Record<string, Capability>>;

export type CapabilityId = keyof typeof CAPABILITIES;

// Object.keys forgets the keys' type; the object above is closed.
export const CAPABILITY_IDS = Object.keys(CAPABILITIES) as [CapabilityId, ...CapabilityId[]];

/** Of "2.11" the 11; null for Preview and whatever else is not a 2.x version, which have everything. */
function minorOf(version: string): number | null {
  const minor = /^2\.(\d{1,2})$/.exec(version.trim())?.[1];
  return minor === undefined ? null : Number(minor);
}

/** Whether the version has it. What it has not is never asked for. */
export function versionHas(id: CapabilityId, version: string): boolean {
  const older = /^[01]\./.test(version.trim());
  return !older && (minorOf(version) ?? Number.POSITIVE_INFINITY) >= CAPABILITIES[id].since;
}

/** What was seen of a token: permissions show only where something is asked or written. */
export interface SeenScopes {
  readonly granted: readonly Scope[];
  readonly missing: readonly Scope[];
  /** What Intercom refused for another reason, such as the workspace's plan. */
  readonly refused: readonly { readonly id: CapabilityId; readonly because: string }[];
}

export interface CapabilityFacts {
  /** As it is sent with every call. */
  readonly version: string;
  readonly seen: SeenScopes;
  /** A private app's token has every permission in its own workspace. */
  readonly ownToken: boolean;
}

export type CapabilityState = "works" | "needs-version" | "needs-permission" | "refused" | "not-seen";

export interface CapabilityLine {
  readonly id: CapabilityId;
  readonly name: string;
  readonly state: CapabilityState;
  /** "Works", or what it needs. */
  readonly summary: string;
  /** What to do; null where nothing is to be done. */
  readonly remedy: string | null;
}

export function capabilitiesOf(facts: CapabilityFacts): readonly CapabilityLine[] {
  return CAPABILITY_IDS.map((id) => {
    const { name } = CAPABILITIES[id];
    return { id, name, ...stateOf(id, facts) };
  });
}

type CapabilityStatus = Pick<CapabilityLine, "state" | "summary" | "remedy">;

function stateOf(id: CapabilityId, { version, seen, ownToken }: CapabilityFacts): CapabilityStatus {
  const { scope, since } = CAPABILITIES[id];
  if (!versionHas(id, version))
    return {
      state: "needs-version",
      summary: `Needs API version 2.${since}`,
      remedy: `Set INTERCOM_VERSION=2.${since} or later and restart the app; ${version} is in use. Without it the app does not ask for this.`,
    };
  if (seen.missing.includes(scope))
    return {
      state: "needs-permission",
      summary: `Needs the permission "${scope}"`,
      remedy: "Tick it in the Developer Hub, Configure, Authentication, and install the app again.",
    };
  const refused = seen.refused.find((each) => each.id === id);
  if (refused !== undefined)
    return {
      state: "refused",
      summary: `Intercom refuses it: ${refused.because}`,
      remedy: "The workspace's plan may not include it. Everything else goes on without it.",
    };
  if (ownToken || SIDEBAR_SCOPES.includes(scope) || seen.granted.includes(scope))
    return { state: "works", summary: "Works", remedy: null };
  return {
    state: "not-seen",
    summary: `Needs the permission "${scope}", which has not been tried yet`,
    remedy: "Run the doctor; what only shows by writing shows with the first write.",
  };
}

/** An app with a sidebar has these whether it uses them or not; the Developer Hub does not let them be unticked. */
export const SIDEBAR_SCOPES: readonly Scope[] = [
  "Read and list users and companies",
  "Read conversations",
  "Read admins",
  "Gather App data",
];
