// The routes of the stack, with a filter; preflights are folded.
import { make } from "./dom.js";

export function routes({ methods }, current) {
  const filter = make("input", { type: "search", placeholder: "Filter", ariaLabel: "Filter the operations" });
  const rows = list(methods.filter(isOwn), current);
  const others = make("details", { open: methods.some(method => method.name === current && !isOwn(method)) },
    make("summary", { text: "Preflights" }), list(methods.filter(method => !isOwn(method)), current));
  filter.addEventListener("input", () => {
    const text = filter.value.toLowerCase();
    for (const row of rows.children) row.hidden = !row.textContent.toLowerCase().includes(text);
  });
  filter.addEventListener("keydown", event => {
    if (event.key === "Enter") rows.querySelector("li:not([hidden]) a")?.click();
  });
  return make("section", { className: "list", ariaLabel: "Operations" }, make("div", { className: "row" }, filter), rows, others);
}

const isOwn = ({ httpMethod }) => httpMethod !== "OPTIONS";

function list(methods, current) {
  return make("ul", { className: "rows" }, ...methods.map(({ name, httpMethod, resource }) => {
    const link = make("a", { href: `#call/${encodeURIComponent(name)}` }, make("b", { className: `verb ${httpMethod}`, text: httpMethod }),
      make("span", { className: "what" }, make("code", { text: resource }), name.endsWith(resource) ? "" : make("small", { text: name })));
    if (name === current) link.setAttribute("aria-current", "true");
    return make("li", {}, link);
  }));
}
