import { describe, expect, it } from "vitest";
import { ConfigError, parseConfig } from "../../src/config.js";

const issuesOf = (env: Record<string, string>) => {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.issues;
  }
};
const fieldIssuesOf = (env: Record<string, string>) =>
  issuesOf(env)
    .map(({ name }) => name)
    .sort();

describe("the environment", () => {
  it("may be empty: then the sandbox runs on the embedded database, on loopback", () => {
    expect(parseConfig({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: null,
      intercom: { mode: "sandbox", version: "2.16" },
      draftDebounceMs: 2000,
    });
  });

  it("reports every fault at once", () => {
    expect(
      fieldIssuesOf({
        PORT: "many",
        SIMPLI_QA_URL: "qa",
        ENCRYPTION_KEY: "short",
        INTERCOM_REGION: "mars",
        LOG_LEVEL: "loud",
        DRAFT_SETTLE_MS: "-1",
      }),
    ).toEqual(["DRAFT_SETTLE_MS", "ENCRYPTION_KEY", "INTERCOM_REGION", "LOG_LEVEL", "PORT", "SIMPLI_QA_URL"]);
  });

  it("reports what is missing beside what cannot be read", () => {
    const env = { PORT: "abc", INTERCOM_ACCESS_TOKEN: "x", LLM_BASE_URL: "http://a" };
    expect(fieldIssuesOf(env)).toEqual(["INTERCOM_CLIENT_SECRET", "LLM_MODEL", "PORT"]);
  });

  it("does not call missing what is given and cannot be read", () => {
    const oauth = { INTERCOM_CLIENT_SECRET: "s", DATABASE_URL: "postgres://h/db", PUBLIC_URL: "desk", ENCRYPTION_KEY: "short" };
    expect(fieldIssuesOf(oauth)).toEqual(["ENCRYPTION_KEY", "INTERCOM_CLIENT_ID", "PUBLIC_URL"]);
    expect(fieldIssuesOf({ LLM_BASE_URL: "here", METRICS_PORT: "x" })).toEqual(["LLM_BASE_URL", "LLM_MODEL", "METRICS_PORT"]);
  });

  it("takes addresses and networks of proxies, and nothing else for them", () => {
    expect(parseConfig({}).trustedProxies).toEqual([]);
    const given = "10.0.0.5, 10.1.0.0/16 fd00::/8,loopback";
    expect(parseConfig({ TRUSTED_PROXIES: given }).trustedProxies).toEqual(["10.0.0.5", "10.1.0.0/16", "fd00::/8", "loopback"]);
    for (const wrong of ["everybody", "0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.0/8/8", "proxy.example", "true"])
      expect(fieldIssuesOf({ TRUSTED_PROXIES: wrong })).toEqual(["TRUSTED_PROXIES"]);
  });

  it.each([
    "proxy.corp:3128",
    "localhost:3128",
    "10.0.0.9:3128",
    "http://",
    " ",
    "http://user:p%@proxy.corp:80",
    "ftp://proxy.corp",
  ])("refuses the proxy %j, from which the HTTP client makes nothing, beside other faults and with the remedy", (address) => {
    const issue = "give the proxy's address, such as http://proxy.example:3128 (% in the password as %25), or leave it unset";
    expect(issuesOf({ HTTPS_PROXY: address })).toEqual([{ name: "HTTPS_PROXY", issue }]);
    expect(fieldIssuesOf({ PORT: "many", http_proxy: address })).toEqual(["PORT", "http_proxy"]);
    // The machine's own, in small letters, is the one that counts; nothing means none.
    expect(issuesOf({ HTTPS_PROXY: address, https_proxy: "" })).toEqual([]);
  });

  it.each(["http://proxy.corp:3128", "http://user:p%25@proxy.corp", "https://proxy.corp/", "socks5://proxy.corp:1080", ""])(
    "takes the proxy %j",
    (address) => expect(issuesOf({ HTTP_PROXY: address, https_proxy: address })).toEqual([]),
  );

  it("takes a teammate's id, and neither an address nor a name for it", () => {
    for (const id of ["sam@example.com", "Simpli AI"]) {
      const [issue] = issuesOf({ INTERCOM_ADMIN_ID: id });
      expect(issue).toMatchObject({ name: "INTERCOM_ADMIN_ID", issue: expect.stringContaining("such as 5017690") as string });
    }
    expect(parseConfig({ INTERCOM_ADMIN_ID: "5017690" }).intercom.adminId).toBe("5017690");
  });

  it("warns of short secrets, which the next release refuses", () => {
    const env = { ADMIN_TOKEN: "1234567", INTERCOM_ACCESS_TOKEN: "t", INTERCOM_CLIENT_SECRET: "short" };
    expect(parseConfig(env).warnings.map(({ name }) => name)).toEqual(["ADMIN_TOKEN", "INTERCOM_CLIENT_SECRET"]);
    const long = { ...env, ADMIN_TOKEN: "x".repeat(16), INTERCOM_CLIENT_SECRET: "x".repeat(16) };
    expect(parseConfig(long).warnings).toEqual([]);
    // An empty one is no token, and nobody signs in with it.
    expect(parseConfig({ ADMIN_TOKEN: " " })).toMatchObject({ adminToken: null, warnings: [] });
  });

  it("warns of a public address without https, but for this machine's own and in the sandbox, which Intercom does not call", () => {
    const connected = { INTERCOM_ACCESS_TOKEN: "t", INTERCOM_CLIENT_SECRET: "x".repeat(16) };
    const warned = (PUBLIC_URL: string) => parseConfig({ ...connected, PUBLIC_URL }).warnings;
    expect(parseConfig({ PUBLIC_URL: "http://support.example.com" }).warnings).toEqual([]);
    for (const url of [
      "http://support.example.com",
      "HTTP://192.168.1.5:3000",
      "http://127.0.0.1.example.com",
      "http://localhost.example",
    ])
      expect(warned(url), url).toEqual([
        { name: "PUBLIC_URL", issue: expect.stringContaining("give its https address") as string },
      ]);
    for (const url of [
      "https://support.example.com",
      "http://127.0.0.1:3000",
      "http://localhost",
      "http://app.localhost:80",
      "http://[::1]:3000",
    ])
      expect(warned(url), url).toEqual([]);
  });

  it("warns of what only a connected workspace needs, where the sandbox runs", () => {
    const names = (env: Record<string, string>) => parseConfig(env).warnings.map(({ name }) => name);
    const left = { INTERCOM_ADMIN_ID: "7", INTERCOM_API_URL: "https://api.intercom.io", INTERCOM_ACCESS_TOKEN: "" };
    expect(names(left)).toEqual(["INTERCOM_ADMIN_ID", "INTERCOM_API_URL"]);
    expect(names({ ...left, INTERCOM_ACCESS_TOKEN: "t", INTERCOM_CLIENT_SECRET: "x".repeat(16) })).toEqual([]);
    expect(names({ INTERCOM_REGION: "eu", INTERCOM_VERSION: "2.11" })).toEqual([]);
  });

  it("warns of a HOST at which the sandbox, which answers this machine alone, answers nobody", () => {
    const names = (env: Record<string, string>) => parseConfig(env).warnings.map(({ name }) => name);
    for (const HOST of ["192.168.1.5", "desk.example"]) {
      expect(names({ HOST })).toEqual(["HOST"]);
      expect(names({ HOST, INTERCOM_ACCESS_TOKEN: "t", INTERCOM_CLIENT_SECRET: "x".repeat(16) })).toEqual([]);
    }
    for (const HOST of ["127.0.0.1", "127.1.2.3", "::1", "localhost", "0.0.0.0", "::"])
      expect([HOST, names({ HOST })]).toEqual([HOST, []]);
  });

  it.each(["SIMPLI_TRIAGE_URL", "SIMPLI_KB_URL", "LLM_BASE_URL", "INTERCOM_API_URL", "INTERCOM_APP_URL"])(
    "refuses a %s with a query or fragment, as paths are appended to it",
    (name) => {
      for (const behind of ["?api-version=2024-06-01", "/?", "/#part"])
        expect(fieldIssuesOf({ LLM_MODEL: "m", [name]: `http://service.example/v1${behind}` })).toEqual([name]);
      expect(fieldIssuesOf({ LLM_MODEL: "m", [name]: "http://service.example/v1/" })).toEqual([]);
    },
  );

  it("warns of a language model's name or key without its address, where the built-in engine answers", () => {
    const warned = (env: Record<string, string>) => parseConfig(env).warnings;
    const issue = "without effect, because LLM_BASE_URL is not given: the built-in engine answers";
    const model = { LLM_MODEL: "small", LLM_API_KEY: "key" };
    expect(warned(model)).toEqual(["LLM_MODEL", "LLM_API_KEY"].map((name) => ({ name, issue })));
    expect(warned({ ...model, LLM_BASE_URL: "" })).toHaveLength(2);
    expect(warned({ ...model, LLM_BASE_URL: "http://127.0.0.1:11434/v1" })).toEqual([]);
  });

  it("warns of quotes that became part of a value, as docker run leaves them in an --env-file", () => {
    const names = (env: Record<string, string>) => parseConfig(env).warnings.map(({ name }) => name);
    const quoted = { INTERCOM_ACCESS_TOKEN: "'the-token'", INTERCOM_CLIENT_SECRET: `"${"x".repeat(16)}"` };
    expect(names(quoted)).toEqual(["INTERCOM_ACCESS_TOKEN", "INTERCOM_CLIENT_SECRET"]);
    const unquoted = { INTERCOM_ACCESS_TOKEN: `the-"token"`, INTERCOM_CLIENT_SECRET: `"${"x".repeat(16)}'` };
    expect(names(unquoted)).toEqual([]);
    expect(names({ EDITOR: '"vi"' }), "what is not ours").toEqual([]);
  });

  it("warns of an address with user and password, and keeps neither", () => {
    const { simpli, warnings } = parseConfig({
      SIMPLI_QA_URL: "http://me:secret@qa.example/api/",
      SIMPLI_KB_URL: "http://kb.example",
    });
    expect(simpli.qa?.url).toBe("http://qa.example/api");
    expect(warnings.map(({ name }) => name)).toEqual(["SIMPLI_QA_URL"]);
  });

  it.each(["SIMPLI_API_KEY", "SIMPLI_QA_API_KEY", "LLM_API_KEY", "INTERCOM_ACCESS_TOKEN"])(
    "refuses a %s that no header can carry",
    (name) => {
      for (const key of ["a\u200bb", "“key”", "two words"]) expect(fieldIssuesOf({ [name]: key })).toContain(name);
      expect(fieldIssuesOf({ [name]: " sk-1_2.3+/=\n" })).not.toContain(name);
    },
  );

  it("refuses a METRICS_TOKEN that no header can carry, as no scrape could bring it; a blank within it can", () => {
    for (const token of ["“metrics-token-of-tests”", "metrics\u200btoken-of-tests", "metrics-töken-of-tests"])
      expect(fieldIssuesOf({ METRICS_TOKEN: token })).toEqual(["METRICS_TOKEN"]);
    expect(parseConfig({ METRICS_TOKEN: "metrics token of tests\n" }).metrics.token).toBe("metrics token of tests");
  });

  it("takes an empty value as not given, as compose files write it", () => {
    expect(parseConfig({ PORT: "", DATABASE_URL: " ", SIMPLI_KB_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it("never believes webhooks without a secret outside the sandbox", () => {
    expect(fieldIssuesOf({ INTERCOM_ACCESS_TOKEN: "t" })).toEqual(["INTERCOM_CLIENT_SECRET"]);
  });

  it("accepts the secret being rotated out after the current one", () => {
    const { intercom } = parseConfig({
      INTERCOM_ACCESS_TOKEN: "t",
      INTERCOM_CLIENT_SECRET: "new",
      INTERCOM_CLIENT_SECRET_PREVIOUS: "old",
    });
    expect(intercom).toMatchObject({ mode: "private", clientSecrets: ["new", "old"] });
  });

  it("takes a secret without the end of its file's line", () => {
    const { intercom, adminToken } = parseConfig({
      INTERCOM_ACCESS_TOKEN: "token\n",
      INTERCOM_CLIENT_SECRET: " the-client-secret\r\n",
      ADMIN_TOKEN: "the-admin-token\n",
    });
    expect([intercom.accessToken, intercom.clientSecrets, adminToken]).toEqual([
      "token",
      ["the-client-secret"],
      "the-admin-token",
    ]);
  });

  it("refuses the app's own port for the metrics", () => {
    expect(fieldIssuesOf({ METRICS_PORT: "3000" })).toEqual(["METRICS_PORT"]);
    expect(fieldIssuesOf({ PORT: "4000", METRICS_PORT: "4000" })).toEqual(["METRICS_PORT"]);
    expect(fieldIssuesOf({ PORT: "0", METRICS_PORT: "0" })).toEqual([]);
  });

  it("needs a public address and a sealing key for OAuth on PostgreSQL", () => {
    const oauth = { INTERCOM_CLIENT_ID: "id", INTERCOM_CLIENT_SECRET: "s", DATABASE_URL: "postgres://h/db" };
    expect(fieldIssuesOf(oauth)).toEqual(["ENCRYPTION_KEY", "PUBLIC_URL"]);
    expect(fieldIssuesOf({ ...oauth, PUBLIC_URL: "https://desk.example", ENCRYPTION_KEY: "ab".repeat(32) })).toEqual([]);
  });

  it.each([
    ["PORT", "70000", "give a port number from 0 to 65535"],
    ["METRICS_PORT", "1.5", "give a port number from 0 to 65535"],
    ["DRAFT_SETTLE_MS", "1.5", "give whole milliseconds from 0 to 600000, such as 2000"],
    ["LLM_DAILY_TOKENS", "0", "give a number of tokens from 1 on, such as 2000000, or leave it unset for no limit"],
    ["LLM_PRICE_INPUT", "-1", "give the price of a million tokens, such as 0.5"],
  ])("names the remedy for %s=%s, once", (name, value, remedy) => {
    expect(issuesOf({ [name]: value })).toEqual([{ name, issue: remedy }]);
  });

  it.each(["https://x.example/#a", "https://x.example#", "https://x.example?y=1", "https://x.example/intercom/webhooks"])(
    "refuses the public address %s, which is not an origin alone, with the remedy",
    (url) => {
      const issue = "give scheme, host and port alone, such as https://support.example.com: no path, no ? and no #";
      expect(issuesOf({ PUBLIC_URL: url })).toEqual([{ name: "PUBLIC_URL", issue }]);
    },
  );

  it("takes a public address with a port or a slash at its end", () => {
    expect(parseConfig({ PUBLIC_URL: "https://x.example:8443/" }).publicUrl).toBe("https://x.example:8443");
    expect(issuesOf({ PUBLIC_URL: "desk" })).toHaveLength(1);
  });

  it("takes a scheme in capitals for what it is, so that HTTPS:// counts as https", () => {
    const { publicUrl, simpli } = parseConfig({ PUBLIC_URL: "HTTPS://x.example", SIMPLI_QA_URL: "Http://q/V1" });
    expect([publicUrl, simpli.qa?.url]).toEqual(["https://x.example", "http://q/V1"]);
  });

  it.each([
    "postgres://app:a/b@host/db",
    "postgres://app:a#b@host/db",
    "postgres://app:12#b@host/db",
    "postgres://app:12/b@host/db",
    "postgres://app:12?b@host/db",
    "postgres://app:50%ff@host/db",
  ])("refuses the address %s, whose password is not encoded, with the remedy", (url) => {
    expect(issuesOf({ DATABASE_URL: url })).toEqual([
      { name: "DATABASE_URL", issue: "this is no address: percent-encode / # ? @ % in the password (%2F %23 %3F %40 %25)" },
    ]);
  });

  it.each([
    "postgres://app:a%2Fb%23@host:5432/db",
    "postgresql:///db?host=/run/postgresql",
    "postgres://app@/db?host=/run&user=a@b",
  ])("takes the address %s", (url) => expect(issuesOf({ DATABASE_URL: url })).toEqual([]));

  it("takes a limit and prices for a language model, none by default", () => {
    const model = { LLM_BASE_URL: "http://127.0.0.1:1/v1", LLM_MODEL: "m" };
    expect(parseConfig(model).llm).toMatchObject({ dailyTokens: null, prices: null });
    expect(parseConfig({ ...model, LLM_DAILY_TOKENS: "2000000", LLM_PRICE_OUTPUT: "1.5" }).llm).toMatchObject({
      dailyTokens: 2_000_000,
      prices: { input: 0, output: 1.5 },
    });
    expect(() => parseConfig({ ...model, LLM_DAILY_TOKENS: "0" })).toThrow(/LLM_DAILY_TOKENS/);
    expect(() => parseConfig({ ...model, LLM_PRICE_INPUT: "free" })).toThrow(/LLM_PRICE_INPUT/);
  });

  it("gives each service its own key, or the common one", () => {
    const { simpli } = parseConfig({
      SIMPLI_QA_URL: "http://q/",
      SIMPLI_REPLY_URL: "http://r",
      SIMPLI_API_KEY: "all",
      SIMPLI_QA_API_KEY: "own",
    });
    expect(simpli).toMatchObject({ qa: { url: "http://q", apiKey: "own" }, reply: { apiKey: "all" }, triage: null });
  });
});
