import { expect, it } from "vitest";
import { cutText } from "../../../src/kernel/cut-text.js";
import { parseJson, storableJson } from "../../../src/kernel/json.js";
import { createTokenSigner } from "../../../src/kernel/secrets.js";
import { toParameter } from "../../../src/store/database/values.js";

it("a token counts in one spelling only", () => {
  const { sign, verify } = createTokenSigner(Buffer.from("a key"), "state");
  const token = sign("payload");
  expect(verify(token)).toBe("payload");
  for (const other of [`${token}.x`, `${token}=`, `${token}!`, ` ${token}`, token.slice(0, -1), "payload", ""])
    expect(verify(other)).toBeNull();
});

it.each(["😀", "a😀", "ab😀😀"])("%s is cut between characters", (text) => {
  for (let length = 0; length <= text.length; length += 1) expect(cutText(text, length).match(/\p{Surrogate}/u)).toBeNull();
});

it("no text and no JSON that PostgreSQL would refuse reaches it", () => {
  const half = "😀".slice(0, 1);
  expect(toParameter("a\0b")).toBe("ab");
  expect(JSON.parse(toParameter({ a: `x${half}`, b: "\0y", c: "😀", d: "C:\\u0000" }) ?? "")).toEqual({
    a: "x\ufffd",
    b: "y",
    c: "😀",
    d: "C:\\u0000",
  });
  expect(toParameter(JSON.stringify([half]))).toBe('["\\ufffd"]');
  expect(toParameter("a path C:\\u0000")).toBe("a path C:\\u0000");
  expect(toParameter(["a\0"])).toBe('{"a"}');
});

it("what is parsed has them neither, and everything else", () => {
  expect(parseJson('{"a":"\\u0000x\\ud83d","b":"\\ud83d\\ude00 \\\\u0000 \\n","c\\u0000":1}')).toEqual({
    a: "x\ufffd",
    b: "😀 \\u0000 \n",
    c: 1,
  });
});

it("one such character among many other escapes costs about what parsing costs", () => {
  const text = JSON.stringify({ a: "\0", log: '"'.repeat(500_000) });
  const timed = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const fastest = (work: () => unknown) => Math.min(...Array.from({ length: 5 }, () => timed(work)));
  expect(fastest(() => storableJson(text))).toBeLessThan(20 * fastest(() => JSON.parse(text)));
});
