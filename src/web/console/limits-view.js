// Usage plans and throttles with what is left of them, and what the caches hold.
import { button, make, say } from "./dom.js";
import { read, send } from "./server.js";

export function limitsView(place) {
  let ended = false;
  let timer;
  const plans = make("section", { className: "detail", ariaLabel: "Usage plans" });
  const methods = make("section", { className: "detail", ariaLabel: "Throttles of methods" });
  const cache = make("section", { className: "detail", ariaLabel: "Cache" });
  place.replaceChildren(plans, cache, methods);
  const poll = async () => {
    try {
      const [limits, throttles, kept] = await Promise.all([read("limits"), read("throttles"), read("cache")]);
      if (ended) return;
      update(plans, JSON.stringify(limits), () => showPlans(limits));
      update(methods, JSON.stringify(throttles), () => showThrottles(throttles));
      update(cache, JSON.stringify(kept), () => showCache(kept));
    } catch (problem) {
      say(problem.message);
    }
    if (!ended) timer = setTimeout(poll, 1000);
  };
  poll();
  return () => { ended = true; clearTimeout(timer); };
}

/** Leaves what has not changed alone, and with it the focus. */
function update(element, state, children) {
  if (element.dataset.state === state) return;
  element.dataset.state = state;
  const focused = element.contains(document.activeElement) && document.activeElement.textContent;
  element.replaceChildren(...children());
  if (focused) [...element.querySelectorAll("button")].find(each => each.textContent === focused)?.focus();
}

function showPlans(limits) {
  if (!limits.length) return [make("h2", { text: "Usage plans" }), make("p", { className: "empty", text: "The stack has no usage plans." })];
  return [make("h2", { text: "Usage plans" }), make("div", { className: "cards" }, ...limits.map(limit => make("article", { className: "card" },
    make("h3", { text: limit.plan }), make("p", { text: `key ${limit.key} · stage ${limit.stage}` }),
    ...(limit.burst === undefined ? [] : left(`at once, refilled by ${limit.rate} a second`, limit.tokens, limit.burst)),
    ...(limit.quota === undefined ? [] : left(`a ${limit.period.toLowerCase()}`, limit.requests, limit.quota)))))];
}

function left(what, now, most) {
  return [make("p", {}, make("b", { text: now.toLocaleString("en") }), ` of ${most.toLocaleString("en")} requests left ${what}`),
    make("meter", { min: 0, max: most, low: most / 10, value: now, ariaLabel: `left ${what}` })];
}

function showThrottles(throttles) {
  const title = make("h2", { text: "Methods" });
  if (!throttles.length) return [title, make("p", { className: "empty", text: "No method of the stage has a throttle." })];
  return [title, make("p", { text: "The limits of a method hold for all callers together. A full bucket is what may be called at once." }),
    make("table", {}, make("thead", {}, make("tr", {}, ...["Method", "Left", "At once", "A second"].map(text => make("th", { scope: "col", text })))),
      make("tbody", {}, ...throttles.map(({ stage, method, tokens, burst, rate }) => make("tr", {},
        make("th", { scope: "row", text: method, title: `stage ${stage}` }), make("td", { text: tokens.toLocaleString("en") }),
        make("td", { text: burst.toLocaleString("en") }), make("td", { text: rate.toLocaleString("en") })))))];
}

function showCache({ cached, entries }) {
  const flush = () => send("cache/flush").then(({ flushed }) => say(`${flushed} answers are flushed.`)).catch(problem => say(problem.message));
  return [make("h2", { text: "Cache" }),
    cached ? make("div", { className: "row" }, button("Flush", flush, { disabled: !entries.length })) : "",
    entries.length ? make("table", {}, make("thead", {}, make("tr", {}, ...["Key", "Status", "Bytes", "Age", "Kept for"].map(text => make("th", { scope: "col", text })))),
      make("tbody", {}, ...entries.map(({ key, status, bytes, ageMillis, ttlSeconds }) => make("tr", {},
        ...[key, status, bytes, `${Math.floor(ageMillis / 1000)} s`, `${ttlSeconds} s`].map(text => make("td", { text }))))))
      : make("p", { className: "empty", text: cached ? "The cache is empty." : "The stage has no cache (cacheSize)." })];
}
