import type { Automation, Autonomy, AutonomyMode, InsertMode } from "../../../domain/settings.js";
import type { SettingName } from "../../../domain/setting-changes.js";
import type { NumberName } from "./form-values.js";

type Meanings = { readonly [Way in Autonomy]: string };

/** The texts of the settings page. */
export const settingsViewTexts = {
  title: "Settings",
  lead: "What the app does in this workspace. A change takes effect within seconds, for every agent.",
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
        off: "No drafts are written, and none can be asked for.",
        suggest: "Drafts are shown in the sidebar only.",
        apply: "Each draft is also left as an internal note. Customers never see it.",
      },
      qa: {
        off: "Closed conversations are not scored.",
        suggest: "Scores are shown in the sidebar only.",
        apply: "Each score is also left as an internal note.",
      },
    } satisfies Record<Automation, Meanings>,
  },

  thresholds: {
    title: "Thresholds",
    lead: "How sure the app must be before it acts.",
  },
  drafts: {
    title: "Drafts",
    lead: "How drafts are written, and what agents can do with them in the sidebar.",
    style: "Style",
    styleHint: "How drafts sound unless an agent asks for another style.",
    modes: "In the sidebar, agents can",
    modeNames: {
      reply: "send the draft as their reply",
      note: "add it as an internal note",
      copy: "copy it",
    } satisfies Record<InsertMode, string>,
    card: "insert it as a card",
    cardHint: "Customers see a card in the Messenger instead of plain text. Needs the app in the Messenger as well.",
  },
  triage: {
    title: "Triage",
    lead: "The categories conversations are sorted into, and which team gets which.",
    categories: "Categories",
    categoriesHint: {
      builtin: "The built-in engine chooses among the ones it was trained on; agents can correct to any of them.",
      llm: "The language model chooses among these, and agents can correct to them.",
      simpli: "Agents can correct to these. Simpli Triage itself sorts by its own rules.",
    },
    category: (index: number) => `Category ${index}`,
    addCategory: "Add a category",
    remove: "Remove",
    teams: "Teams",
    teamsHint: "Only needed where triage's name for a team differs from the name in Intercom.",
    noTeams: "No names are mapped: each is matched with Intercom's team names as it is.",
    group: (index: number) => `Name ${index} in triage`,
    team: (index: number) => `Goes to team ${index}`,
    addTeam: "Map a name",
    choose: "Choose a team",
    notInIntercom: (team: string) => `${team} (not in Intercom)`,
  },
  qa: {
    title: "QA",
    lead: "Which closed conversations are scored.",
    excluded: "Teammates who are not scored",
    excludedHint: "A conversation counts for the teammate who wrote last in it.",
    nobody: "Intercom has no teammates to choose from.",
    notInIntercom: (id: string) => `Teammate ${id} (not in Intercom)`,
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
    none: "as the workspace's own",
    from: (percent: string) => `from ${percent}`,
    to: (team: string) => `to ${team}`,
    described: (words: string) => `"${words}"`,
  },

  names: {
    "automations.triage": "Triage of new conversations",
    "automations.sentiment": "Sentiment of customer messages",
    "automations.draft": "Reply drafts",
    "automations.qa": "QA scores",
    triageThreshold: "Minimum confidence to tag and assign",
    escalationFrom: "Escalation tag added from",
    escalationBelow: "Escalation tag removed below",
    categories: "Categories",
    teams: "Teams",
    categoryRules: "Rules of single categories",
    channelsOff: "Channels that are left alone",
    autonomyMode: "Levels that were earned",
    style: "Style of drafts",
    "insertModes.reply": "Sending from the sidebar",
    "insertModes.note": "Adding as a note",
    "insertModes.copy": "Copying",
    cardInsertion: "Inserting as a card",
    excludedAgents: "Teammates who are not scored",
    qaMinimumWords: "Minimum words for a score",
    retentionDays: "Retention",
    rawRetentionDays: "Retention of what Intercom sent",
  } satisfies Record<SettingName, string>,

  autonomyModes: { ask: "Ask me", "by-itself": "By itself" } satisfies Record<AutonomyMode, string>,

  words: (count: number) => (count === 1 ? "1 word" : `${count} words`),
  days: (count: number) => (count === 1 ? "1 day" : `${count} days`),

  owners: {
    title: "Owners",
    lead: "Owners change these settings, export the activity, and undo what others did. Everybody else sees everything and undoes their own.",
    leadOthers: "Who changes these settings and exports the activity. Ask one of them, also to become an owner.",
    readOnly: "Only owners change settings. They are listed at the end of this page; ask one of them.",
    everybody:
      "No owner is named yet, so every teammate of the workspace is one. Whoever names the first one stays an owner too.",
    add: "Add an owner",
    addHint: "The e-mail address or the teammate id of somebody in this Intercom workspace.",
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
  conflict: {
    title: "The settings were changed in the meantime",
    why: "Nothing of yours was saved yet. This is what changed:",
    yours: (names: string) => `You have changed these as well: ${names}. Your values stay in the form.`,
    keep: "Load them and keep my other changes",
    drop: "Load them and discard mine",
  },
  leave: {
    title: "Leave without saving?",
    question: "Your changes to the settings would be lost.",
    leave: "Leave without saving",
    stay: "Stay here",
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
