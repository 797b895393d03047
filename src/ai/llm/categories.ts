/** Categories a model chooses from where the workspace names none, with what belongs in each. */
export const DEFAULT_CATEGORIES: Readonly<Record<string, string>> = {
  billing: "invoices, payments, charges, plans and prices",
  refund: "money back, returns of money, compensation",
  technical: "errors, crashes, something does not work, how to set something up",
  account: "log-in, passwords, profile, access rights, deletion of the account",
  shipping: "delivery, tracking, lost or damaged parcels",
  order: "placing, changing or cancelling an order, availability",
  feedback: "praise, complaints and wishes without a question",
  general: "anything else",
};
