/** The texts of the page Settings. */
import type { AttributeSubject } from "../../../domain/conversation-attributes.js";
import type { Channel } from "../../../domain/conversation.js";
import type { Deed } from "../../../domain/decisions/compare-replays.js";
import type { SettingName } from "../../../domain/setting-changes.js";
import type {
  Automation,
  Autonomy,
  AutonomyMode,
  InsertMode,
  LessonLevel,
  LeveledAutomation,
  TargetSource,
} from "../../../domain/settings.js";
import type { NumberName } from "./typed-values.js";

type Meanings = { readonly [Way in Autonomy]: string };

export const settingsViewTexts = {
  notAPercent: "Give a number from 0 to 100.",
  notATarget: "Give a number from 50 to 99.",
  title: "Settings",
  lead: "What the app does in this workspace. A change takes effect within seconds, for every teammate.",
  failure: "The settings could not be loaded",

  ways: { off: "Off", suggest: "Suggest", apply: "Apply" } satisfies Meanings,
  automations: {
    title: "Automations",
    lead: "How far each of them may go on its own. Whatever is applied can be undone on the Activity page.",
    names: {
      triage: "Triage of new conversations",
      sentiment: "Sentiment of customer messages",
      draft: "Reply drafts",
      qa: "QA scores",
    } satisfies Record<Automation, string>,
    meanings: {
      triage: {
        off: "New conversations are not classified.",
        suggest: "Category, urgency and team are shown in the sidebar. Nothing changes in Intercom.",
        apply: "The conversation is tagged and goes to its team.",
      },
      sentiment: {
        off: "Messages are not analyzed for sentiment.",
        suggest: "Sentiment and escalation risk are shown in the sidebar. Nothing changes in Intercom.",
        apply: "The contact's attributes are kept up to date, and risky conversations are tagged.",
      },
      draft: {
        off: "No drafts are written, and none can be asked for. A hand-over still has its brief in the sidebar.",
        suggest: "Drafts are shown in the sidebar only.",
        apply: "Each draft is also left as an internal note. Customers never see it.",
      },
      qa: {
        off: "Closed conversations are not scored.",
        suggest: "Scores are shown in the sidebar only.",
        apply: "Each score is also left as an internal note.",
      },
    } satisfies Record<Automation, Meanings>,
    subject: "Changes of subject",
    subjectMeanings: {
      off: "A conversation keeps the category it opened with.",
      suggest: "Where two messages in a row are about something else, the sidebar follows. Nothing changes in Intercom.",
      apply:
        "Tags, attributes and sidebar follow; the team does while nobody has answered. What people set stays. Never further than triage.",
    } satisfies Meanings,
  },

  levels: {
    title: "Levels that are earned",
    lead: "Once a week the app examines for each category whether people agreed often enough for apply, or corrected too often. The page Proof shows what each has earned.",
    mode: "When a level is earned or lost",
    by: "The agreement that applying needs",
    byMeanings: {
      share: "The share below.",
      costs: "From what a wrong assignment costs and what sorting by hand costs.",
    } satisfies Record<TargetSource, string>,
    meanings: {
      ask: "Propose it on the page Proof. An owner decides.",
      "by-itself": "Change it. The change stands in the history and can be undone.",
    } satisfies Record<AutonomyMode, string>,
  },

  thresholds: {
    title: "Thresholds",
    lead: "How sure the app must be before it acts.",
  },
  drafts: {
    title: "Drafts",
    lead: "How drafts are written, and what teammates can do with them in the sidebar.",
    style: "Style",
    styleHint: "How drafts sound unless a teammate asks for another style.",
    modes: "In the sidebar, teammates can",
    modeNames: {
      reply: "send the draft as their reply",
      note: "add it as an internal note",
      copy: "copy it",
    } satisfies Record<InsertMode, string>,
    card: "insert it as a card",
    cardHint: "Customers see a card in the Messenger instead of plain text. Needs the app in the Messenger as well.",
  },
  attributes: {
    title: "Conversation attributes",
    lead: "For reports, inbox views and workflows. Written only where the workspace has them; what a person set is never overwritten.",
    write: "Write into conversation attributes",
    hints: {
      category: "A list of your categories.",
      urgency: "A list: low, medium, high, urgent.",
      sentiment: "A list: positive, neutral, negative.",
      escalationRisk: "A decimal number from 0 to 1.",
      qaScore: "A number from 0 to 100.",
    } satisfies Record<AttributeSubject, string>,
  },
  channels: {
    title: "Channels",
    lead: "Conversations of these channels are worked on. Those of the others are left alone by every automation.",
    reset: "Reset to all channels",
    names: { chat: "Chat", email: "Email", phone: "Phone", social: "Social", web: "Web" } satisfies Record<Channel, string>,
    hints: {
      chat: "The Messenger, in the browser and in apps.",
      social: "WhatsApp, SMS, Facebook, Instagram and X.",
      web: "Everything else.",
    } as Readonly<Partial<Record<Channel, string>>>,
  },
  categories: {
    title: "Categories",
    lead: "What conversations are sorted into, and what is different for single categories.",
    hint: {
      builtin: "The built-in engine chooses among the ones it was trained on; teammates can correct to any of them.",
      llm: "The language model chooses among these, and teammates can correct to them.",
      simpli: "Teammates can correct to these. Simpli Triage itself sorts by its own rules.",
    },
    category: (index: number) => `Category ${index}`,
    add: "Add a category",
    unlisted: "Rules of categories that are not in the list",
    unlistedHint: "They count where an engine names such a category all the same.",
    rule: (name: string) => `the rules of ${name}`,
    removeRules: "Remove the rules of all categories",
  },
  categoryRule: {
    rules: "Rules",
    rulesOf: (name: string) => `of ${name}`,
    group: (name: string) => `Rules of ${name}`,
    percent: (typed: string) => `${typed} %`,
    description: "What belongs in it",
    descriptionHint: (most: number) =>
      `In your own words, for a language model; the built-in engine goes by what it learned alone. Up to ${most} characters.`,
    threshold: "Own minimum confidence, in %",
    thresholdHint: (percent: string) => `Empty: as the workspace, ${percent} %.`,
    thresholdHintOpen: "Empty: as the workspace.",
    notAPercent: "Give a number from 0 to 100, or leave it empty.",
    team: "Team",
    teamHint: "Gets these conversations, whichever team triage names.",
    teamNone: "As triage names it",
    levels: { triage: "Triage", draft: "Drafts", qa: "QA" } satisfies Record<LeveledAutomation, string>,
    levelNone: (way: string) => `As the workspace: ${way}`,
    isOff: "Off in the whole workspace, and so in every category.",
  },
  teams: {
    title: "Teams",
    lead: "Only needed where triage's name for a team differs from the name in Intercom.",
    none: "No names are mapped: each is matched with Intercom's team names as it is.",
    group: (index: number) => `Name ${index} in triage`,
    team: (index: number) => `Goes to team ${index}`,
    add: "Map a name",
    choose: "Choose a team",
    notInIntercom: (team: string) => `${team} (not in Intercom)`,
  },
  remove: "Remove",
  qa: {
    title: "QA",
    lead: "Which closed conversations are scored.",
    excluded: "Teammates who are not scored",
    excludedHint: "A conversation counts for the teammate who wrote last in it.",
    nobody: "Intercom has no teammates to choose from.",
    notInIntercom: (id: string) => `Teammate ${id} (not in Intercom)`,
  },
  past: {
    title: "What the past teaches",
    lead: "A backtest reads closed conversations. Here you choose what is learned from them: nothing, only to show in the next report what it is worth, or to use it. It is kept without email addresses, numbers and names that identify customers, as long as the retention below allows, and deleted with its contact or conversation.",
    lessons: {
      precedents: {
        label: "Past answers",
        hint: "What teammates answered, where the conversation was neither reopened nor rated badly. Drafts name the conversation as their source.",
      },
      ownTeams: {
        label: "Teams learned from the past",
        hint: "Which team people finally chose for which question. Where it is surer than triage, it names the team; a service that gives no confidence keeps its own.",
      },
      houseStyle: {
        label: "House style",
        hint: "How a team greets, closes and addresses in a language, and how long its replies are; nobody's name and nothing of one customer. Drafts are written so, unless a style other than Friendly or an instruction asks otherwise.",
      },
    } satisfies Record<"precedents" | "ownTeams" | "houseStyle", { label: string; hint: string }>,
    levels: {
      off: "Off",
      show: "Show in reports",
      use: "Use",
    } satisfies Record<LessonLevel, string>,
    teammates: "Leave out what these teammates wrote",
    teams: "Leave out conversations of these teams",
    categories: "Leave out these categories",
  },
  retention: {
    title: "Retention",
    lead: "How long the app keeps what it holds. What is older is deleted within a day. Intercom itself is not touched.",
  },

  numbers: {
    triageThreshold: {
      label: "Minimum confidence to tag and assign, in %",
      hint: "Below this confidence a conversation is tagged for review instead. A service that reports no confidence is trusted.",
    },
    escalationFrom: {
      label: "Add the escalation tag from, in %",
      hint: "At this risk or above a conversation gets the tag escalation-risk:high.",
    },
    escalationBelow: {
      label: "Remove the escalation tag below, in %",
      hint: "Lower than the one above, so that the tag does not come and go with every message.",
    },
    blindCheckShare: {
      label: "Blind checks, in % of conversations",
      hint: "How often a teammate is asked what a conversation is about before the category is shown; at most 3 times a day. 0 asks nobody.",
    },
    targetAgreement: {
      label: "Agreement that applying needs, in %",
      hint: "The share of a category's decisions that people must agree with.",
    },
    minutesWrong: {
      label: "A wrong assignment costs, in minutes",
      hint: "Until the right team has it. Counts where the agreement follows from costs.",
    },
    minutesByHand: {
      label: "Sorting by hand costs, in minutes",
      hint: "What a teammate needs for it. With 8 and 1, applying pays from 87.5 % agreement on: 100 % less the share 1 of 8.",
    },
    qaMinimumWords: { label: "Minimum words", hint: "Shorter conversations are not scored." },
    retentionDays: {
      label: "Days to keep drafts, sentiment, scores and activity",
      hint: "Also how far back analytics can go.",
    },
    rawRetentionDays: {
      label: "Days to keep what earlier versions stored of events",
      hint: "Of new events only the id, topic, conversation, time and a hash are stored, never the text.",
    },
  } satisfies Record<NumberName, { label: string; hint: string }>,

  now: (value: string) => `Now: ${value}.`,
  reset: (value: string) => `Reset to ${value}`,
  on: "on",
  off: "off",
  none: "none",
  defaultTeams: "no mapping",
  rule: {
    none: "as the workspace",
    level: (automation: string, way: string) => `${automation}: ${way}`,
    from: (percent: string) => `from ${percent}`,
    to: (team: string) => `to ${team}`,
    described: (description: string) => `"${description}"`,
  },

  names: {
    "automations.triage": "Triage of new conversations",
    "automations.sentiment": "Sentiment of customer messages",
    "automations.draft": "Reply drafts",
    "automations.qa": "QA scores",
    triageThreshold: "Minimum confidence to tag and assign",
    subjectChanges: "Changes of subject",
    escalationFrom: "Escalation tag added from",
    escalationBelow: "Escalation tag removed below",
    blindCheckShare: "Share of blind checks",
    categories: "Categories",
    teams: "Teams",
    categoryRules: "Rules of single categories",
    conversationAttributes: "Conversation attributes",
    "attributeNames.category": "Attribute for the category",
    "attributeNames.urgency": "Attribute for the urgency",
    "attributeNames.sentiment": "Attribute for the sentiment",
    "attributeNames.escalationRisk": "Attribute for the escalation risk",
    "attributeNames.qaScore": "Attribute for the QA score",
    channelsOff: "Channels that are left alone",
    autonomyMode: "Levels that were earned",
    targetAgreement: "Agreement that applying needs",
    targetBy: "Where that agreement comes from",
    minutesWrong: "Minutes of a wrong assignment",
    minutesByHand: "Minutes of sorting by hand",
    style: "Style of drafts",
    "insertModes.reply": "Sending from the sidebar",
    "insertModes.note": "Adding as a note",
    "insertModes.copy": "Copying",
    cardInsertion: "Inserting as a card",
    excludedAgents: "Teammates who are not scored",
    qaMinimumWords: "Minimum words for a score",
    precedents: "Past answers",
    ownTeams: "Teams learned from the past",
    houseStyle: "House style",
    pastTeammatesOff: "Teammates whose past is left out",
    pastTeamsOff: "Teams whose past is left out",
    pastCategoriesOff: "Categories whose past is left out",
    retentionDays: "Retention",
    rawRetentionDays: "Retention of what Intercom sent",
  } satisfies Record<SettingName, string>,

  autonomyModes: { ask: "Ask me", "by-itself": "By itself" } satisfies Record<AutonomyMode, string>,

  targetSources: { share: "A share", costs: "What mistakes cost" } satisfies Record<TargetSource, string>,

  minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
  words: (count: number) => (count === 1 ? "1 word" : `${count} words`),
  days: (count: number) => (count === 1 ? "1 day" : `${count} days`),

  owners: {
    title: "Owners",
    lead: "Owners change these settings, start backtests, create attributes and tags, retry failed jobs, export the activity, and undo what others did. Everybody else sees everything, starts a sync, and undoes their own here; in the sidebar every teammate can undo a change in the conversation.",
    leadOthers:
      "Who changes these settings, retries failed jobs and exports the activity. Ask one of them, also to become an owner.",
    readOnly: "Only owners change settings. They are listed below under Owners; ask one of them.",
    everybody:
      "No owner is named yet, so every teammate of the workspace is one. Whoever names the first one stays an owner too.",
    add: "Add an owner",
    addHint: "The email address or the teammate id of somebody in this Intercom workspace.",
    addButton: "Add",
    remove: (name: string) => `Remove ${name}`,
    saved: "Owners saved",
  },

  bar: {
    label: "Unsaved changes",
    unsaved: (count: number) => (count === 1 ? "1 unsaved change" : `${count} unsaved changes`),
    issues: (count: number) => (count === 1 ? "1 field needs another value." : `${count} fields need another value.`),
    save: "Save",
    saving: "Saving…",
    discard: "Discard",
    saved: "Settings saved",
  },
  replay: {
    title: "What would this have changed?",
    lead: "Your unsaved settings, replayed on the decisions of the last weeks. Nothing is saved, and no engine is asked.",
    waiting: "Replaying the decisions with these settings…",
    invalid: "This is shown once every field has a value that can be saved.",
    failure: "The decisions could not be replayed",
    noDecisions: (days: number) => `There are no decisions of the last ${days === 1 ? "day" : `${days} days`} yet.`,
    lastDays: (days: number) => `the last ${days === 1 ? "day" : `${days} days`}`,
    newest: (since: string) => `the time since ${since}`,
    newestDecisions: (shown: string) => `the newest ${shown} decisions`,
    nothing: (span: string) => `This would have changed no decision of ${span}.`,
    noOther: (count: number, shown: string) =>
      count === 1 ? "The other decision would have been the same." : `The other ${shown} decisions would have been the same.`,
    changed: (span: string, changed: string, decisions: string) =>
      `In ${span} this would have changed ${changed} of ${decisions}`,
    decisions: (count: number, shown: string) => (count === 1 ? "1 decision" : `${shown} decisions`),
    more: (count: string, what: string) => `${count} more ${what}`,
    fewer: (count: string, what: string) => `${count} fewer ${what}`,
    corrected: (of: string, corrected: string) => `of the ${of}, teammates later corrected ${corrected}`,
    otherwise: "the same would have been done in another way",
    unknown: (count: number, shown: string) =>
      count === 1
        ? "For 1 decision an engine would have to be asked again, so it is not known what this would have changed there."
        : `For ${shown} decisions an engine would have to be asked again, so it is not known what this would have changed there.`,
    teamsMissing:
      "Intercom's teams could not be loaded, so where these settings name another team than before, nothing is known either. Reload the page to try again.",
    allUnknown: (span: string) =>
      `For all decisions of ${span} an engine would have to be asked again, so it is not known what would have changed.`,
    wereOff: (automations: string) =>
      `${automations}: where switched off until now, nothing was decided, so there is nothing to replay for that time.`,
    sample: (conversations: number) =>
      `A replay asks no engine. A backtest of your newest ${conversations} closed conversations does, with the settings above: nothing is saved, and nothing is written to Intercom.`,
    sampleStart: (conversations: number) => `Try them on ${conversations} conversations`,
    sampleStarting: "Starting…",
    sampleStarted: "The backtest has started. It runs under the unsaved settings.",
    sampleOther: "Another backtest is under way, so this one was not started. Try again when it has ended.",
    sampleFollow: "Follow it on the page Proof",
    sampleFailed: (reason: string) => `The backtest was not started. ${reason}`,
    deeds: {
      tagged: "tagged",
      routed: "routed",
      "marked-for-review": "tagged for review",
      "escalation-tagged": "with the escalation tag",
      "escalation-untagged": "with the escalation tag removed",
      "shown-on-contact": "with the sentiment on the contact",
      noted: { triage: "noted", sentiment: "noted", draft: "drafts left as a note", qa: "scores left as a note" },
      suggested: {
        triage: "triaged in the sidebar only",
        sentiment: "with the sentiment in the sidebar only",
        draft: "drafts in the sidebar only",
        qa: "scores in the sidebar only",
      },
      "tag-suggested": "with tags suggested",
      "route-suggested": "with a team suggested",
      "review-suggested": "with the tag for review suggested",
      "escalation-tag-suggested": "with the escalation tag suggested",
      "escalation-untag-suggested": "with removing the escalation tag suggested",
      rerouted: "with another team",
    } satisfies Record<Deed, string | Record<Automation, string>>,
    /** In the list, where each line is one decision. */
    done: {
      tagged: "tagged",
      routed: "routed",
      "marked-for-review": "tagged for review",
      "escalation-tagged": "escalation tag added",
      "escalation-untagged": "escalation tag removed",
      "shown-on-contact": "shown on the contact",
      noted: "left as a note",
      suggested: "sidebar only",
      "tag-suggested": "tags suggested",
      "route-suggested": "team suggested",
      "review-suggested": "tag for review suggested",
      "escalation-tag-suggested": "escalation tag suggested",
      "escalation-untag-suggested": "removing the escalation tag suggested",
      rerouted: "another team",
    } satisfies Record<Deed, string>,
    automations: { triage: "Triage", sentiment: "Sentiment", draft: "Drafts", qa: "QA" } satisfies Record<Automation, string>,
    caption: (shown: number, all: string) => `The ${shown} newest of ${all} changed decisions`,
    captionAll: "Changed decisions",
    columns: {
      conversation: "Conversation",
      automation: "Automation",
      category: "Category",
      more: "What more",
      fewer: "What fewer",
      corrected: "Later",
    },
    opensTab: "(opens in a new tab)",
    noCategory: "no category",
    noDeed: "nothing",
    anotherWay: "done in another way",
    wasCorrected: "Corrected later",
    notCorrected: "not corrected",
    inBar: (changed: string, decisions: string) => `Would have changed ${changed} of ${decisions}.`,
    toSection: "See what it would have changed",
  },
  conflict: {
    title: "The settings were changed in the meantime",
    why: "Nothing of yours was saved yet. This is what changed:",
    yours: (names: string) =>
      `You have changed these as well: ${names}. Your values stay in the form; what only they changed in them comes in.`,
    keep: "Load them and keep my other changes",
    drop: "Load them and discard mine",
  },
  history: {
    title: "History",
    lead: "Who changed what, newest first.",
    failure: "The history could not be loaded",
    empty: "Nothing has been changed yet: the app uses its defaults.",
    line: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    before: "from",
    after: "to",
  },
} as const;
