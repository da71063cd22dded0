// The console's views, chosen by what follows the # in the address: #requests/7, #call/get-user, #tables/users, #limits.
import { make, say } from "./dom.js";
import { read, stack } from "./server.js";
import { callView } from "./call-view.js";
import { limitsView } from "./limits-view.js";
import { requestsView } from "./requests-view.js";
import { tablesView } from "./tables-view.js";

const views = { requests: requestsView, call: callView, tables: tablesView, limits: limitsView };
const place = document.getElementById("view");
let served;
let reloads = 0;
let leave = () => {};

function asked() {
  const [name, ...rest] = location.hash.slice(1).split("/");
  return { name: name in views ? name : "requests", rest: rest.map(decoded) };
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function show() {
  if (location.hash === "#view") return; // the link that skips to it
  const { name, rest } = asked();
  for (const link of document.querySelectorAll("header nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  leave();
  say("");
  place.className = name;
  try {
    leave = views[name](place, served, rest) ?? (() => {});
  } catch (problem) {
    place.replaceChildren(make("p", { text: problem.message }));
  }
}

/** Every second: whether a changed stack is served, and why not if it is not. */
async function watch() {
  try {
    const { reloads: now, problem } = await read("state");
    banner(problem && `The changed stack is not served; the one before still is. ${problem}`);
    if (now !== reloads) {
      reloads = now;
      served = await stack();
      document.dispatchEvent(new CustomEvent("reloaded", { detail: served }));
    }
  } catch (problem) {
    banner(problem.message);
  }
  setTimeout(watch, 1000);
}

function banner(text) {
  const element = document.getElementById("banner");
  if (element.textContent !== text) element.textContent = text;
  element.hidden = !text;
}

try {
  served = await stack();
  document.getElementById("stage").textContent = served.outputs.stageName ?? "";
  reloads = (await read("state")).reloads;
  addEventListener("hashchange", show);
  show();
  watch();
} catch (problem) {
  banner(problem.message);
}
