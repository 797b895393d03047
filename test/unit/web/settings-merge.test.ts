import { describe, expect, it } from "vitest";
import { type CategoryRule, DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings.js";
import { ruleValuesOf, type RuleValues, withRule } from "../../../src/web/views/settings/category-values.js";
import { formOf, rebased } from "../../../src/web/views/settings/form-changes.js";
import { type FormValues, settingsIn } from "../../../src/web/views/settings/form-values.js";

const RULE: CategoryRule = { description: "", threshold: 0.8, team: null, levels: { triage: "apply" } };
const BASE: Settings = {
  ...DEFAULT_SETTINGS,
  categories: ["billing", "refund", "order"],
  categoryRules: { refund: RULE },
  teams: { Accounts: "11", Legal: "99" },
  excludedAgents: ["1", "2"],
  channelsOff: ["phone"],
};
const base = formOf(BASE);
const withRuleOf = (values: FormValues, id: string, changes: Partial<RuleValues>): FormValues => ({
  ...values,
  categoryRules: withRule(values, { id }, { ...ruleValuesOf(id, values), ...changes }),
});
/** What is saved in the end. */
const merged = (mine: FormValues, theirs: Partial<Settings>) => settingsIn(rebased(base, mine, formOf({ ...BASE, ...theirs })));

describe("one's own edits on top of what somebody else saved meanwhile", () => {
  it("leave the other's change of another category's rule, and of another field of the same one", () => {
    const mine = withRuleOf(withRuleOf(base, "billing", { description: "Invoices" }), "refund", { threshold: "90" });
    const theirs = { ...RULE, levels: { triage: "suggest" } } as const;
    expect(merged(mine, { categoryRules: { refund: theirs, order: RULE } }).categoryRules).toEqual({
      refund: { ...theirs, threshold: 0.9 },
      order: RULE,
      billing: { description: "Invoices", threshold: null, team: null, levels: {} },
    });
  });

  it("leave a rule gone that the other took away, and take away one's own", () => {
    expect(merged(withRuleOf(base, "billing", { threshold: "90" }), { categoryRules: {} }).categoryRules).toEqual({
      billing: { description: "", threshold: 0.9, team: null, levels: {} },
    });
    const without = { ...base, categoryRules: {} };
    expect(merged(without, { categoryRules: { refund: RULE, order: RULE } }).categoryRules).toEqual({ order: RULE });
  });

  it("show the rule of a category that the other renamed by its former name", () => {
    const theirs = { categories: ["billing", "returns", "order"], categoryRules: { returns: RULE } };
    const saved = merged(withRuleOf(base, "refund", { description: "Money back" }), theirs);
    expect(saved.categories).toEqual(theirs.categories);
    expect(saved.categoryRules).toEqual({
      returns: RULE,
      refund: { description: "Money back", threshold: null, team: null, levels: {} },
    });
  });

  it("leave the categories that the other added, renamed and removed, and keep one's own", () => {
    const rows = base.categories;
    const mine = {
      ...base,
      categories: [{ ...rows[0]!, name: "invoices" }, rows[1]!, { id: "+1", name: "Warranty" }, { id: "+2", name: "praise" }],
    };
    const theirs = { categories: ["billing", "refund", "order", "delivery", "warranty"] };
    expect(merged(mine, theirs).categories).toEqual(["invoices", "refund", "delivery", "Warranty", "praise"]);
    expect(merged(mine, { categories: ["billing", "returns", "order"] }).categories).toEqual([
      "invoices",
      "returns",
      "Warranty",
      "praise",
    ]);
  });

  it("leave the teams that the other mapped, and keep one's own", () => {
    const mine = { ...base, teams: [base.teams[0]!, { group: "Legal", team: "12" }, { group: "Returns", team: "13" }] };
    expect(merged(mine, { teams: { Accounts: "15", Legal: "16", Press: "17" } }).teams).toEqual({
      Accounts: "15",
      Legal: "12",
      Returns: "13",
      Press: "17",
    });
    expect(merged({ ...base, teams: [base.teams[0]!] }, { teams: { Legal: "99" } }).teams).toEqual({});
  });

  it("leave who and what the other took into a list or out of it", () => {
    const mine: FormValues = { ...base, excludedAgents: ["2", "3"], channelsOff: ["phone", "web"] };
    expect(merged(mine, { excludedAgents: ["1", "2", "4"], channelsOff: [] })).toMatchObject({
      excludedAgents: ["2", "4", "3"],
      channelsOff: ["web"],
    });
  });

  it("are none where nothing was touched", () => {
    const theirs = { ...BASE, teams: { Press: "17" }, categories: ["one"], categoryRules: { one: RULE, refund: RULE } };
    expect(rebased(base, base, formOf(theirs))).toEqual(formOf(theirs));
  });
});
