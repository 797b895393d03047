/** The texts of the page Proof. */
import type { BacktestState } from "../../../console/api/proof.js";
import type { EngineName } from "../../../domain/answers.js";
import { type AskedContract, parseTruth, type Truth } from "../../../domain/proof/parameters.js";
import { count, decimal } from "../../parts/format.js";
import { about, leastText, minutesText, shareText } from "./words.js";

const conversations = (number: number) => (number === 1 ? "1 conversation" : `${count(number)} conversations`);

const ENGINE_WORDS: Readonly<Record<EngineName, string>> = {
  simpli: "Simpli",
  llm: "Language model",
  builtin: "Built in",
};

/** What counts as true, as a person chose it: "Tags: team-". */
export function truthText(written: string): string {
  const truth = parseTruth(written);
  if (truth === null) return written;
  const kind = proofViewTexts.form.truths[truth.of];
  if (truth.of === "team") return kind;
  return `${kind}: ${truth.of === "tags" ? truth.prefix : truth.name}`;
}

export const proofViewTexts = {
  title: "Proof",
  lead: "How the app would have done on your own closed conversations, before it changes anything.",
  failure: "The page Proof could not be loaded",

  none: {
    title: "Nothing has been proved yet",
    text: "A backtest reads your newest closed conversations, writes nothing to Intercom, and compares what the app would have done with what your teammates did: the team, the reply, the rating. From that it proposes a threshold and a level for each category. It runs in the background, so you can leave this page.",
  },
  withoutReport: "That backtest has no report, or it was deleted since. This is the newest report.",
  notOwner: "Only owners start a backtest and change settings by it. Ask an owner of this app; Settings lists them.",

  form: {
    title: "Start a backtest",
    again: "Start another backtest",
    conversations: "Conversations",
    conversationsHint: "The newest closed ones, at most so many.",
    since: "Since",
    sinceHint: "Only those last changed on this day or later. Empty: any.",
    truth: "What counts as true",
    truths: { team: "Team", tags: "Tags", attribute: "Attribute" },
    truthHints: {
      team: "The team that had the conversation in the end.",
      tags: "The tag that teammates put on, by how it begins.",
      attribute: "The value of a conversation attribute.",
    },
    prefix: "Tags begin with",
    name: "Name of the attribute",
    truthIssues: {
      team: "Choose what counts as true.",
      tags: "Enter how the tags begin, in at most 100 characters.",
      attribute: "Enter the attribute’s name, in at most 100 characters.",
    } satisfies Record<Truth["of"], string>,
    share: "Share of Intercom’s allowance (%)",
    shareHint: "From 5 to 100. Live work finds the rest of it at any moment.",
    costs: "What mistakes cost",
    costWrong: "A wrong route costs (minutes)",
    costHand: "Routing by hand costs (minutes)",
    sample: "Sample",
    sampleHint: "Evaluate only so many of those found, spread evenly. Empty: all.",
    mayStore: (services: readonly string[]) => `${about(services)} may be sent past customers’ words`,
    mayStoreHint:
      "These services keep what they are sent. Without your leave they are not asked, and their part of the report stays empty.",
    leaveOutNewer: "Leave out articles that were changed later",
    leaveOutNewerHint:
      "Drafts see only what the help centre had when the customer wrote. Without it they see today’s articles, and the report counts those that were changed since.",
    start: "Start",
    starting: "Starting…",
    joined: "A backtest was under way already; this is it.",
    started: "The backtest has started.",
    failed: (reason: string) => `The backtest was not started. ${reason}`,
  },
  estimate: {
    label: "Estimate",
    intercom: (calls: number, share: string | null) =>
      `At most ${count(calls)} calls to Intercom${share === null ? "" : `, within ${share} of its allowance`}.`,
    model: (calls: number) => `About ${count(calls)} calls to the language model.`,
    price: (price: number) => `They cost about ${decimal(price, 2)}, in the currency of the prices set.`,
    noPrice: "What they cost is not known: LLM_PRICE_INPUT and LLM_PRICE_OUTPUT are not set.",
    noModel: "No language model is asked.",
  },

  run: {
    title: "A backtest is under way",
    bar: "Conversations done",
    does: {
      waiting: "Waiting for its turn.",
      listing: "Searching for closed conversations.",
      running: "Reading conversations, asking what the app would have done, and comparing it with what teammates did.",
      done: "Done.",
      failed: "Failed.",
      stopped: "Stopped.",
    } satisfies Record<BacktestState, string>,
    failing: "It failed for now and goes on by itself.",
    nextTry: "Next try:",
    stops: "It stops after the conversations that are being read.",
    done: (done: number, of: number | null) =>
      of === null ? `${conversations(done)} done so far` : `${count(done)} of ${conversations(of)} done`,
    left: (seconds: number | null) => (seconds === null ? "time left not known yet" : `about ${minutesText(seconds / 60)} left`),
    writes: "Nothing is written to Intercom. You can leave this page; it goes on without you.",
    stop: "Stop",
    stopping: "Stopping…",
    stopHint: "What is done by then becomes a report.",
    stopped: "The backtest stops.",
    notStopped: (reason: string) => `It was not stopped. ${reason}`,
    ended: "The backtest has ended.",
    failedTitle: "The last backtest ended without a report",
    failedText: "It ended for a reason that is not known.",
    states: {
      waiting: "Waiting",
      listing: "Searching",
      running: "Running",
      done: "Done",
      failed: "Failed",
      stopped: "Stopped",
    } satisfies Record<BacktestState, string>,
  },

  report: {
    title: "Report",
    lead: (when: string, by: string | null) => `Of ${when}${by === null ? "" : `, started by ${by}`}.`,
    stopped: "It was stopped, so it covers what was done by then.",
    print: "Print",
    truthNone: (number: number) =>
      `The app was tried on ${conversations(number)}, but in none of them did people leave anything to compare with.`,
    truthKnown: {
      team: (number: number) => `Of ${conversations(number)} whose team is known`,
      tags: (number: number, of: string) => `Of ${conversations(number)} with a tag that begins with “${of}”`,
      attribute: (number: number, of: string) => `Of ${conversations(number)} whose ${of} is known`,
    },
    would: {
      team: "the app would have sent",
      other: "the app would have classified",
    },
    same: { team: "where your teammates did", other: "as your teammates did" },
    headline: (known: string, would: string, agreed: number, shares: string, same: string) =>
      `${known}, ${would} ${count(agreed)} (${shares}) ${same}.`,
    shares: (agreement: number, lowerBound: number | null) =>
      lowerBound === null ? shareText(agreement) : `${shareText(agreement)}, at least ${leastText(lowerBound)}`,
    atLeast: "“At least” is the lower bound: with 95 % confidence the agreement is no less.",
  },

  categories: {
    title: "Agreement by category",
    lead: "Labels are what people decided in the past. Agreement is the share of them that the app’s answer agrees with.",
    chart: "Agreement and its lower bound",
    point: (best: string, weakest: string | null) => (weakest === null ? `${best}.` : `Best in ${best}; weakest in ${weakest}.`),
    one: (category: string, agreement: number) => `${category} (${shareText(agreement)})`,
    noPicture: "No category has a label yet, so there is nothing to draw.",
    agreement: "Agreement",
    lowerBound: "At least",
    list: "Every category",
    columns: {
      category: "Category",
      cases: "Cases",
      labels: "Labels",
      evidence: "Evidence",
      threshold: "Proposed threshold",
      level: "Proposed level",
    },
    ofLabels: (agreed: number, labelled: number) => `${count(agreed)} of ${count(labelled)}`,
    noLabels: "no labels",
    few: (labelled: number, of: number) => `not enough evidence yet (${count(labelled)} of about ${of})`,
    enough: "enough",
    noThreshold: "nothing would be decided at any threshold",
    notWorthwhile: "none is worth its costs",
    boundAt: (bound: number, threshold: number) => `at least ${leastText(bound)} from ${shareText(threshold)}`,
    levelRests:
      "Beside the proposed level stands the lower bound of the agreement from the proposed threshold on; under Agreement it is that of all answers. Apply is proposed where there are labels enough and that bound is what the settings ask for.",
    levels: { off: "Off", suggest: "Suggest", apply: "Apply" },
  },
  languages: {
    caption: "By the language of what the customer wrote first",
    language: "Language",
    unknown: "cannot be told",
  },
  curve: {
    title: "Agreement and coverage by threshold",
    lead: "A higher threshold decides less (coverage) and is right more often (agreement).",
    category: "Category",
    chart: (category: string) => `${category} by threshold`,
    point: (category: string, threshold: number | null) =>
      threshold === null
        ? `For ${category} no threshold is proposed.`
        : `For ${category} the costs you gave speak for ${shareText(threshold)}.`,
    notWorthwhile: (category: string) =>
      `For ${category} no threshold is worth its costs on this past: wrong routes would cost more than routing by hand. It stays at suggest, and triage writes nothing by itself.`,
    at: (coverage: number, agreement: string | null) =>
      ` There ${shareText(coverage)} of the labelled cases would be decided${agreement === null ? "" : `; the agreement there is ${agreement}`}.`,
    lowerBound: "At least",
    threshold: "Threshold",
    agreement: "Agreement",
    coverage: "Coverage",
    nothing: "nothing decided",
    noLabels: "no labels",
    noBound: "not known",
  },
  confusion: {
    title: "What is confused with what",
    lead: "A row for each answer of the app, a column for each decision of teammates. Framed cells agree.",
    caption: "Confusion matrix",
    said: "The app said",
    agrees: "agrees",
    top: (said: string, was: string, number: number) => `Most often ${said} where it was ${was}: ${conversations(number)}.`,
    none: "The app and your teammates never differed.",
    empty: "No conversation has a label, so nothing can be confused.",
  },

  lessons: {
    title: "What the past teaches",
    lead: (collected: number) =>
      `Learned from the older four fifths of these conversations, shown on the newest fifth. ${collected === 1 ? "1 past answer was" : `${collected} past answers were`} collected. In the settings you choose whether any of it is used.`,
    nothing: "Too little was known to show anything.",
    ownTeams: (labelled: number) => `Teams learned from the past, in ${conversations(labelled)} whose team is known`,
    precedents: (compared: number, used: number) =>
      `Past answers, in ${compared === 1 ? "1 draft" : `${compared} drafts`} for which one was found; ${used} ${used === 1 ? "rests" : "rest"} on it`,
    houseStyle: (replies: number) =>
      `House style, beside ${replies === 1 ? "1 reply that was" : `${replies} replies that were`} sent: how many are written so`,
    greeting: "Greeting",
    closing: "Closing",
    formality: (replies: number) => `Form of address, of ${replies} where it shows`,
    styles: "What is usual, by team and language",
    noStyles: "No team and language has enough replies to learn from.",
    team: "Team and language",
    allTeams: "All teams",
    turn: "Reply",
    turns: { first: "first", later: "later" },
    replies: "Replies",
    form: "Address",
    sentences: "Sentences",
    habit: (habit: { readonly phrase: string; readonly replies: number } | null) => {
      if (habit === null) return "none usual";
      const phrase = habit.phrase === "" ? "without" : habit.phrase.replaceAll("\n", " ");
      return `${phrase.replace("{me}", "(first name)").replace(/\{(\w+)\}/g, "($1)")} · ${habit.replies}`;
    },
    agreement: "Agreement with the team people chose",
    similarity: "Words in common with the reply that was sent",
    meaning: "Nearness in meaning to it",
    answers: "Drafts that answer",
    measure: "Measure",
    without: "Without",
    with: "With",
    unknown: "not known",
  },
  drafts: {
    title: "Reply drafts",
    lead: "Each draft beside the reply that was really sent.",
    chart: "How close the drafts were",
    asIs: "As is",
    lightEdit: "Light edit",
    heavyEdit: "Heavy edit",
    other: "Other",
    outcome: "Outcome",
    number: "Drafts",
    share: "Share",
    point: (compared: number, asIs: number, lightEdit: number) =>
      `Of ${count(compared)} drafts ${shareText(asIs / compared)} are what was sent, another ${shareText(lightEdit / compared)} with a light edit.`,
    nothing: "No draft stood beside a reply.",
    before: (number: number) =>
      number === 1
        ? "In 1 conversation a draft would have been there before the first reply."
        : `In ${count(number)} conversations a draft would have been there before the first reply.`,
    byCategory: "Drafts by category",
    category: "Category",
    compared: "Compared",
    similarity: "Words in common",
    meaning: "Nearness in meaning",
    noneCompared: "no draft stood beside a reply",
    meaningUnknown: "not known for all drafts",
    withheldHere: "Withheld",
    withheld: "Withheld drafts",
    withheldNone: "No draft was withheld.",
    reason: "Reason",
    replies: "Replies",
    reasons: new Map([
      ["no-customer-message", "there was no message of a customer to answer"],
      ["closed", "the conversation was closed"],
      ["teammate-answered", "a teammate had answered already"],
      ["fin-owns", "Fin was answering"],
      ["snoozed", "the conversation was snoozed"],
      ["only-files", "the customer sent no words"],
      ["automated-message", "the message was an automated one"],
    ]),
  },
  escalation: {
    title: "Escalation",
    lead: "Conversations that went badly: rated 1 or 2, or reopened by the customer.",
    chart: "Marked by the app",
    point: (bad: number, marked: number) =>
      bad === 0
        ? "None of the conversations went badly."
        : `Of ${conversations(bad)} that went badly, the app would have marked ${count(marked)} (${shareText(marked / bad)}).`,
    bad: "Went badly",
    marked: "Marked in time",
    missed: "Not marked",
    falseAlarms: "Marked, and went well",
    lead2: "Marked before it went badly (median)",
    noLead: "none was marked",
    what: "What happened",
  },
  qa: {
    title: "QA",
    lead: "Scores of closed conversations, against what customers rated.",
    scored: "Scored",
    mean: "Mean score",
    noMean: "none was scored",
    rated: "Also rated by the customer",
    correlation: "Correlation with ratings",
    noCorrelation: "fewer than three were rated, or all alike",
    chart: "Scores by band",
    point: (band: string, number: number, scored: number) =>
      `Most scores lie between ${band}: ${count(number)} of ${count(scored)}.`,
    band: (from: number, to: number) => `${Math.round(from * 100)} and ${Math.round(to * 100)} %`,
    score: "Score between",
    conversations: "Conversations",
    meanRating: "Mean rating (1 to 5)",
    noneRated: "none was rated",
    correlationNote: "1: scores and ratings rise together; 0: they have nothing to do with each other",
  },
  reassigned: {
    title: "Assigned to another team later",
    lead: "Where a teammate gave a conversation to another team than the first: what triage says at the beginning.",
    none: "In none of the conversations did a teammate choose another team later.",
    point: (cases: number, toFinal: number) =>
      `Of ${conversations(cases)} that were assigned again, triage would have sent ${count(toFinal)} to the final team at once.`,
    caption: "What triage says of them",
    answer: "Triage’s answer",
    number: "Conversations",
    toFinal: "The team that had it in the end",
    toFirst: "The team it was taken from",
    elsewhere: "Another team",
    undecided: "Not sure, or no team of that name",
  },
  cost: {
    title: "Cost",
    lead: (wrong: number, hand: number) =>
      `What routing the labelled conversations takes, where a wrong route costs ${minutesText(wrong)} and routing by hand ${minutesText(hand)}.`,
    caption: "Time that routing takes",
    way: "Routing",
    byHand: "All by hand",
    withTriage: "With triage, by the present thresholds",
    asProposed: "With triage, by the proposed thresholds",
    minutes: "Takes",
    won: "Beside all by hand",
    compared: "what the others are compared with",
    saved: (time: string) => `${time} saved`,
    lost: (time: string) => `${time} lost`,
    even: "no difference",
    nothing: "nothing",
    noLabels: "no labels",
    messages: "Messages of customers",
    perMessage: "For each message",
    notCounted: "not counted",
  },
  speed: {
    title: "Speed and what was asked",
    seconds: "Took",
    each: "For each conversation",
    evaluated: "Evaluated",
    writes: "Written to Intercom",
    engines: "Who answered",
    contract: "Question",
    engine: "Answered by",
    contracts: new Map<string, string>(
      Object.entries({
        triage: "Triage",
        sentiment: "Sentiment",
        reply: "Reply drafts",
        qa: "QA",
      } satisfies Record<AskedContract, string>),
    ),
    names: new Map<string, string>(Object.entries(ENGINE_WORDS)),
    other: (name: string, answers: number, of: number) => `${count(answers)} of ${count(of)} answers: ${name}`,
  },
  skipped: {
    title: "Skipped conversations",
    lead: (number: number) => (number === 0 ? "None was skipped." : `${conversations(number)} could not be evaluated.`),
    reason: "Reason",
    number: "Conversations",
  },
  notThere: "This part is not in the report.",

  start: {
    title: "Start like this",
    lead: "What the report proposes, beside the settings of now. Nothing changes until you start.",
    same: "These are your settings already.",
    unread: "What would change could not be worked out, because the settings could not be read.",
    caption: "What would change",
    what: "Setting",
    now: "Now",
    proposed: "Proposed",
    triage: "Triage, where a category says nothing else",
    category: (category: string) => `Category ${category}`,
    team: (name: string) => `Triage’s team “${name}”`,
    notWorthwhile: (level: string) => `${level}; no threshold is worth its costs on this past, so nothing is written by itself`,
    levelFrom: (level: string, threshold: number) => `${level} from ${shareText(threshold)}`,
    goesTo: (rule: string, team: string) => `${rule}, to ${team}`,
    byName: "looked up by its name",
    button: "Start like this",
    busy: "Starting…",
    question: (number: number) =>
      number === 1
        ? "1 setting changes at once for new conversations. You can undo it here, and the settings’ history keeps what was before."
        : `${count(number)} settings change at once for new conversations. You can undo it here, and the settings’ history keeps what was before.`,
    confirm: "Start like this",
    done: "Started like this.",
    nothing: "These were your settings already; nothing was written.",
    receipt: "Receipt: started like this",
    by: (who: string) => `By ${who}, `,
    undo: "Undo",
    undoing: "Undoing…",
    undone: "Undone: the settings are as they were before",
    failed: (reason: string) => `Nothing was changed. ${reason}`,
    notOwner: "Only owners start like this.",
  },

  past: {
    title: "Earlier backtests",
    when: "Started",
    by: "By",
    command: "from the command line",
    asked: "Conversations",
    truth: "Compared with",
    state: "State",
    stateOf: (state: string, isUnsaved: boolean) => (isUnsaved ? `${state}, unsaved settings` : state),
    report: "Report",
    open: "Show the report",
    shown: "Shown above",
    noReport: "no report",
  },
} as const;
