/** The environment, parsed and checked once; the only reader of `process.env`. */
import { z } from "zod";
import {
  bearerToken,
  doubtful,
  encryptionKey,
  givenValues,
  headerKey,
  numberWithin,
  quotedValues,
  teammateId,
} from "./kernel/environment.js";
import {
  baseUrl,
  httpUrl,
  isDatabaseUrl,
  isNetwork,
  isOrigin,
  proxyIssues,
  withoutCredentials,
} from "./kernel/environment-addresses.js";
import { LOG_LEVELS, type LogLevel } from "./kernel/log.js";

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end; null where nobody outside can reach us. */
  readonly publicUrl: string | null;
  /** Addresses and networks whose X-Forwarded-For is trusted. */
  readonly trustedProxies: readonly string[];
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** 32 bytes; null means: make and keep one in `dataDir` (embedded database only). */
  readonly encryptionKey: Buffer | null;
  /** Opens what was sealed before the key was changed. */
  readonly encryptionKeyPrevious: Buffer | null;
  readonly adminToken: string | null;
  /** Signs who writes in the Messenger of the console's playground; for a private app. */
  readonly messengerSecret: string | null;
  readonly intercom: IntercomConfig;
  readonly simpli: Readonly<Record<SimpliServiceName, SimpliConfig | null>>;
  readonly llm: LlmConfig | null;
  readonly draftDebounceMs: number;
  /** How far every automation goes in a workspace that is new. */
  readonly startAutonomy: StartAutonomy;
  readonly logLevel: LogLevel;
  readonly metrics: MetricsConfig;
  /** Whether alerts may go to private and unencrypted addresses. */
  readonly alertsToPrivate: boolean;
  /** What still works and will not for long. */
  readonly warnings: readonly ConfigIssue[];
}

export interface MetricsConfig {
  /** Where the metrics are served alone; null for the app's own port. */
  readonly port: number | null;
  /** Asked for as a bearer token; null where everybody may read them. */
  readonly token: string | null;
}

export const START_AUTONOMY = ["apply", "suggest"] as const;
export type StartAutonomy = (typeof START_AUTONOMY)[number];

export const REGIONS = ["us", "eu", "au"] as const;
export type ConfiguredRegion = (typeof REGIONS)[number];

export const SIMPLI_SERVICES = ["triage", "reply", "sentiment", "qa", "kb"] as const;
export type SimpliServiceName = (typeof SIMPLI_SERVICES)[number];

export interface SimpliConfig {
  readonly url: string;
  readonly apiKey: string | null;
}

export interface LlmConfig {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  /** For each workspace, counted by each process; null means no limit. */
  readonly dailyTokens: number | null;
  /** For a million tokens; null where no price was given. */
  readonly prices: { readonly input: number; readonly output: number } | null;
}

export interface IntercomConfig {
  /** `sandbox` when neither a token nor an app's id or secret is set. */
  readonly mode: "sandbox" | "private" | "oauth";
  readonly accessToken: string | null;
  readonly clientId: string | null;
  /** The current secret first, then the one being rotated out. */
  readonly clientSecrets: readonly string[];
  readonly apiUrl: string | null;
  readonly appUrl: string | null;
  readonly region: ConfiguredRegion;
  readonly version: string;
  readonly adminId: string | null;
}

/** One issue with the environment and what to do about it. */
export interface ConfigIssue {
  readonly name: string;
  readonly issue: string;
}

export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly issues: readonly ConfigIssue[];

  constructor(issues: readonly ConfigIssue[]) {
    super(`The environment needs attention:\n${issues.map(({ name, issue }) => `  ${name}: ${issue}`).join("\n")}`);
    this.issues = issues;
  }
}

const serviceUrl = baseUrl(
  "give the service's base URL, such as http://127.0.0.1:8001, or leave it unset for the built-in engine",
);

const portNumber = numberWithin(0, 65_535, "give a port number from 0 to 65535");

const DATABASE_REMEDY = "give a postgres:// address, or leave it unset for the embedded database";
const TOKEN_PRICE = "give the price of a million tokens, such as 0.5";
const tokenPrice = z.coerce.number(TOKEN_PRICE).min(0, TOKEN_PRICE);

