import { describe, expect, it } from "vitest";
import { type CategoryRule, DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings.js";
import {
  ruleIdOf,
  type RuleValues,
  ruleValuesOf,
  unlistedRules,
  withNewCategory,
  withoutCategory,
  withRule,
} from "../../../src/web/views/settings/category-values.js";
import { formOf, rebased, touched } from "../../../src/web/views/settings/form-changes.js";
import { type FormValues, issuesIn, settingsIn } from "../../../src/web/views/settings/form-values.js";

const RULE: CategoryRule = { description: "Money back", threshold: 0.825, team: "12", levels: { draft: "suggest" } };
const settings = (changes: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  categories: ["billing", "refund", "general"],
  ...changes,
});
const withRefund = formOf(settings({ categoryRules: { refund: RULE } }));

/** As somebody types into the name of a row. */
const named = (values: FormValues, index: number, name: string): FormValues => ({
  ...values,
  categories: values.categories.with(index, { ...values.categories[index]!, name }),
});
const removed = (values: FormValues, index: number): FormValues => ({ ...values, ...withoutCategory(values, index) });
const added = (values: FormValues, name: string): FormValues =>
  named({ ...values, categories: withNewCategory(values) }, values.categories.length, name);
/** As somebody edits the rule of a row. */
const edited = (values: FormValues, index: number, changes: Partial<RuleValues>): FormValues => {
  const row = values.categories[index]!;
  const former = ruleIdOf(row, values);
  return { ...values, categoryRules: withRule(values, { id: row.id, former }, { ...ruleValuesOf(former, values), ...changes }) };
};
const rulesOf = (values: FormValues) => settingsIn(values).categoryRules;

describe("the form of the settings", () => {
  it.each<Partial<Settings>>([
    {},
    { categoryRules: { refund: RULE, Billing: { ...RULE, levels: {} } }, categories: ["Billing", "refund"] },
    { channelsOff: ["phone", "web"], teams: { Accounts: "11" }, triageThreshold: 0.625 },
    { categoryRules: { "an engine's own": RULE } },
    { categoryRules: { constructor: RULE }, categories: ["billing", "Constructor"] },
  ])("gives back what it was given: %j", (changes) => {
    const given = settings(changes);
    const saved = settingsIn(formOf(given));
    expect(saved).toEqual(given.categories.includes("Constructor") ? { ...given, categoryRules: { Constructor: RULE } } : given);
    expect(touched(formOf(given), formOf(given))).toEqual([]);
  });

  it("has no rule for a category named like what every object inherits", () => {
    expect(rulesOf(formOf(settings({ categories: ["constructor"] })))).toEqual({});
  });

  it("does not call other channels of the same kind a change, whatever their order", () => {
    const stored = formOf(settings({ channelsOff: ["web", "chat"] }));
    expect(stored.channelsOff).toEqual(["chat", "web"]);
  });
});

