/** Help centre articles on accounts and billing, devices and the app, shipping and returns. */
import type { ArticleRecord } from "../../world/content-records.js";
import { translationsOf } from "./translations.js";

interface ArticleText {
  readonly id: string;
  readonly title: string;
  /** Paragraphs and lists as HTML, one entry a block. */
  readonly blocks: readonly string[];
  /** Day of the last change, such as 2025-08-14. */
  readonly changed: string;
  readonly draft?: boolean;
}

const CREATED_AT = Date.UTC(2023, 4, 2, 9) / 1000;

/** Dates are fixed, so that an unchanged article is unchanged after every start. */
function articlesOf(collectionId: string, texts: readonly ArticleText[]): readonly ArticleRecord[] {
  return texts.map(({ id, title, blocks, changed, draft = false }) => ({
    id,
    title,
    html: blocks.join("\n"),
    state: draft ? "draft" : "published",
    collectionId,
    createdAt: CREATED_AT,
    updatedAt: Date.parse(`${changed}T10:00:00Z`) / 1000,
    translations: translationsOf(id),
  }));
}

export const ACCOUNT = articlesOf("3105", [
  {
    id: "98041",
    title: "Reset your password",
    changed: "2025-05-28",
    blocks: [
      "<p>Choose <b>Forgot password</b> on the sign-in page and enter your email address. The link arrives within five minutes and is valid for 60 minutes. Please look in the spam folder too; the sender is no-reply@lumenleaf.example.</p>",
      "<p>After five wrong attempts an account is locked for 30 minutes. Our support cannot lift that lock earlier and never asks for your password.</p>",
      "<p>No email? Then the address probably belongs to no account: try the one on your order confirmation. People who signed up with Apple or Google have no password with us and use those buttons instead.</p>",
    ],
  },
  {
    id: "98042",
    title: "Two-step sign-in",
    changed: "2025-07-16",
    blocks: [
      "<p>Switch it on under <b>Settings, Security</b>. You need an authenticator app, such as the one built into your phone; we do not send codes by SMS. Keep the ten recovery codes in a safe place: each works once.</p>",
      "<p>Owners of a Pro workspace can require two-step sign-in for everybody. Teammates then have 7 days to set it up.</p>",
      "<p>You lost the phone and the codes? Write to us from the email address of the account. We check your identity with the last invoice and two questions about your devices, wait 48 hours for security, and then switch it off.</p>",
    ],
  },
  {
    id: "98043",
    title: "Change the email address of your account",
    changed: "2025-02-19",
    blocks: [
      "<p>Go to <b>Settings, Profile, Email</b>, enter the new address and confirm it with the link we send there. The old address gets a notice with which the change can be undone for 14 days.</p>",
      "<p>Two accounts cannot share one address. If the new address already has an account, delete that one first or ask us to merge both: devices, orders and invoices are then moved together, which takes one working day and cannot be undone.</p>",
      "<p>If you no longer have access to the old address, we need a copy of an invoice and the serial number of one of your devices.</p>",
    ],
  },
  {
    id: "98044",
    title: "Invite teammates and set their roles",
    changed: "2025-08-06",
    blocks: [
      "<p>A Pro workspace has room for 10 teammates; each further one costs €2 a month. Invite them under <b>Workspace, Members</b>. An invitation is valid for 7 days and can be sent again.</p>",
      "<ul><li><b>Owner</b>: everything, including billing and deleting the workspace. Exactly one.</li><li><b>Admin</b>: devices, members and API keys.</li><li><b>Member</b>: devices and schedules.</li><li><b>Viewer</b>: reads measurements only; does not count as a seat.</li></ul>",
      "<p>To hand over ownership, the present owner chooses <b>Transfer</b> next to an admin's name. Both confirm by email.</p>",
    ],
  },
  {
    id: "98045",
    title: "Export or delete your data",
    changed: "2025-09-11",
    blocks: [
      "<p>Under <b>Settings, Privacy</b> you can download everything we store about you: profile, orders, devices and measurements, as JSON and CSV. We prepare the file within 24 hours and keep the link for 7 days.</p>",
      "<p>In the same place you can delete your account. You have 14 days to change your mind; after that we erase your data for good within 30 days, backups included. Invoices must be kept for ten years by law and are locked away for that time.</p>",
      "<p>Cancel a paid plan before you delete the account: a running period is not refunded because of a deletion. Questions about privacy go to privacy@lumenleaf.example.</p>",
    ],
  },
]);