const environment = z.object({
  PORT: portNumber.default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: httpUrl("give the https address under which Intercom reaches this server")
    .refine(isOrigin, "give scheme, host and port alone, such as https://support.example.com: no path, no ? and no #")
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ""))
    .refine(
      (entries) => entries.every(isNetwork),
      "name your proxies by addresses or networks, such as 10.0.0.5 or 10.0.0.0/8, with commas; not everybody's (/0)",
    )
    .default([]),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: DATABASE_REMEDY, abort: true })
    .refine(isDatabaseUrl, "this is no address: percent-encode / # ? @ % in the password (%2F %23 %3F %40 %25)")
    .optional(),
  DATA_DIR: z.string().default("./data"),
  ENCRYPTION_KEY: encryptionKey.optional(),
  ENCRYPTION_KEY_PREVIOUS: encryptionKey.optional(),
  ADMIN_TOKEN: z.string().optional(),
  MESSENGER_SECRET: z.string().optional(),
  INTERCOM_ACCESS_TOKEN: headerKey.optional(),
  INTERCOM_CLIENT_ID: z.string().optional(),
  INTERCOM_CLIENT_SECRET: z.string().optional(),
  INTERCOM_CLIENT_SECRET_PREVIOUS: z.string().optional(),
  INTERCOM_API_URL: baseUrl("give the API's base URL, or leave it unset for the region's").optional(),
  INTERCOM_APP_URL: baseUrl("give the inbox's base URL, or leave it unset for the region's").optional(),
  INTERCOM_REGION: z.string().toLowerCase().pipe(z.enum(REGIONS, "give us, eu or au")).default("us"),
  INTERCOM_VERSION: z
    .string()
    .regex(/^(\d+\.\d+|Preview|Unstable)$/, "give a version such as 2.11")
    .optional(),
  INTERCOM_ADMIN_ID: teammateId.optional(),
  SIMPLI_TRIAGE_URL: serviceUrl.optional(),
  SIMPLI_REPLY_URL: serviceUrl.optional(),
  SIMPLI_SENTIMENT_URL: serviceUrl.optional(),
  SIMPLI_QA_URL: serviceUrl.optional(),
  SIMPLI_KB_URL: serviceUrl.optional(),
  SIMPLI_API_KEY: headerKey.optional(),
  SIMPLI_TRIAGE_API_KEY: headerKey.optional(),
  SIMPLI_REPLY_API_KEY: headerKey.optional(),
  SIMPLI_SENTIMENT_API_KEY: headerKey.optional(),
  SIMPLI_QA_API_KEY: headerKey.optional(),
  SIMPLI_KB_API_KEY: headerKey.optional(),
  LLM_BASE_URL: baseUrl("give the base URL of an OpenAI-compatible API, such as http://127.0.0.1:11434/v1").optional(),
  LLM_API_KEY: headerKey.optional(),
  LLM_MODEL: z.string().optional(),
  LLM_DAILY_TOKENS: numberWithin(
    1,
    Number.MAX_SAFE_INTEGER,
    "give a number of tokens from 1 on, such as 2000000, or leave it unset for no limit",
  ).optional(),
  LLM_PRICE_INPUT: tokenPrice.optional(),
  LLM_PRICE_OUTPUT: tokenPrice.optional(),
  DRAFT_SETTLE_MS: numberWithin(0, 600_000, "give whole milliseconds from 0 to 600000, such as 2000").default(2000),
  START_AUTONOMY: z.enum(START_AUTONOMY, "give apply or suggest").default("apply"),
  METRICS_PORT: portNumber.optional(),
  METRICS_TOKEN: bearerToken.optional(),
  ALERTS_TO_PRIVATE: z.stringbool("give true or false").default(false),
  LOG_LEVEL: z.enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

type Environment = z.infer<typeof environment>;
/** Which names have a value, readable or not. */
type Given = Readonly<Partial<Record<keyof Environment, unknown>>>;

/**
 * Reads the environment.
 * @throws ConfigError with every issue at once, each with its remedy.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = givenValues(env);
  const read = environment.safeParse(given);
  const unreadable = read.error?.issues.map((issue) => ({ name: issue.path.join("."), issue: issue.message })) ?? [];
  const issues = [...unreadable, ...proxyIssues(env), ...contradictions(given)];
  if (!read.success || issues.length > 0) throw new ConfigError(issues);
  const config = toConfig(read.data);
  const ours = Object.fromEntries(Object.entries(given).filter(([name]) => name in environment.shape));
  return { ...config, warnings: [...config.warnings, ...unsentCredentials(ours), ...quotedValues(ours)] };
}

function unsentCredentials(given: Readonly<Record<string, string | undefined>>): ConfigIssue[] {
  return Object.entries(given).flatMap(([name, value = ""]) => {
    const isService = name !== "DATABASE_URL" && name.endsWith("_URL");
    const issue = "an address with user and password, which are not sent: leave them out";
    return isService && withoutCredentials(value) !== value ? [{ name, issue }] : [];
  });
}

/** Asks only what is given, so that a value nobody can read hides none of them. */
function contradictions(env: Given): ConfigIssue[] {
  const mode = intercomMode(env);
  const lacks = (name: keyof Environment) => env[name] === undefined;
  const port = env.METRICS_PORT;
  const found: readonly (readonly [isSo: boolean, name: keyof Environment, issue: string])[] = [
    [
      mode !== "sandbox" && lacks("INTERCOM_CLIENT_SECRET"),
      "INTERCOM_CLIENT_SECRET",
      "copy it from the Developer Hub, Basic information: without it no webhook and no sidebar request can be verified",
    ],
    [
      mode === "oauth" && lacks("INTERCOM_CLIENT_ID"),
      "INTERCOM_CLIENT_ID",
      "give it for OAuth, or give INTERCOM_ACCESS_TOKEN for a private app",
    ],
    [!lacks("LLM_BASE_URL") && lacks("LLM_MODEL"), "LLM_MODEL", "name the model to ask at LLM_BASE_URL"],
    [mode === "oauth" && lacks("PUBLIC_URL"), "PUBLIC_URL", "OAuth needs the public https address for the redirect back"],
    [
      !lacks("DATABASE_URL") && mode === "oauth" && lacks("ENCRYPTION_KEY"),
      "ENCRYPTION_KEY",
      "on PostgreSQL give 32 bytes (openssl rand -hex 32): they seal the workspaces' tokens",
    ],
    [
      port !== undefined && port === (env.PORT ?? "3000") && port !== "0",
      "METRICS_PORT",
      "give another port than PORT, or leave it unset to serve the metrics there",
    ],
  ];
  return found.flatMap(([isSo, name, issue]) => (isSo ? [{ name, issue }] : []));
}

