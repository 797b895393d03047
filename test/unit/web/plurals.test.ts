import { describe, expect, it } from "vitest";
import { healthPageTexts } from "../../../src/console/handlers/health/texts.js";
import { deadLettersViewTexts } from "../../../src/web/views/dead-letters/texts.js";
import { healthViewTexts } from "../../../src/web/views/health/texts.js";
import { proofViewTexts } from "../../../src/web/views/proof/texts.js";

const { lessons } = proofViewTexts;

describe("one of something is no plural", () => {
  it.each([
    [healthPageTexts.retention.good(1).says, "Data older than 1 day is deleted once a day."],
    [healthPageTexts.retention.good(2).says, "Data older than 2 days is deleted once a day."],
    [healthViewTexts.retention.daysOf(90, 1), "90 days; texts of events from earlier versions 1 day"],
    [healthViewTexts.retention.daysOf(1, 2), "1 day; texts of events from earlier versions 2 days"],
    [lessons.ownTeams(1), "Teams learned from the past, in 1 conversation whose team is known"],
    [lessons.ownTeams(2), "Teams learned from the past, in 2 conversations whose team is known"],
    [lessons.precedents(1, 1), "Past answers, in 1 draft for which one was found; 1 rests on it"],
    [lessons.precedents(2, 0), "Past answers, in 2 drafts for which one was found; 0 rest on it"],
    [lessons.houseStyle(1), "House style, beside 1 reply that was sent: how many are written so"],
    [lessons.houseStyle(0), "House style, beside 0 replies that were sent: how many are written so"],
    [deadLettersViewTexts.left(1), "1 more is left: retry it the same way."],
    [deadLettersViewTexts.left(2), "2 more are left: retry them the same way."],
  ])("%s", (said, right) => expect(said).toBe(right));
});
