/** Scenes that the page plays on request: what people and bots do one after the other, while the app works beside them. */
import { TECHNICAL } from "./names.js";

export interface CompanyScene {
  readonly name: string;
  readonly plan: string;
  readonly monthlySpend: number;
  readonly size: number;
}

export interface Scene {
  readonly id: string;
  readonly label: string;
  /** What there is to see in it. */
  readonly shows: string;
  readonly customerName?: string;
  readonly company?: CompanyScene;
  /** The first begins a conversation or a ticket. */
  readonly steps: readonly SceneStep[];
}

export type SceneStep =
  | { readonly does: "customer" | "teammate" | "fin-hands-over"; readonly text: string; readonly onceTagged?: true }
  /** The same customer begins another one, in which the scene goes on. */
  | { readonly does: "new-conversation"; readonly text: string; readonly file: string }
  | { readonly does: "fin"; readonly text: string; readonly cites: readonly string[] }
  | { readonly does: "close" | "make-ticket" | "retag" }
  | { readonly does: "ticket-state"; readonly state: "in_progress" | "resolved" }
  | { readonly does: "file-ticket"; readonly category: "Customer" | "Back-office"; readonly text: string }
  | { readonly does: "assign"; readonly teamId: string };

const company: CompanyScene = { name: "Atelier Morgentau", plan: "Plus", monthlySpend: 118, size: 7 };

export const SCENES: readonly Scene[] = [
  {
    id: "hand-over",
    label: "Fin hands over",
    shows: "The brief, the draft that begins where Fin stopped, sources that Fin already offered.",
    customerName: "Pilar Osei",
    steps: [
      { does: "customer", text: "Hi, the refund for my returned grow light is still not on my account. Where is it?" },
      {
        does: "fin",
        text: "We check returns within three working days of their arrival, and the bank needs a few days more.",
        cites: ["When you get your refund"],
      },
      {
        does: "customer",
        text: "I sent it back three weeks ago, the parcel service confirms it. Please let a human look at it.",
      },
      { does: "fin-hands-over", text: "Of course, a colleague of mine takes over from here." },
    ],
  },
  {
    id: "subject",
    label: "The subject changes",
    shows: "Two messages in a row about something else: tags, attributes and sidebar follow, with a receipt.",
    customerName: "Bram Coster",
    steps: [
      {
        does: "customer",
        text: "Good morning, the invoice for November charges me for two plans, and I only have one. Please correct the invoice.",
      },
      {
        does: "customer",
        onceTagged: true,
        text: "Another thing: my sensor shows an error and does not connect to the Wi-Fi any more since the firmware update.",
      },
      {
        does: "customer",
        text: "I restarted the app and the hub, the sensor is still offline and the lamp blinks red. How do I fix the connection?",
      },
    ],
  },
  {
    id: "questions",
    label: "Several questions at once",
    shows: "Each question is answered or named as open; the sources say which one they answer.",
    customerName: "Nadia Ferro",
    steps: [
      {
        does: "customer",
        text: "Hello! How long does delivery to Portugal take? Where can I download my invoices? And can the planter stand on a balcony in the rain?",
      },
    ],
  },
  {
    id: "figures",
    label: "A figure without a source",
    shows:
      "Insert draft, add “We will refund 500 € within 19 days” and send: the confirmation names the numbers found neither in the conversation nor in the articles, and so does the editor on the way back. The draft itself only quotes.",
    customerName: "Tilda Brandt",
    steps: [
      {
        does: "customer",
        text: "Hello, you confirmed that my returned planter has arrived. How long does it take until I get my refund on my card?",
      },
    ],
  },
  {
    id: "customer",
    label: "A known customer sends a file",
    shows: "Under Details: the file, plan and company, and how the conversation before this one ended.",
    customerName: "Levin Amsel",
    company,
    steps: [
      { does: "customer", text: "Is there a discount when we order a dozen planters for the studio?" },
      { does: "teammate", text: "Hello Levin, from ten planters on you get eight per cent. Shall I prepare an offer?" },
      { does: "close" },
      {
        does: "new-conversation",
        text: "One of the planters you delivered leaks at the bottom, I took a photo of it.",
        file: "leaking-planter.jpg",
      },
    ],
  },
  {
    id: "internal-article",
    label: "Only an internal article knows",
    shows: "The draft's source is an article for teammates: it is named in the sidebar and never linked for the customer.",
    customerName: "Orla Whelan",
    steps: [
      {
        does: "customer",
        text: "My replacement took longer than ten days. How much may a goodwill voucher be?",
      },
    ],
  },
  {
    id: "external-page",
    label: "Only a page elsewhere knows",
    shows: "The draft's source is an external page of Intercom's AI content.",
    customerName: "Kiran Mehta",
    steps: [
      {
        does: "customer",
        text: "How many millilitres does the orchid programme need, and how often do orchids want water in winter?",
      },
    ],
  },
  {
    id: "labels",
    label: "A teammate changes the app's tags",
    shows: "The change is a label on the decision, with who made it and what was there before: in Activity and under Details.",
    customerName: "Sanne Vos",
    steps: [
      {
        does: "customer",
        text: "Your courier left my order in front of the wrong house, and now it has disappeared. What happens next?",
      },
      { does: "retag" },
    ],
  },
  {
    id: "ticket",
    label: "A conversation becomes a ticket",
    shows: "Category, sentiment and draft stay, the sidebar goes on, nothing is done twice.",
    customerName: "Emre Aydin",
    steps: [
      { does: "customer", text: "The app crashes every time I open the light schedule, ever since yesterday's update." },
      { does: "make-ticket" },
      { does: "ticket-state", state: "in_progress" },
      { does: "customer", text: "It also crashes on my tablet, if that helps your developers." },
    ],
  },
  {
    id: "internal-ticket",
    label: "A ticket among teammates",
    shows: "Nothing is asked or written, and the sidebar says why.",
    steps: [
      { does: "file-ticket", category: "Back-office", text: "Check the humidity sensors of the March batch" },
      { does: "assign", teamId: TECHNICAL },
    ],
  },
  {
    id: "customer-ticket",
    label: "A customer's ticket from a form",
    shows: "It never was a conversation: work ends as nothing, because this ticket has no conversation.",
    customerName: "Rosa Lindqvist",
    steps: [{ does: "file-ticket", category: "Customer", text: "Spare part wanted: lid of the small planter" }],
  },
];
