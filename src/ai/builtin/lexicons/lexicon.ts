/** The signals a lexicon looks for in each language: topics, urgency, sentiment, and risks of escalation. */
export const CATEGORIES = ["billing", "refund", "technical", "account", "shipping", "order", "feedback", "general"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Things said that raise the risk that a team lead should know now. */
export const ESCALATION_SIGNALS = [
  "legal",
  "supervisor",
  "authority",
  "publicity",
  "leaving",
  "chargeback",
  "breach",
  "accusation",
  "repeated",
  "endurance",
] as const;
export type EscalationSignal = (typeof ESCALATION_SIGNALS)[number];

/** Things said that show how soon somebody must act. */
export const URGENCY_SIGNALS = ["immediate", "deadline", "outage", "security", "danger", "loss", "blocked", "patient"] as const;
export type UrgencySignal = (typeof URGENCY_SIGNALS)[number];

const SENTIMENT_SIGNALS = ["upset", "pleased"] as const;

export const SIGNALS = [...CATEGORIES, ...ESCALATION_SIGNALS, ...URGENCY_SIGNALS, ...SENTIMENT_SIGNALS] as const;
export type Signal = (typeof SIGNALS)[number];

/** What a signal is called when it is shown to a teammate. */
export const SIGNAL_WORDS: Readonly<Record<EscalationSignal | UrgencySignal, string>> = {
  legal: "legal action",
  supervisor: "asks for a superior",
  authority: "names an authority or formal complaint",
  publicity: "threatens to go public",
  leaving: "is about to leave",
  chargeback: "disputes the payment with a bank",
  breach: "reports a data leak or break-in",
  accusation: "accuses us",
  repeated: "has written before",
  endurance: "has waited long",
  immediate: "asks for help at once",
  deadline: "names a deadline",
  outage: "several people cannot work",
  security: "security",
  danger: "danger to people or property",
  loss: "loses money or data",
  blocked: "cannot go on",
  patient: "is not in a hurry",
};

/** For each signal, alternatives of a regular expression that match whole words, case ignored. */
export type Lexicon = Readonly<Partial<Record<Signal, string>>>;
