/** Help centre articles on shipping and returns. */
import { articlesOf } from "./article.js";

export const SHIPPING = articlesOf("3101", [
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
