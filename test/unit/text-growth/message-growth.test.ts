import { describe, expect, it } from "vitest";
import { automatedMessage } from "../../../src/domain/automated-message.js";
import { growthOf } from "./growth.js";

/** As much of a message as is read of it. */
const READ = 1200;

/** Beginnings of what is looked for, again and again. */
const UNITS = ["نساعد", "نساعد "];

describe("the time grows as the text does in what tells machines' mail from people's, over", () => {
  it.each(UNITS)("%j", async (unit) => {
    const { linear, half, full } = await growthOf((size, attempt) => {
      const length = size === "half" ? READ / 2 : READ;
      return automatedMessage(unit.repeat(length).slice(0, length - 1) + String.fromCharCode(0x61 + attempt));
    });
    expect(linear ? [] : [`${half.toFixed(1)} ms for half, ${full.toFixed(1)} ms for all`]).toEqual([]);
  });
});
