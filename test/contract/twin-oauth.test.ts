import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf, setUp, type Setup } from "./twin.setup.js";

describe("the twin's authorisation", () => {
  let now = Date.UTC(2026, 0, 5);
  let setup: Setup;
  beforeEach(async () => {
    setup = await setUp({ now: () => now });
  });
  afterEach(() => setup.close());

  const authorize = async (query: string) => fetch(`${setup.apiUrl}/oauth?${query}`, { redirect: "manual" });
  const exchange = (code: string | null, secret = "sandbox-client-secret") =>
    setup.call(
      "POST",
      "/auth/eagle/token",
      { code, client_id: "sandbox-client-id", client_secret: secret },
      { authorization: "" },
    );
  const freshCode = async () => {
    const { headers } = await authorize("client_id=sandbox-client-id&state=s1");
    return new URL(headers.get("location") ?? "").searchParams.get("code");
  };

  it("sends the admin back with a code that ends in = and the state untouched", async () => {
    const response = await authorize("client_id=sandbox-client-id&state=a%26b");
    expect(response.status).toBe(302);
    const target = response.headers.get("location") ?? "";
    expect(target).toMatch(new RegExp(`^${setup.app.url}/intercom/callback\\?code=[0-9a-f]+=&state=a%26b$`));
  });

  it("sends nobody to an address that is not registered, or for an app it does not know", async () => {
    expect((await authorize("client_id=sandbox-client-id&redirect_uri=https://evil.example")).status).toBe(404);
    expect((await authorize("client_id=other")).status).toBe(404);
  });

  it("trades the code once for a token that works", async () => {
    const code = await freshCode();
    expect((await exchange(code)).body).toEqual({
      token_type: "Bearer",
      token: "sandbox-access-token",
      access_token: "sandbox-access-token",
    });
    expect(refusalOf(await exchange(code))).toBe("401 unauthorized");
  });

  it("refuses a code without its last sign, with a wrong secret, or after five minutes", async () => {
    const code = await freshCode();
    expect(refusalOf(await exchange((code ?? "").slice(0, -1)))).toBe("401 unauthorized");
    expect(refusalOf(await exchange(code, "wrong"))).toBe("401 unauthorized");
    now += 5 * 60_000 + 1;
    expect(refusalOf(await exchange(code))).toBe("401 unauthorized");
  });

  it("forgets the token on uninstall", async () => {
    expect((await setup.call("POST", "/auth/uninstall")).status).toBe(200);
    expect(refusalOf(await setup.call("GET", "/me"))).toBe("401 unauthorized");
  });
});
