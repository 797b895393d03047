/** What can be set of Intercom's twin, and its defaults. */
import { randomUUID } from "node:crypto";
import { APP_ADMIN_ID } from "./seed/workspace.js";
import type { ScriptedConversation } from "./seed/past.js";
import { APP_TOPICS, type TwinTopic } from "./webhooks/topics.js";

/** So many calls in a window of so many seconds. */
export interface RateLimit {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** All optional: the defaults are a complete workspace. */
export interface TwinOptions {
  readonly workspaceId?: string;
  readonly workspaceName?: string;
  readonly region?: string;
  /** Intercom's own name for the zone. */
  readonly timezone?: string;
  readonly accessToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Base of our app, without a slash at the end; may be set later. */
  readonly appUrl?: string;
  /** The teammate behind the token. */
  readonly adminId?: string;
  /** The version set in the Developer Hub: shapes webhooks and what the sidebar is sent. */
  readonly webhookVersion?: string;
  /** Shapes answers to calls that carry no `Intercom-Version`; as in the Developer Hub where missing. */
  readonly restVersion?: string;
  /** The code Intercom puts on parts our app writes, from 2.13 on. */
  readonly appCode?: string;
  /** Intercom's published description has no `sort` in searches; true unless a strict reader of it is to be played. */
  readonly searchesTakeSort?: boolean;
  readonly topics?: readonly TwinTopic[];
  readonly rateLimit?: RateLimit;
  /** How long after a failed delivery the only retry comes. Intercom: one minute. */
  readonly retryDelayMs?: number;
  /** How long Intercom waits for a webhook's answer: 5 s. */
  readonly webhookTimeoutMs?: number;
  /** Not documented by Intercom; apps in the field count on 10 s. */
  readonly canvasTimeoutMs?: number;
  /** Puts seven past conversations into the inbox, without webhooks. */
  readonly history?: boolean;
  /** More conversations from before, oldest first. */
  readonly past?: readonly ScriptedConversation[];
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly newUuid?: () => string;
  readonly log?: (line: string) => void;
}

export type ResolvedOptions = Required<TwinOptions>;

export function resolveOptions(options: TwinOptions): ResolvedOptions {
  return {
    workspaceId: "sandbox1",
    workspaceName: "Lumen & Leaf",
    region: "US",
    timezone: "Europe/Dublin",
    accessToken: "sandbox-access-token",
    clientId: "sandbox-client-id",
    clientSecret: "sandbox-client-secret",
    appUrl: "",
    adminId: APP_ADMIN_ID,
    webhookVersion: "2.11",
    restVersion: options.webhookVersion ?? "2.11",
    appCode: "simpli-for-intercom",
    searchesTakeSort: true,
    topics: APP_TOPICS,
    rateLimit: { limit: 167, windowSeconds: 10 },
    retryDelayMs: 60_000,
    webhookTimeoutMs: 5_000,
    canvasTimeoutMs: 10_000,
    history: false,
    past: [],
    now: Date.now,
    newUuid: randomUUID,
    log: () => undefined,
    ...options,
  };
}
