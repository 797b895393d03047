/** Everything that hangs on an API version or a permission, as one list. */

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

/** What was seen of a token: permissions show only where something is asked or written. */
export interface SeenScopes {
  readonly granted: readonly Scope[];
  readonly missing: readonly Scope[];
  /** What Intercom refused for another reason, such as the workspace's plan. */
  readonly refused: readonly { readonly id: CapabilityId; readonly because: string }[];
}

export type CapabilityState = "works" | "needs-version" | "needs-permission" | "refused" | "not-seen";
