/** What the doctor says to an admin of one of many workspaces. */
import { expect, it } from "vitest";
import { checkTexts } from "../../../src/doctor/check-texts.js";
import { adminsFinding, capabilitiesToShow } from "../../../src/doctor/checks/admins-findings.js";

const finding = (check: string, text: { readonly says: string; readonly remedy: string }) =>
  ({ check, about: "w", level: "fault", ...text }) as const;

const OPERATORS = /[A-Z]_[A-Z]|npm run (?!doctor\.)|app's log|[Rr]estart|[Ss]tart the app/;

it("names nothing that only the operator has in the checks of a workspace", () => {
  const texts = [
    finding("token", checkTexts.tokenRefused),
    finding("token", checkTexts.notInspectable("its token does not open")),
    finding("token", checkTexts.unreachable("https://api.intercom.io", "ETIMEDOUT")),
    finding("token", checkTexts.stoppedAnswering("ETIMEDOUT")),
    finding("setup", checkTexts.setUpStopped("Intercom answered 403")),
    finding("encryption", checkTexts.receiversSealed),
    finding("decisions", checkTexts.decisionsDiffer(1, 2, "k")),
    finding("permissions", checkTexts.scopeMissing("Read and List articles")),
    finding("permissions", checkTexts.notInPlan("listArticles")),
    finding("teammate", checkTexts.teammateUnknown("7")),
    finding("teammate", checkTexts.teammateElsewhere("7", "Maren")),
    finding("teammate", checkTexts.teammateNotYet("7", "Maren")),
    finding("teammate", checkTexts.teammateNoInboxAccess("Maren")),
    finding("teams", checkTexts.teamUnknown("Billing")),
    finding("teams", checkTexts.mapBroken("Billing", "12")),
    finding("teams", checkTexts.rulesUnread("timeout")),
    finding("attributes", checkTexts.attributesRefused("Intercom answered 400")),
    finding("attributes", checkTexts.attributeMissing("sentiment_score")),
    finding("attributes", checkTexts.attributeType("sentiment_score", "string", "float")),
    finding("clock", checkTexts.clockOff(40)),
    finding("region", checkTexts.regionDiffers("eu", "us")),
    finding("version", checkTexts.versionRefused("2.99")),
    finding("address", checkTexts.publicAway("https://desk.example", "ENOTFOUND")),
    finding("webhooks", checkTexts.signatureRefused("webhook")),
    finding("sidebar", checkTexts.signatureNotChecked("sidebar request")),
  ];
  for (const text of texts) {
    const { says, remedy } = adminsFinding(text);
    expect(`${says} ${remedy}`).not.toMatch(OPERATORS);
    expect(remedy, says).not.toBeNull();
  }
});

it("keeps what an admin can do", () => {
  const remedyOf = (text: { readonly says: string; readonly remedy: string }, check = "token") =>
    adminsFinding(finding(check, text)).remedy;
  expect(remedyOf(checkTexts.tokenRefused)).toBe("Install the app in this workspace again.");
  expect(remedyOf(checkTexts.scopeMissing("Read and List articles"))).toBe(
    "Ask whoever runs this app to tick it in the Developer Hub, then install the app again.",
  );
  const own = checkTexts.conversationAttributeMissing({
    name: "AI_CATEGORY",
    type: "list",
    subject: "category",
    options: ["billing"],
  });
  expect(remedyOf(own, "attributes")).toBe(own.remedy);
  expect(remedyOf(checkTexts.notInPlan("listArticles"))).toBe(checkTexts.notInPlan("").remedy);
  expect(remedyOf(checkTexts.attributeType("sentiment_score", "string", "float"))).toBe(
    "Archive sentiment_score in Intercom, Settings, Data, People, and create it again on this page. A type cannot be changed.",
  );
});

it("leaves the version to the operator, and the permission to both", () => {
  const seen = { granted: [], missing: ["Read AI content" as const], refused: [] };
  const lines = capabilitiesToShow({ version: "2.13", seen, ownToken: false });
  for (const { remedy } of lines) expect(remedy ?? "").not.toMatch(OPERATORS);
  expect(lines.find(({ state }) => state === "needs-permission")?.remedy).toMatch(/^Ask whoever runs this app/);
});

it("says of the operator's checks only what is so", () => {
  const textOf = (check: string) => adminsFinding(finding(check, checkTexts.clockOff(12))).says;
  expect(textOf("clock")).toBe("Needs the attention of the operator of this server.");
  expect(textOf("sidebar")).toBe("Not working: Intercom's requests do not arrive.");
  expect(textOf("services")).toBe("Not working: what needs it waits.");
});
