/** The saved replies of the sandbox's company. */
import type { MacroRecord } from "../world/workspace-records.js";

const UPDATED_AT = Date.UTC(2025, 8, 1) / 1000;

const BILLING_TEAM = "5017692";

const macro = (id: string, name: string, text: string, teamIds: readonly string[] = []): MacroRecord => ({
  id,
  name,
  text,
  teamIds,
  updatedAt: UPDATED_AT + Number(id),
});

export const MACROS: readonly MacroRecord[] = [
  macro(
    "601",
    "Parcel marked as delivered but not there",
    'Hi {{user.first_name|fallback:"there"}}, I am sorry that your parcel has not arrived although the tracking says delivered. Please look with your neighbours; if it has not turned up in two days, we send a replacement.',
  ),
  macro(
    "602",
    "Charged twice",
    'Hi {{user.first_name|fallback:"there"}}, I see that you were charged twice. I have refunded the second charge of {{conversation.custom_attributes.amount}}; it is back on your card within five working days.',
    [BILLING_TEAM],
  ),
  macro(
    "603",
    "How to return a lamp",
    'Hi {{user.first_name|fallback:"there"}}, you can send the lamp back within 30 days. Print the return label under Orders, and we refund you once it has arrived.',
  ),
  macro(
    "604",
    "Sensors offline",
    'Hi {{user.first_name|fallback:"there"}}, when sensors go offline at night, please restart the hub and bring it within ten metres of the sensors.',
  ),
  macro("605", "Thank you", "Thank you for your kind words! We are happy to hear it."),
];
