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
