import type { InboxConversation, InboxOverview, InboxPart } from "../../../src/sandbox/inbox-api.js";
import type { Faults } from "../../../src/sandbox/inbox-events.js";

const AT = Date.UTC(2026, 0, 8, 13, 5);

export const NO_FAULTS: Faults = {
  duplicateWebhooks: false,
  reorderWebhooks: false,
  rateLimited: false,
  serverErrors: false,
  dropAfterEffect: false,
};

export const SAMPLES: InboxOverview["samples"] = [
  {
    label: "Angry about a double charge",
    language: "en",
    text: "You charged me twice and nobody answers. I want my money back today!",
  },
  { label: "How do I export my data?", language: "en", text: "Hi, where do I find the export of my data? Thanks!" },
  { label: "Login broken", language: "de", text: "Hallo, seit heute kann ich mich nicht mehr anmelden. Können Sie helfen?" },
  { label: "Happy with support", language: "fr", text: "Merci beaucoup, tout fonctionne à nouveau !" },
];

export const SCENES: InboxOverview["scenes"] = [{ id: "hand-over", label: "Fin hands over", shows: "The brief." }];

/** What an attacker or a careless integration could leave in a note. */
const HOSTILE_NOTE =
  '<p onclick="window.hit=1"><b>AI draft</b> (confidence 84%)</p><p>Hi Ada,<br>I am sorry about the double charge.</p>' +
  '<img src="x" onerror="window.hit=1"><script>window.hit=1</script><style>body{display:none}</style>' +
  '<h1>Sources</h1><ul><li><a href="https://help.example/refunds" style="position:fixed">Refunds</a></li>' +
  '<li><a href="javascript:window.hit=1">Trap</a></li></ul><div>Please review before sending. Ref: simpli-1</div>';

export function part(given: Partial<InboxPart> & Pick<InboxPart, "id" | "html">): InboxPart {
  return { kind: "message", authorType: "customer", authorName: "Ada Marlow", at: AT, byApp: false, ...given };
}

export function firstConversations(): InboxConversation[] {
  return [
    {
      ...plainConversation("101", "Ada Marlow"),
      preview: "You charged me twice and nobody answers. I want my money back today!",
      tags: [
        { id: "1", name: "ai-category:billing" },
        { id: "2", name: "ai-urgency:high" },
        { id: "3", name: "escalation-risk:high" },
      ],
      teamName: "Billing",
      parts: [
        part({ id: "p1", html: "<p>You charged me twice and nobody answers. I want my money back today!</p>" }),
        part({
          id: "p2",
          kind: "event",
          authorType: "teammate",
          authorName: "Sam Rivera",
          html: "<p>assigned to Billing</p>",
          byApp: true,
        }),
        part({ id: "p3", kind: "note", authorType: "teammate", authorName: "Sam Rivera", html: HOSTILE_NOTE, byApp: true }),
        part({ id: "p4", authorType: "bot", authorName: "Fin", html: "<p>Somebody will be with you soon.</p>" }),
      ],
    },
    {
      ...plainConversation("102", "Jonas Berg"),
      state: "closed",
      preview: "Danke, alles klar.",
      parts: [
        part({ id: "q1", authorName: "Jonas Berg", html: "<p>Wo finde ich die Rechnung?</p>" }),
        part({ id: "q2", authorType: "teammate", authorName: "Sam Rivera", html: "<p>Unter Konto, dann Rechnungen.</p>" }),
        part({ id: "q3", authorName: "Jonas Berg", html: "<p>Danke, alles klar.</p>" }),
      ],
    },
  ];
}

export function plainConversation(id: string, name: string): InboxConversation {
  return {
    id,
    customerName: name,
    subject: null,
    preview: "",
    state: "open",
    tags: [],
    teamName: null,
    teammateName: null,
    updatedAt: AT,
    unread: true,
    ticket: null,
    parts: [],
    attributes: { "AI category": "Billing" },
    customer: {
      id: `contact-${id}`,
      name,
      email: "ada@customer.example",
      attributes: { sentiment_score: "negative", escalation_risk: 0.72, plan: null },
    },
  };
}
