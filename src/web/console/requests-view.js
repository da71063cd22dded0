// The last requests of every client, as they come.
import { button, make, millis, say } from "./dom.js";
import { read } from "./server.js";
import { timeline } from "./timeline.js";

const MOST = 200; // as many as the gateway keeps

export function requestsView(place, served, [opened]) {
  let last = 0;
  let timer;
  let ended = false;
  const rows = make("ol", { className: "rows", reversed: true, "aria-label": "Requests, the latest first" });
  const filter = make("input", { type: "search", placeholder: "Filter", ariaLabel: "Filter the requests" });
  const empty = make("p", { className: "empty", text: "No request yet. Whatever a client sends appears here." });
  const detail = make("section", { className: "detail", ariaLabel: "Request" });
  const paused = make("input", { type: "checkbox", id: "paused" });

  const narrow = () => {
    const text = filter.value.toLowerCase();
    for (const row of rows.children) row.hidden = !row.textContent.toLowerCase().includes(text);
  };

  async function open(id) {
    for (const row of rows.children) mark(row, id);
    try {
      const request = await read(`requests/${encodeURIComponent(id)}`);
      if (!ended) detail.replaceChildren(timeline(request, served));
    } catch (problem) {
      detail.replaceChildren(make("p", { text: problem.message }));
    }
    if (matchMedia("(max-width: 60rem)").matches) detail.scrollIntoView({ block: "start" });
  }

  async function poll() {
    try {
      if (!paused.checked) {
        const { last: now, requests } = await read(`requests?after=${last}`);
        if (now < last) rows.replaceChildren(); // another gateway than before
        last = now;
        for (const request of requests) rows.prepend(rowOf(request));
        while (rows.children.length > MOST) rows.lastChild.remove();
        empty.hidden = rows.children.length > 0;
        if (requests.length) narrow();
      }
    } catch (problem) {
      say(problem.message);
    }
    if (!ended) timer = setTimeout(poll, 1000);
  }

  filter.addEventListener("input", narrow);
  place.replaceChildren(
    make("section", { className: "list", ariaLabel: "Requests" },
      make("div", { className: "row" }, filter, make("label", { className: "check", htmlFor: "paused" }, paused, " Pause"),
        button("Clear", () => { rows.replaceChildren(); empty.hidden = false; })),
      empty, rows),
    detail);
  if (!opened) detail.append(make("p", { className: "empty", text: "Open a request to see its road through the gateway." }));
  poll().then(() => opened && open(opened));
  return () => { ended = true; clearTimeout(timer); };
}

function mark(row, id) {
  const link = row.firstChild;
  if (link.hash === `#requests/${id}`) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
}

function rowOf({ id, time, method, path, query, status, micros, operation, call, reason }) {
  return make("li", {}, make("a", { href: `#requests/${id}` },
    make("b", { className: `status s${Math.floor(status / 100)}`, text: status }),
    make("span", { className: "what" }, make("code", { text: `${method} ${path}${query ? "?" + query : ""}` }),
      make("small", { text: [operation, call, reason].filter(Boolean).join(" → ") })),
    make("small", { className: "when" }, make("time", { dateTime: time, text: time.slice(11, 19), title: "UTC" }), make("br"), millis(micros))));
}