export const BILLING_ARTICLES = articlesOf("3102", [
  {
    id: "98011",
    title: "Plans and prices: Free, Plus and Pro",
    changed: "2025-09-15",
    blocks: [
      "<p>The Lumen app works with every lamp and sensor without a subscription. Two plans add more:</p>",
      "<ul><li><b>Free</b>: up to 3 devices, 30 days of history.</li><li><b>Plus</b>, €4.99 a month or €49 a year: up to 15 devices, 2 years of history, watering plans and vacation mode.</li><li><b>Pro</b>, €19 a month or €190 a year: up to 200 devices, 10 teammates, API access and CSV export.</li></ul>",
      "<p>Yearly plans are paid in advance and cost about two months less. All prices include VAT for private customers in the EU. Every plan starts with a 14-day trial, for which we do not ask for a card.</p>",
    ],
  },
  {
    id: "98012",
    title: "I was charged twice",
    changed: "2025-08-29",
    blocks: [
      "<p>Two entries of the same amount on the same day are most often one charge and one <i>reservation</i>: your bank blocks the amount when you pay, and again when the first attempt fails. A reservation disappears by itself after 3 to 7 days. On your card statement it is marked as pending.</p>",
      "<p>If both entries are booked, not pending, check whether you have two accounts, for instance a private one and one for work: open <b>Settings, Billing, Invoices</b> in each.</p>",
      "<p>When it is really a double charge, send us the date, the amount and the last four digits of the card, never the whole number. We refund the second charge within 2 working days; your bank needs another 3 to 5.</p>",
    ],
  },
  {
    id: "98013",
    title: "Download or correct an invoice",
    changed: "2025-04-24",
    blocks: [
      "<p>All invoices are under <b>Settings, Billing, Invoices</b> as PDF. Owners and admins of a Pro workspace can also have every invoice sent to an accounting address: enter it under <b>Billing email</b>.</p>",
      "<p>To put a company name, address or VAT number on invoices, add them under <b>Billing details</b>. They appear from the next invoice on. We can reissue invoices of the last 90 days with corrected details; write to us with the invoice number, which starts with INV.</p>",
      "<p>With a valid EU VAT number of a country other than Ireland we charge no VAT (reverse charge). We check the number with VIES, which takes a few minutes.</p>",
    ],
  },
  {
    id: "98014",
    title: "A payment failed",
    changed: "2025-07-09",
    blocks: [
      "<p>When a card is refused we try again after 3, 5 and 7 days and write to you each time. Your plan keeps working for 15 days in all. After that the workspace falls back to Free: nothing is deleted, but devices beyond the third stop recording until you pay.</p>",
      "<p>The usual reasons are an expired card, a limit, or a bank that wants you to confirm the payment (3-D Secure). Open <b>Settings, Billing</b>, choose <b>Update card</b> and then <b>Pay now</b>.</p>",
      "<p>We accept Visa, Mastercard, American Express, SEPA direct debit and, for yearly Pro plans from €190, bank transfer.</p>",
    ],
  },
  {
    id: "98015",
    title: "Change or cancel your plan",
    changed: "2025-09-20",
    blocks: [
      "<p>Go to <b>Settings, Billing, Change plan</b>. Only the owner of a workspace can do this.</p>",
      "<p>An upgrade counts at once; we charge the difference for the days that are left. A downgrade counts from the next billing date. You can cancel at any time: the plan runs until the end of the paid period and then becomes Free. Your data stays for 12 months.</p>",
      "<p>Monthly plans are not refunded for days not used. A yearly plan can be refunded in full within 30 days of the first payment; after a renewal within 14 days. Write to us from the owner's email address and we refund to the card that was used.</p>",
    ],
  },
  {
    id: "98016",
    title: "Discounts for schools and charities",
    changed: "2025-02-05",
    blocks: [
      "<p>Schools, universities, community gardens and registered charities get the Pro plan at half price: €9.50 a month or €95 a year. Devices are discounted by 15% from ten pieces on.</p>",
      "<p>Write to us from an address of the institution and attach a proof, such as the charity number or a letter on school paper. We answer within 3 working days. The discount holds for 24 months and can be renewed; it cannot be combined with other codes and is not applied to past invoices.</p>",
    ],
  },
]);

