import { buildPage } from "/work/main/test/browser/support/built-page.js";
import { servePage } from "/work/main/test/browser/support/page-server.js";
import { createCannedInbox } from "/work/main/test/browser/support/canned-inbox.js";
import { openBrowser } from "/work/main/test/browser/support/chromium.js";
import { accessibilityFaults } from "/work/main/test/browser/support/accessibility.js";
const page0 = await buildPage();
const inbox = createCannedInbox();
const server = await servePage(page0.folder, inbox.router);
const closed = await servePage(page0.folder, null);
const browser = await openBrowser();
const page = await browser.context.newPage();
page.on("console", (m) => console.log("console", m.type(), m.text()));
page.on("pageerror", (e) => console.log("pageerror", e.message));
const out = "/tmp/shots"; 
import { mkdirSync } from "node:fs"; mkdirSync(out, {recursive:true});
for (const scheme of ["light","dark"] as const) for (const [w,h] of [[1280,800],[768,1000],[390,844]] as const) {
  await page.setViewportSize({width:w,height:h}); await page.emulateMedia({colorScheme: scheme});
  const shot = async (n:string) => { await page.waitForTimeout(250); await page.screenshot({path:`${out}/${n}-${w}-${scheme}.png`}); for (const f of await accessibilityFaults(page)) console.log(n,w,scheme,f); };
  await page.goto(server.url + "#/"); await page.reload();
  await page.waitForSelector(".row");
  await shot("start");
  if (w===390) { await page.goto(server.url+"#/new"); await shot("new"); }
  await page.goto(server.url + "#/conversations/101"); await page.waitForSelector(".note"); await page.waitForTimeout(200);
  for (let i=0;i<4;i++) { inbox.happen({kind:"webhook",conversationId:"101",title:"conversation.user.created",detail:"200 in 4 ms, signed sha1",ok:true}); inbox.happen({kind:"intercom-call",conversationId:"101",title:"POST /conversations/101/tags",detail:"503 in 3 ms",ok:i%2===0}); }
  await shot("conversation");
  if (w===390) await page.click("text=App");
  await page.click("[data-component=everything]"); await page.waitForSelector("[data-component=tones]");
  await shot("everything");
  await page.click("[data-component=home]"); await page.waitForSelector("[data-component=open-editor]"); await page.click("[data-component=open-editor]"); await page.waitForSelector("[data-component=draft-text]");
  await shot("editor");
  await page.click(".drawer-head button");
  await shot("drawer");
  await page.goto(closed.url); await page.waitForSelector("h1"); await shot("closed");
}
await browser.close(); server.close(); closed.close(); await page0.remove();
