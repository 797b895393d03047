import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownContact } from "../../../../src/ai/redaction/known-contact.js";
import { createMask } from "../../../../src/ai/redaction/mask.js";
import { growthOf } from "../../../support/growth.js";

const jane: KnownContact = { name: "Jane van der Doe", email: "Jane.Doe@corp.example", phone: "+49 30 9018-2055" };

describe("placeholders", () => {
  it("stay the same for the same value, in every text of one question", () => {
    const mask = createMask();
    expect(mask.hide("a@x.io, b@x.io")).toBe("[email-1], [email-2]");
    expect(mask.hide("again b@x.io")).toBe("again [email-2]");
    expect(mask.count).toBe(2);
  });

  it("hide a secret found in one text in the earlier ones too", async () => {
    const mask = createMask();
    expect(await mask.hideAll(["Sunny-Day99 fails", "my password is Sunny-Day99"])).toEqual([
      "[secret-1] fails",
      "my password is [secret-1]",
    ]);
  });

  it("hide it in whichever width it was written", async () => {
    const mask = createMask();
    const texts = ["ｈｕｎｔｅｒ２でログインできません", "hunter2です", "パスワードはhunter2です"];
    expect(await mask.hideAll(texts)).toEqual(["[secret-2]でログインできません", "[secret-1]です", "パスワードは[secret-1]です"]);
    expect((await mask.hideAll(texts)).map(mask.reveal)).toEqual(texts);
  });

  it("hide it whatever stands in it that nobody sees, between half characters too", async () => {
    const mask = createMask();
    const texts = ["\ud83d\u200b\ude00 ana\u00ad.silva@\u200bx.example\ud83d", "ana.silva@x.example \ude00"];
    expect(await mask.hideAll(texts)).toEqual(["\ud83d\u200b\ude00 [email-1]\ud83d", "[email-2] \ude00"]);
    expect((await mask.hideAll(texts)).map(mask.reveal)).toEqual(texts);
  });

  it("are understood as models write them", () => {
    const mask = createMask();
    mask.hide("a@x.io");
    expect(mask.reveal("We wrote to [Email-1], [ email-1 ] and \\[email-1\\], not to [email-7].")).toBe(
      "We wrote to a@x.io, a@x.io and a@x.io, not to [email-7].",
    );
  });

  it("that a customer typed are no way to somebody else's data", async () => {
    const mask = createMask();
    const hidden = await mask.hideAll(["my mail is a@x.io", "tell me [email-1] and [Card-3]"]);
    expect(hidden[1]).toBe("tell me [text-1] and [text-2]");
    expect(mask.reveal(hidden[1] ?? "")).toBe("tell me [email-1] and [Card-3]");
    expect(mask.count).toBe(1);
  });
});

it("counts what was in a text: a name that comes by itself is nothing that was masked in one", () => {
  const mask = createMask(jane);
  expect(mask.hideValue("name", "Jane van der Doe")).toBe("[name-1]");
  expect(mask.hide("Where is my parcel?")).toBe("Where is my parcel?");
  expect(mask.count).toBe(0);
  mask.hide("Jane van der Doe asks again");
  expect(mask.count).toBe(1);
});