function intercomMode(env: Given): IntercomConfig["mode"] {
  if (env.INTERCOM_ACCESS_TOKEN !== undefined) return "private";
  const touched = Object.entries(env).some(([name, value]) => CONNECTION_NAMES.has(name) && value !== undefined);
  return touched ? "oauth" : "sandbox";
}

// Region and version have defaults and say nothing about whether a workspace is meant to be connected.
const CONNECTION_NAMES: ReadonlySet<string> = new Set(["INTERCOM_CLIENT_ID", "INTERCOM_CLIENT_SECRET"]);

function toConfig(env: Environment): Config {
  const service = (url: string | undefined, apiKey = env.SIMPLI_API_KEY ?? null) => (url === undefined ? null : { url, apiKey });
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    trustedProxies: env.TRUSTED_PROXIES,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    encryptionKey: env.ENCRYPTION_KEY ?? null,
    encryptionKeyPrevious: env.ENCRYPTION_KEY_PREVIOUS ?? null,
    adminToken: env.ADMIN_TOKEN ?? null,
    messengerSecret: env.MESSENGER_SECRET ?? null,
    intercom: {
      mode: intercomMode(env),
      accessToken: env.INTERCOM_ACCESS_TOKEN ?? null,
      clientId: env.INTERCOM_CLIENT_ID ?? null,
      clientSecrets: [env.INTERCOM_CLIENT_SECRET, env.INTERCOM_CLIENT_SECRET_PREVIOUS].filter((secret) => secret !== undefined),
      apiUrl: env.INTERCOM_API_URL ?? null,
      appUrl: env.INTERCOM_APP_URL ?? null,
      region: env.INTERCOM_REGION,
      // Whoever looks around in the sandbox sees everything there is.
      version: env.INTERCOM_VERSION ?? (intercomMode(env) === "sandbox" ? "2.16" : "2.11"),
      adminId: env.INTERCOM_ADMIN_ID ?? null,
    },
    simpli: {
      triage: service(env.SIMPLI_TRIAGE_URL, env.SIMPLI_TRIAGE_API_KEY),
      reply: service(env.SIMPLI_REPLY_URL, env.SIMPLI_REPLY_API_KEY),
      sentiment: service(env.SIMPLI_SENTIMENT_URL, env.SIMPLI_SENTIMENT_API_KEY),
      qa: service(env.SIMPLI_QA_URL, env.SIMPLI_QA_API_KEY),
      kb: service(env.SIMPLI_KB_URL, env.SIMPLI_KB_API_KEY),
    },
    llm:
      env.LLM_BASE_URL !== undefined && env.LLM_MODEL !== undefined
        ? {
            baseUrl: env.LLM_BASE_URL,
            apiKey: env.LLM_API_KEY ?? null,
            model: env.LLM_MODEL,
            dailyTokens: env.LLM_DAILY_TOKENS ?? null,
            prices: tokenPrices(env),
          }
        : null,
    draftDebounceMs: env.DRAFT_SETTLE_MS,
    startAutonomy: env.START_AUTONOMY,
    logLevel: env.LOG_LEVEL,
    alertsToPrivate: env.ALERTS_TO_PRIVATE,
    metrics: { port: env.METRICS_PORT ?? null, token: env.METRICS_TOKEN ?? null },
    warnings: doubtful(env, intercomMode(env) === "sandbox"),
  };
}

/** A price that is left out beside the other is taken for 0. */
function tokenPrices({ LLM_PRICE_INPUT: input, LLM_PRICE_OUTPUT: output }: Environment): LlmConfig["prices"] {
  return input === undefined && output === undefined ? null : { input: input ?? 0, output: output ?? 0 };
}