export const DEVICES = articlesOf("3104", [
  {
    id: "98031",
    title: "Connect a lamp or sensor to Wi-Fi",
    changed: "2025-09-18",
    blocks: [
      "<p>Devices use 2.4 GHz Wi-Fi with WPA2 or WPA3. They do not see 5 GHz networks, and they cannot join networks that open a sign-in page, such as in hotels.</p>",
      "<ol><li>Hold the button for 5 seconds until the light blinks blue.</li><li>In the app choose <b>Add device</b> and allow Bluetooth and location.</li><li>Pick your network and enter its password.</li></ol>",
      "<p>The light turns green when it worked, which takes up to 90 seconds. Red means a wrong password, amber a network that was not found. If your router has one name for both bands, switch 5 GHz off for the five minutes of the setup, or use the guest network.</p>",
    ],
  },
  {
    id: "98032",
    title: "My device is offline",
    changed: "2025-09-05",
    blocks: [
      "<p>The app shows a device as offline when it has heard nothing for 15 minutes. Measurements are not lost: sensors keep 72 hours and send them later.</p>",
      "<ol><li>Look at <b>status.lumenleaf.example</b>: is there a disturbance?</li><li>Unplug the device for 30 seconds; take a sensor's battery out.</li><li>Check the signal in <b>Device, Diagnostics</b>. Below −75 dBm move it closer to the router.</li><li>After a new router or password, connect it again as on the first day.</li></ol>",
      "<p>If several devices go offline every night at the same time, the router probably restarts or changes its channel then; a fixed channel (1, 6 or 11) helps. Still offline? Send us the serial number and the diagnostics code from the app.</p>",
    ],
  },
  {
    id: "98033",
    title: "The app crashes or stays white",
    changed: "2025-08-12",
    blocks: [
      "<p>Version 4.2 of the Android app could crash on opening when more than 20 devices were paired. Version 4.2.1, out since 12 August 2025, fixes that. Please update first: the app needs Android 10 or iOS 16.</p>",
      "<p>If it still crashes, clear the cache (Android: <b>Settings, Apps, Lumen, Storage</b>) or delete and reinstall the app. Your devices and their history are stored in your account and come back when you sign in.</p>",
      "<p>To send us a report, shake the phone on the sign-in screen or open <b>Help, Send diagnostics</b>, and tell us the code of six characters. It contains no passwords.</p>",
    ],
  },
  {
    id: "98034",
    title: "Reset a device to factory settings",
    changed: "2024-10-16",
    blocks: [
      "<p>A reset removes the Wi-Fi password, the schedule and the link to your account. The history in your account stays.</p>",
      "<ul><li><b>Lamps</b>: hold the button for 12 seconds until the light blinks white three times.</li><li><b>Sensors</b>: take the battery out, hold the button, put the battery in, and let go after 5 seconds.</li><li><b>Pumps</b>: switch on and off five times within 10 seconds.</li></ul>",
      "<p>Before you give a device away, also remove it in the app under <b>Device, Remove</b>. Otherwise the next owner sees the message that the device belongs to another account, and only you, or we with a proof of purchase, can free it.</p>",
    ],
  },
  {
    id: "98035",
    title: "API access and rate limits",
    changed: "2025-09-22",
    blocks: [
      "<p>The API is part of the Pro plan. Create a key under <b>Workspace, Developers, API keys</b>; only owners and admins can. A key is shown once. Keep it out of client code, and replace it when somebody leaves.</p>",
      "<p>Send the key as a bearer token to <b>https://api.lumenleaf.example/v1</b>. There is a limit of 120 requests a minute for each key; beyond that the API answers with status 429 and a <code>Retry-After</code> header in seconds. Bursts of up to 20 requests a second are fine. Measurements are available in steps of five minutes, CSV exports for 90 days each.</p>",
      "<p>Webhooks are signed with SHA-256. Deliveries are tried five times within 24 hours.</p>",
    ],
  },
  {
    id: "98036",
    title: "Vacation mode",
    changed: "2025-06-02",
    draft: true,
    blocks: [
      "<p>Draft: vacation mode lowers the light to 40% and waters every second day. Up to 28 days. Available in Plus and Pro. Screenshots are still missing.</p>",
    ],
  },
]);