describe("the rule of a category", () => {
  it("is saved in shares, ids and levels, and only what is different", () => {
    const typed = edited(withRefund, 0, { threshold: " 90 ", levels: { triage: "", draft: "", qa: "off" } });
    expect(rulesOf(typed)).toEqual({
      refund: RULE,
      billing: { description: "", threshold: 0.9, team: null, levels: { qa: "off" } },
    });
    expect(touched(withRefund, typed)).toEqual(["categoryRules"]);
  });

  it("is not saved once it is empty again, and then nothing is changed", () => {
    const typed = edited(withRefund, 0, { threshold: "90" });
    expect(touched(withRefund, edited(typed, 0, { threshold: " " }))).toEqual([]);
    expect(rulesOf(edited(withRefund, 1, { description: " ", threshold: "", team: "", levels: emptyLevels }))).toEqual({});
  });

  it("goes with its category when that is renamed, through every name on the way", () => {
    for (const name of ["", "bill", "billing", "general", "returns"]) {
      const renamed = named(withRefund, 1, name);
      expect(ruleValuesOf(ruleIdOf(renamed.categories[1]!, renamed), renamed).threshold).toBe("82.5");
    }
    expect(rulesOf(named(withRefund, 1, "returns"))).toEqual({ returns: RULE });
  });

  it("goes when its category is removed, and comes back with it", () => {
    const without = removed(withRefund, 1);
    expect(rulesOf(without)).toEqual({});
    expect(rulesOf(added(without, "Refund"))).toEqual({ Refund: RULE });
    expect(touched(withRefund, added(removed(withRefund, 1), "refund"))).toEqual(["categories"]);
  });

  it("that came back can be edited, emptied and renamed", () => {
    const back = added(removed(withRefund, 1), "refund");
    const row = back.categories.length - 1;
    const changed = edited(back, row, { threshold: "60" });
    expect(rulesOf(named(changed, row, "returns"))).toEqual({ returns: { ...RULE, threshold: 0.6 } });
    const emptied = edited(back, row, { description: "", threshold: "", team: "", levels: emptyLevels });
    expect(rulesOf(emptied)).toEqual({});
  });

  it("of a new category is not found under another new one's", () => {
    const one = edited(added(withRefund, "one"), 3, { threshold: "60" });
    const next = added(removed(one, 3), "two");
    expect(rulesOf(next)).toEqual({ refund: RULE });
    expect(touched(withRefund, removed(one, 3))).toEqual([]);
    const both = edited(added(one, "two"), 4, { threshold: "70" });
    expect(rulesOf(both)).toMatchObject({ one: { threshold: 0.6 }, two: { threshold: 0.7 } });
  });

  it("is not given to a new category of the name that another one had", () => {
    const renamed = added(named(withRefund, 1, "returns"), "refund");
    expect(rulesOf(renamed)).toEqual({ returns: RULE });
  });

  it("that an engine's own category has stays, until it is removed or the list names the category", () => {
    const base = formOf(settings({ categoryRules: { "Late parcels": RULE } }));
    expect(unlistedRules(base)).toEqual([{ id: "late-parcels", name: "Late parcels" }]);
    expect(rulesOf({ ...base, categoryRules: withRule(base, { id: "late-parcels" }, null) })).toEqual({});
    const listed = added(base, "late parcels");
    expect(unlistedRules(listed)).toEqual([]);
    expect(rulesOf(listed)).toEqual({ "late parcels": RULE });
  });

  it("stays with a renamed category when somebody else changed it meanwhile", () => {
    const newer = formOf(settings({ categoryRules: { refund: { ...RULE, threshold: 0.4 } } }));
    expect(rulesOf(rebased(withRefund, named(withRefund, 1, "returns"), newer))).toEqual({
      returns: { ...RULE, threshold: 0.4 },
    });
  });
});

describe("what is wrong in the form", () => {
  it.each(["101", "-1", "many", "8 0", "Infinity"])("is shown at a threshold of %j, in percent", (threshold) => {
    expect([...issuesIn(edited(withRefund, 1, { threshold }))]).toEqual([
      ["categoryRules.refund.threshold", "Give a number from 0 to 100, or leave it empty."],
    ]);
  });

  it("is shown at each field of a rule, by its row", () => {
    const long = edited(added(withRefund, "new. one"), 3, { description: "x".repeat(501), team: "t".repeat(61) });
    expect([...issuesIn(long)]).toEqual([
      ["categoryRules.+1.team", "Choose the Intercom team this goes to."],
      ["categoryRules.+1.description", "Describe the category in at most 500 characters."],
    ]);
    const unlisted = formOf(settings({ categoryRules: { "a.b": RULE } }));
    const changed = { ...ruleValuesOf("a-b", unlisted), threshold: "200" };
    expect([...issuesIn({ ...unlisted, categoryRules: withRule(unlisted, { id: "a-b" }, changed) }).keys()]).toEqual([
      "categoryRules.a-b.threshold",
    ]);
  });

  it("is told once, at the name, where two categories with rules are called alike", () => {
    const both = edited(withRefund, 0, { threshold: "70" });
    expect([...issuesIn(named(both, 0, "Refund")).keys()]).toEqual(["categories.1"]);
    expect([...issuesIn(named(both, 0, " ")).keys()]).toEqual(["categories.0"]);
  });

  it("is nothing in what is saved now", () => {
    expect(issuesIn(withRefund).size).toBe(0);
  });
});

const emptyLevels = { triage: "", draft: "", qa: "" } as const;