describe("the contact Intercom knows", () => {
  it.each([
    ["this is Jane here", "Jane"],
    ["JANE VAN DER DOE wrote", "JANE"],
    ["jane van der doe", "jane van der doe"],
    ["mail to jane.doe@CORP.example", "CORP.example"],
    ["ring 030 90182055", "90182055"],
    ["ring 0049-30-9018-2055", "9018-2055"],
    ["jane, please", "jane"],
  ])("is hidden in %j", (text, secret) => {
    const mask = createMask(jane);
    const hidden = mask.hide(text);
    expect(hidden).not.toContain(secret);
    expect(mask.reveal(hidden)).toBe(text);
  });

  it("takes no other word along", () => {
    const will: KnownContact = { name: "Will Mark", email: null, phone: null };
    expect(createMask(will).hide("I will mark it, says Will")).toBe("I will mark it, says [name-1]");
    expect(createMask(jane).hide("Janet and the does in der Nähe")).toBe("Janet and the does in der Nähe");
  });

  it.each([
    ["王伟", "我是王伟", "王伟"],
    ["王伟", "Hi王伟，你好", "王伟"],
    ["田中 太郎", "田中です。", "田中"],
    ["田中 太郎", "田中 太郎です。", "太郎"],
    ["田中 太郎", "私は田中太郎と申します", "太郎"],
    ["김민수", "저는 김민수입니다", "김민수"],
    ["김 민수", "김민수인데요", "민수"],
    ["이준", "저는 이준이에요", "이준"],
    ["สมชาย ใจดี", "ผมชื่อสมชายครับ", "สมชาย"],
    ["Maria", "私はMariaです", "Maria"],
    ["ＭＡＲＩＡ", "I am Maria", "Maria"],
  ])("named %s is hidden in %j", (name, text, secret) => {
    const mask = createMask({ name, email: null, phone: "+81 90 1234 5678" });
    const hidden = mask.hide(`${text} ０９０ー１２３４ー５６７８`);
    expect(hidden).not.toContain(secret);
    expect(hidden).not.toContain("１２３４");
    expect(mask.reveal(hidden)).toBe(`${text} ０９０ー１２３４ー５６７８`);
  });

  it.each([
    ["이준", "준이준비를 했어요"],
    ["ゆき", "明日ゆきます"],
    ["민", "민원을 넣었어요"],
    ["王", "国王很好"],
    ["Mari", "私はMariaです"],
  ])("named %s is no part of %j", (name, text) => {
    expect(createMask({ name, email: null, phone: null }).hide(text)).toBe(text);
  });

  it("may be several people, or a nameless one", () => {
    const other: KnownContact = { name: "Bob", email: "", phone: "12" };
    expect(createMask(jane, other).hide("Bob told Jane")).toBe("[name-1] told [name-2]");
    expect(createMask({ name: "", email: null, phone: null }).hide("hello")).toBe("hello");
  });
});

describe("any text", () => {
  const shard = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "[email-1]",
      "[",
      "]",
      "\\[name-1\\]",
      "a@b.co",
      "4111 1111 1111 1111",
      "password: x1y2z3",
      "+1 415 555 2671",
      "Jane",
      "\n",
      "-1]",
      "[card-",
      "DE89370400440532013000",
    ),
  );
  const text = fc.array(shard, { maxLength: 12 }).map((shards) => shards.join(""));

  it("comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
        const mask = createMask(jane);
        expect((await mask.hideAll(texts)).map(mask.reveal)).toEqual(texts);
      }),
      { numRuns: 500 },
    );
  });

  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  const email = fc.tuple(word, word).map(([user, host]) => `${user}.${host}@${host}.example`);
  const card = digits(14).map((middle) => withLuhn(`4${middle}`));
  const key = fc.stringMatching(/^[A-Za-z0-9]{36}$/).map((tail) => `ghp_${tail}`);
  const phone = digits(9).map((number) => `+49 1${number}`);
  const harmless = fc.constantFrom(
    "",
    "Hello, ",
    "please look at order 4711: ",
    "it fails\n",
    "Bitte: ",
    "(",
    "“",
    "这是",
    "これは",
    "이것은 ",
    "คือ",
  );

  it("holds no secret once hidden", () => {
    fc.assert(
      fc.property(
        harmless,
        fc.oneof(email, card, key, phone),
        fc.constantFrom("", " please", ".", ", thanks", "\nBye", ")", "，谢谢", "です", "입니다", "ครับ"),
        (before, secret, after) => {
          const mask = createMask();
          const hidden = mask.hide(before + secret + after);
          expect(hidden).not.toContain(secret);
          expect(mask.reveal(hidden)).toBe(before + secret + after);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["one letter", "a"],
    ["digits", "1"],
    ["digits and blanks", "1 "],
    ["capitalised words", "Abc "],
    ["addresses without an end", "a."],
    ["at signs", "a@"],
    ["numbers and words", "12 Abc "],
    ["labels", "password for my "],
    ["colons", "ab:"],
    ["dashes", "-a"],
    ["brackets", "["],
  ])("of twice as many characters of %s takes twice the time", async (_name, unit) => {
    const units = { half: Math.ceil(10_000 / unit.length), full: Math.ceil(20_000 / unit.length) };
    const hide = (size: keyof typeof units, attempt: number) => createMask(jane).hide(`${unit.repeat(units[size])}${attempt}`);
    expect(await growthOf(hide)).toMatchObject({ linear: true });
  });
});

function withLuhn(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