export const SHIPPING_ARTICLES = articlesOf("3101", [
  {
    id: "98001",
    title: "How long delivery takes",
    changed: "2025-09-02",
    blocks: [
      "<p>Orders placed before 14:00 Irish time on a working day leave our warehouse in Dublin the same day. Later orders leave on the next working day.</p>",
      "<ul><li>Ireland: 1 to 2 working days</li><li>United Kingdom: 3 to 5 working days, customs included</li><li>Rest of the EU: 3 to 6 working days</li><li>United States and Canada: 7 to 10 working days</li></ul>",
      "<p>Standard delivery costs €4.90 in Ireland and €8.90 in the rest of the EU. It is free from €75. Express delivery (next working day, Ireland and UK only) costs €14.90 and must be chosen at checkout; we cannot add it afterwards.</p>",
      "<p>Between 24 November and 20 December please allow two extra working days.</p>",
    ],
  },
  {
    id: "98002",
    title: "Track your parcel",
    changed: "2025-06-18",
    blocks: [
      "<p>As soon as your parcel leaves us you get an email with a tracking link. You also find the link in your account under <b>Orders</b>, next to the order number, which starts with LL and has eight digits.</p>",
      "<p>It can take up to 24 hours until the carrier shows the first scan. If the tracking has not moved for three working days, write to us with your order number: we open a search with the carrier, which takes up to five working days.</p>",
      "<p>When the tracking says <i>delivered</i> and you have nothing, please look with neighbours and at your safe place first, then tell us within 14 days. We send a replacement or refund you once the carrier has confirmed the loss.</p>",
    ],
  },
  {
    id: "98003",
    title: "Change the delivery address of an order",
    changed: "2025-05-07",
    blocks: [
      "<p>You can change the address yourself for 60 minutes after ordering: open <b>Orders</b>, choose the order and select <b>Change address</b>.</p>",
      "<p>After that our support team can still change it as long as the order is not packed. Write to us with the order number and the complete new address. Orders placed before noon are usually packed by 13:00.</p>",
      "<p>Once a parcel is on its way we cannot redirect it. In most countries you can do that with the carrier: follow the tracking link and choose another day, a neighbour or a pick-up point. If a parcel comes back to us because the address was wrong, we send it again for the usual delivery fee.</p>",
    ],
  },
  {
    id: "98004",
    title: "My parcel arrived damaged or incomplete",
    changed: "2025-08-21",
    blocks: [
      "<p>We are sorry. Please tell us within 7 days of delivery and send three photos: the outside of the box with the label, the packing inside, and the damage itself. Keep the box until the case is closed, because the carrier may want to see it.</p>",
      "<p>For a damaged lamp, sensor or pot we send a replacement the next working day, free of charge; you do not have to send the broken part back if it costs less than €60. For a missing item we compare the weight on the label with our packing list first, which takes one working day.</p>",
      "<p>Would you rather have your money back? That is fine too: it is on your account 3 to 5 working days after we have confirmed the damage.</p>",
    ],
  },
  {
    id: "98005",
    title: "Customs and taxes outside the EU",
    changed: "2025-03-11",
    blocks: [
      "<p>Prices for the United Kingdom include VAT and duties up to an order value of £135. Above that, the carrier collects import VAT of 20% before delivery.</p>",
      "<p>For the United States and Canada prices are shown without tax. The carrier may ask for import duties and a handling fee, usually between 5 and 12 dollars. We cannot pay these in advance and do not refund them, also when you send the order back.</p>",
      "<p>For Switzerland and Norway please write to us before ordering: we ship on request and quote the full price with taxes within one working day.</p>",
    ],
  },
]);

