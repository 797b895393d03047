/** The console's session door, knocked at in every wrong way: always one of its own answers, never a failure. */
import { request } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionSchema } from "../../src/console/api/session.js";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const RUNS = { numRuns: 100, endOnFailure: true };
const EXPECTED = new Set([200, 400, 401, 403, 413, 415, 429]);

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "postgres" });
});
afterAll(() => app.close());

interface Knock {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function knock({ method, headers, body }: Knock): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const path = "/console/api/session";
    const asked = request(
      { hostname, port, path, method, headers: { "content-length": body.length, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      },
    );
    asked.on("error", reject).end(body);
  });
}

async function isAnswered(knocked: Knock, expected = EXPECTED): Promise<void> {
  const { status, text } = await knock(knocked);
  expect(expected).toContain(status);
  const answer: unknown = JSON.parse(text);
  if (status === 200) expect(sessionSchema.parse(answer).standing, "nobody gets in by accident").toBe("signed-out");
  else {
    const sentence = expect.stringMatching(/./) as string;
    expect(answer).toEqual({ code: expect.stringMatching(/^[a-z-]+$/) as string, message: sentence, error: sentence });
  }
}

/** What a header may hold: node refuses to send anything else. */
const headerText = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 300,
});
const JSON_TYPE = { "content-type": "application/json" };

describe("the session door", () => {
  it("any bytes as a sign-in", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 6_000 }), (bytes) =>
        isAnswered({ method: "POST", headers: JSON_TYPE, body: Buffer.from(bytes) }),
      ),
      RUNS,
    ));

  it("any JSON as a sign-in", () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.json().map((token) => `{"token":${token}}`),
          fc.constant(`{"token":"${"x".repeat(1_001)}"}`),
        ),
        (text) => isAnswered({ method: "POST", headers: JSON_TYPE, body: Buffer.from(text) }),
      ),
      RUNS,
    ));

  it("any cookie", () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          headerText,
          headerText.map((value) => `simpli_console=${value}`),
          headerText.map((value) => `simpli_console=s%3A${encodeURIComponent(value)}`),
        ),
        (cookie) => isAnswered({ method: "GET", headers: { cookie }, body: Buffer.alloc(0) }),
      ),
      RUNS,
    ));

  it("any origin, with a real session: what is not ours ends nothing", async () => {
    const { cookie, session } = await signIn(app);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("origin", "sec-fetch-site"),
        fc.oneof(headerText, fc.webUrl(), fc.constantFrom("null", "none", "cross-site", "same-site", `${app.url}.evil.example`)),
        async (name, value) => {
          fc.pre(value.trim() !== "same-origin" && value.trim() !== app.url);
          const headers = { cookie, [name]: value };
          await isAnswered({ method: "DELETE", headers, body: Buffer.alloc(0) }, new Set([403]));
        },
      ),
      RUNS,
    );
    expect((await session()).standing).toBe("signed-in");
  });

  it("any method and content type", () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom("POST", "PUT", "DELETE", "PATCH", "GET"),
        fc.oneof(
          headerText,
          fc.constantFrom("text/plain", "application/json; charset=utf-7", "application/json; charset=utf-16"),
        ),
        fc.constantFrom("identity", "gzip", "br", "deflate", "nothing"),
        async (method, type, encoding) => {
          const headers = { "content-type": type, "content-encoding": encoding };
          const { status, text } = await knock({ method, headers, body: Buffer.from('{"token":"guess"}') });
          expect([...EXPECTED, 404]).toContain(status);
          JSON.parse(text);
        },
      ),
      RUNS,
    ));
});
