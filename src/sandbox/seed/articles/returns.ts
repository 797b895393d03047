import { articlesOf } from "./article.js";

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
    translations: [
      {
        language: "de",
        title: "Eine Bestellung zurückgeben",
        html: "<p>Sie können alles innerhalb von 30 Tagen nach der Lieferung zurückgeben, ohne Angabe von Gründen. Geräte sollen vollständig und auf Werkseinstellungen zurückgesetzt sein. Saatgut, Zwiebeln und geöffneter Dünger sind ausgenommen.</p><p>Öffnen Sie <b>Bestellungen</b>, wählen Sie die Bestellung und dann <b>Artikel zurückgeben</b>. Aus der EU außerhalb Irlands ziehen wir 5,90 € von der Erstattung ab.</p>",
        state: "published",
      },
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