export const RETURNS = articlesOf("3103", [
  {
    id: "98021",
    title: "Return an order",
    changed: "2025-09-08",
    blocks: [
      "<p>You have 30 days from delivery to send anything back, for any reason. Devices should be complete and, if they were in use, reset to factory settings. Seeds, bulbs and opened plant food cannot be returned.</p>",
      "<ol><li>Open <b>Orders</b>, choose the order and select <b>Return items</b>.</li><li>Print the label or show the QR code at the drop-off point.</li><li>Pack the items well; the original box is welcome but not required.</li></ol>",
      "<p>Returns from Ireland and the UK are free. From other EU countries we take €5.90 off the refund, from everywhere else you pay the postage. Please send the parcel within 14 days of creating the label.</p>",
    ],
  },
  {
    id: "98022",
    title: "When you get your refund",
    changed: "2025-09-08",
    blocks: [
      "<p>We check a return within 3 working days of its arrival and then refund at once, always to the payment method you used. From there it depends on your bank:</p>",
      "<ul><li>Cards: 3 to 5 working days</li><li>PayPal: the same day</li><li>SEPA direct debit: 2 to 3 working days</li><li>Gift cards: immediately, as a new code by email</li></ul>",
      "<p>We refund the price of the items and, if you return the whole order, the standard delivery fee as well; express fees are not refunded. You get an email as soon as the refund is on its way. If nothing has arrived ten working days after that email, ask us for the reference number: your bank can find the payment by it.</p>",
    ],
  },
  {
    id: "98023",
    title: "Exchange an item for another size or colour",
    changed: "2025-01-22",
    blocks: [
      "<p>We do not swap items directly, because what you want might be sold out by the time your parcel arrives. Please order the new item and return the old one; the return is free of charge in this case, from every EU country.</p>",
      "<p>Write <b>exchange</b> in the field for the reason when you create the return label, so that we do not deduct the fee. If the new item has become more expensive since your first order, tell us both order numbers within 30 days: we refund the difference.</p>",
    ],
  },
  {
    id: "98024",
    title: "Warranty: what is covered for two years",
    changed: "2025-07-30",
    blocks: [
      "<p>All lamps and sensors have a warranty of 24 months from delivery, pumps of 12 months. It covers faults of material and manufacture: LEDs that fail, sensors that no longer measure, power supplies that die. It does not cover water inside devices that are not marked IP65, broken glass, or batteries older than six months.</p>",
      "<p>Send us the serial number (a sticker on the back, LL and ten characters), a short description and a photo or video. Most cases are decided within 2 working days. We repair, replace or, if neither is possible within 30 days, refund. You pay no postage.</p>",
    ],
  },
  {
    id: "98025",
    title: "Gift cards",
    changed: "2024-11-28",
    blocks: [
      "<p>Gift cards are available from €20 to €250 and arrive by email within 15 minutes. They are valid for five years and can be spent in several orders: what is left stays on the code.</p>",
      "<p>Enter the code at checkout under <b>Discount or gift card</b>. Gift cards cannot pay for app subscriptions, cannot be exchanged for cash and cannot be used for another gift card. If a code is lost, we find it again with the email address of the buyer and the date of purchase.</p>",
    ],
  },
]);
