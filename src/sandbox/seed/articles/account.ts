/** Help centre articles on accounts and billing. */
import { articlesOf } from "./article.js";

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

export const BILLING = articlesOf("3102", [
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
