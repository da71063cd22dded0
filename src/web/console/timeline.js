// The road of one request: what each step got, decided and gave.
import { button, copy, make, millis, pretty } from "./dom.js";
import { curl, test } from "./copies.js";
import { withOrigins } from "./origins.js";
import { read } from "./server.js";

const WORDS = {
  ROUTE: "Route", API_KEY: "API key and usage plan", AUTHORIZER: "Authorizer", VALIDATION: "Validation", CACHE: "Cache",
  INTEGRATION_REQUEST: "Integration request", ROLE: "Role", INTEGRATION: "DynamoDB", INTEGRATION_RESPONSE: "Integration response",
  METHOD_RESPONSE: "Method response",
};

/** The request as the gateway describes it at /_local/requests/{id}, or a test of a method in the same form. */
export function timeline(request, served) {
  const road = make("ol", { className: "road" });
  road.append(received(request), ...steps(request), ...failure(request), answered(request));
  showOrigins(request, road);
  return make("article", {}, heading(request, served), road, log(request));
}

function heading(request, served) {
  const { method, path, query, status, micros, operation, reason } = request;
  return make("header", {},
    make("h2", {}, make("b", { className: `status s${Math.floor(status / 100)}`, text: status }), ` ${method} ${path}${query ? "?" + query : ""}`),
    make("p", { text: [operation, millis(micros), reason].filter(Boolean).join(" · ") }),
    make("div", { className: "row" },
      button("Replay", () => replay(request, served), { disabled: !operation }),
      button("Copy as curl", () => copy(curl(request, served), "The curl command")),
      button("Copy as test", () => copy(test(request), "The test"), { disabled: !operation })));
}

/** Opens the form of the operation with all that was sent. */
function replay({ operation, path, query, stage, request }, { base }) {
  const prefix = stage ? `/${stage}` : new URL(base).pathname;
  const within = path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const headers = request.headers.filter(({ name }) => !/^(host|user-agent|accept.*|connection|content-(type|length)|origin|referer|sec-.*|authorization|x-api-key|x-amz-.*|cookie)$/i.test(name));
  sessionStorage.setItem("replay", JSON.stringify({ operation, path: within + (query ? `?${query}` : ""), headers, body: request.body }));
  location.hash = `call/${encodeURIComponent(operation)}`;
}

function received({ method, path, query, request }) {
  return step("Request", `${method} ${path}${query ? "?" + query : ""}`, 0, "got",
    headers("Headers", request.headers), body("Body", request.body));
}

function steps({ steps: all, fault }) {
  let before = 0;
  return all.filter(({ place }) => place !== fault?.place).map(({ place, micros, decision, body: text, size }) => {
    const taken = micros - before;
    before = micros;
    const refused = place === "ROLE" && / is not allowed to /.test(decision);
    const failed = place === "INTEGRATION" && !/status [23]/.test(decision);
    const made = step(WORDS[place] ?? place, decision, taken, refused || failed ? "failed" : "passed",
      text === undefined ? "" : body(place === "INTEGRATION" ? "Reply" : "Gave", text, size));
    made.dataset.place = place;
    return made;
  });
}

function failure({ fault }) {
  return fault ? [step(WORDS[fault.place] ?? fault.place, `${fault.type}: ${fault.reason}`, 0, "failed")] : [];
}

function answered({ status, response, fault }) {
  return step("Answer", fault ? `status ${status}, a gateway response` : `status ${status}`, 0, status < 400 ? "passed" : "failed",
    headers("Headers", response.headers), body("Body", response.body, response.size));
}

function step(name, decision, micros, outcome, ...more) {
  const bar = make("span", { className: "bar" });
  bar.style.width = `${Math.min(100, Math.sqrt(micros / 1000) * 12)}%`;
  return make("li", { className: outcome },
    make("h3", { text: name }), make("span", { className: "took", text: micros ? millis(micros) : "" }),
    make("p", {}, make("strong", { className: "mark", text: outcome === "failed" ? "✗ " : "" }), decision), micros ? bar : "", ...more);
}

function headers(title, list) {
  if (!list.length) return "";
  return make("details", {}, make("summary", { text: `${title} (${list.length})` }),
    make("pre", { tabIndex: 0, text: list.map(({ name, value }) => `${name}: ${value}`).join("\n") }));
}

function body(title, text, size = 0) {
  if (!text) return "";
  const cut = size > new TextEncoder().encode(text).length ? ` · the first 16 KiB of ${size} bytes` : "";
  return make("details", { open: text.length < 3000 }, make("summary", { text: title + cut }), make("pre", { tabIndex: 0, text: pretty(text) }));
}

/** Beside each line that a template gave, the line of the template that made it. */
async function showOrigins({ operation, steps: all }, road) {
  const uses = { INTEGRATION_REQUEST: () => "request", INTEGRATION_RESPONSE: ({ decision }) => decision };
  const rendered = all.filter(({ place, body: text }) => place in uses && text);
  if (!operation || !rendered.length) return;
  const templates = await read(`templates?method=${encodeURIComponent(operation)}`).catch(() => []);
  for (const one of rendered) {
    const template = templates.find(({ use }) => use === uses[one.place](one));
    const pre = road.querySelector(`[data-place="${one.place}"] pre`);
    if (template && pre) pre.replaceChildren(...withOrigins(one.body, template.lines));
  }
}

function log({ log: lines }) {
  const text = lines.map(({ time, text: line }) => `${time.slice(11, 23)} ${line}`).join("\n");
  return make("details", { className: "log" }, make("summary", { text: `Execution log (${lines.length})` }),
    make("pre", { tabIndex: 0, text: text || "The stage logs errors alone (logLevel); a test without an authorizer logs everything." }));
}
