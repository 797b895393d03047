/** Help centre articles on devices and the app. */
import { articlesOf } from "./article.js";

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
