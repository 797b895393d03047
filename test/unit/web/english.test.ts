/** The page is English: its numbers are too, whatever language the browser speaks. */
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** What a browser does that is set to this language. */
function speak(language: string): void {
  const { NumberFormat, DateTimeFormat } = Intl;
  vi.stubGlobal("Intl", {
    ...Intl,
    NumberFormat: class extends NumberFormat {
      constructor(locale?: string, options?: Intl.NumberFormatOptions) {
        super(locale ?? language, options);
      }
    },
    DateTimeFormat: class extends DateTimeFormat {
      constructor(locale?: string, options?: Intl.DateTimeFormatOptions) {
        super(locale ?? language, options);
      }
    },
  });
  vi.resetModules();
}

it("a German browser shows numbers, days and times in English", async () => {
  speak("de");
  const { count, percentText, score, day, momentText, within } = await import("../../../src/web/parts/format.js");
  expect(count(1234.5)).toBe("1,234.5");
  expect(percentText(0.12)).toBe("12%");
  expect(score(-0.2)).toBe("−0.20");
  expect(within(2500)).toBe("2.5 s");
  expect(day("2026-10-17")).toBe("17 Oct");
  expect(momentText(new Date(2026, 9, 17, 22, 4).getTime(), new Date(2026, 9, 18).getTime(), false)).toBe("17 Oct, 22:04");
});

it("an American one keeps its own days and times", async () => {
  speak("en-US");
  const { day } = await import("../../../src/web/parts/format.js");
  expect(day("2026-10-17")).toBe("Oct 17");
});
