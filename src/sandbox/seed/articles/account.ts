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
