/** The sandbox's workspace: teammates, teams, collections and articles of a company that sells lamps and sensors for plants, and ready-made first messages. */
import type { InboxOverview } from "../inbox-api.js";
import type { AdminRecord, TeamRecord } from "../world/workspace-records.js";
import type { CollectionRecord } from "../world/content-records.js";
import type { WorldSeed } from "../world/world.js";
import { ACCOUNT, BILLING_ARTICLES, DEVICES, RETURNS, SHIPPING_ARTICLES } from "./articles/articles.js";
import { MACROS } from "./company-content.js";

/** The teammate our app writes as. */
export const APP_ADMIN_ID = "7401004";

const TEAMMATES: readonly AdminRecord[] = [
  { id: "7401001", name: "Maren Holt", email: "maren@lumenleaf.example", jobTitle: "Support lead", hasInboxSeat: true },
  { id: "7401002", name: "Tomás Rey", email: "tomas@lumenleaf.example", jobTitle: "Technical support", hasInboxSeat: true },
  { id: "7401003", name: "Aiko Brandt", email: "aiko@lumenleaf.example", jobTitle: "Billing specialist", hasInboxSeat: true },
  { id: APP_ADMIN_ID, name: "Simpli AI", email: "simpli-ai@lumenleaf.example", jobTitle: "Assistant", hasInboxSeat: true },
];

const TEAMS: readonly TeamRecord[] = [
  { id: "5017691", name: "Support", adminIds: ["7401001", "7401002", "7401003"] },
  { id: "5017692", name: "Billing", adminIds: ["7401003"] },
  { id: "5017693", name: "Technical", adminIds: ["7401002"] },
  { id: "5017694", name: "Shipping", adminIds: ["7401001"] },
];

const UPDATED_AT = Date.UTC(2025, 8, 1) / 1000;

const COLLECTIONS: readonly CollectionRecord[] = [
  {
    id: "3101",
    name: "Orders and shipping",
    description: "Delivery times, tracking and addresses",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
  {
    id: "3102",
    name: "Billing and plans",
    description: "Invoices, payments and your plan",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
  { id: "3103", name: "Returns and refunds", description: "Sending things back", parentId: null, updatedAt: UPDATED_AT },
  {
    id: "3104",
    name: "Devices and app",
    description: "Setting up lamps, sensors and the app",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
  {
    id: "3105",
    name: "Account and security",
    description: "Signing in, privacy and your data",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
];

const ARTICLES = [...SHIPPING_ARTICLES, ...BILLING_ARTICLES, ...RETURNS, ...DEVICES, ...ACCOUNT];

export const WORKSPACE_SEED: WorldSeed = {
  admins: TEAMMATES,
  teams: TEAMS,
  collections: COLLECTIONS,
  articles: ARTICLES,
  macros: MACROS,
};

/** Ready-made first messages: different sentiments, topics and languages. */
export const SAMPLES: InboxOverview["samples"] = [
  {
    label: "Charged twice, annoyed",
    language: "en",
    text: "Hi, I was charged €49 twice this morning for the yearly Plus plan. Both show as booked, not pending. Please refund one of them, I need this sorted before the weekend.",
  },
  {
    label: "Parcel lost, angry",
    language: "en",
    text: "This is the THIRD time I am writing about order LL20418833. Tracking says delivered, nothing was delivered, and nobody answers. If I don't hear back today I will dispute the payment with my bank and leave a review everywhere. Unacceptable!",
  },
  {
    label: "How to return, calm",
    language: "en",
    text: "Hello, the lamp is lovely but too bright for my small shelf. How do I send it back, and will you refund the delivery fee as well?\n\nThanks, Priya",
  },
  {
    label: "Devices offline, worried",
    language: "en",
    text: "All four of my sensors have gone offline every night at 3 since Monday and come back around 4. I'm away from Friday on and scared my seedlings will dry out. What can I do?",
  },
  {
    label: "API question, technical",
    language: "en",
    text: "We get 429s from api.lumenleaf.example/v1/measurements with a single key at roughly 3 requests per second. Is the limit per key or per workspace, and do you send Retry-After?",
  },
  {
    label: "Thank you, happy",
    language: "en",
    text: "Just wanted to say thanks: the replacement lamp arrived within a day and works perfectly. Tomás was wonderful!",
  },
  {
    label: "Rechnung falsch, sachlich",
    language: "de",
    text: "Guten Tag, auf der Rechnung INV-20931 fehlt unsere USt-IdNr. Können Sie uns bitte eine korrigierte Rechnung ausstellen? Wir brauchen sie bis Ende des Monats für die Buchhaltung. Vielen Dank!",
  },
  {
    label: "Lampe kaputt, verärgert",
    language: "de",
    text: "Die Lampe ist nach drei Wochen schon wieder kaputt, und auf meine letzte Nachricht hat niemand reagiert. Das ist wirklich enttäuschend. Ich möchte mein Geld zurück, und zwar sofort.",
  },
  {
    label: "Colis endommagé, déçue",
    language: "fr",
    text: "Bonjour, mon colis est arrivé ce matin complètement écrasé et le pot en verre est cassé. J'ai pris des photos. Pouvez-vous m'envoyer un remplacement ? C'était un cadeau pour samedi.",
  },
  {
    label: "Contraseña, con prisa",
    language: "es",
    text: "Hola, no puedo entrar en mi cuenta. He pedido el correo para cambiar la contraseña tres veces y no llega nada. Lo necesito hoy porque me voy de viaje mañana. ¿Me pueden ayudar?",
  },
  {
    label: "Cancelar el plan",
    language: "es",
    text: "Buenas tardes, quiero cancelar mi plan Pro anual. Se renovó hace cinco días y no lo usamos. ¿Me devuelven el dinero?",
  },
  {
    label: "A card number by mistake",
    language: "en",
    text: "My payment keeps failing. The card is 4242 4242 4242 4242, expiry 11/27, can you try it for me? My phone is +353 85 012 3456.",
  },
];
