// The ways to find things of a kind: one for each operation that lists them, with what it asks for.

import { button, make, newId } from "./dom.js";
import { field } from "./field.js";
import { labelOf, lower } from "./words.js";

/** "All", "By artist": what tells the ways of a kind apart. */
const nameOf = list => (list.keys.length === 0 ? "All" : `By ${list.keys.map(key => lower(labelOf(key))).join(" and ")}`);

/** The list that an address asks for. */
export const listOf = (kind, asked) => kind.lists.find(({ id }) => id === asked.by) ?? kind.lists[0];

/** Buttons for the ways, and the fields of the chosen one; `ask` gets what to list. */
export function searchOf(kind, asked, ask) {
  const chosen = listOf(kind, asked);
  const ways = kind.lists.length < 2 ? [] : kind.lists.map(list => button(nameOf(list), () => {
    choose(list);
    if (list.questions.length === 0) ask({});
  }, { "data-list": list.id }));
  const form = make("form", { class: "search", novalidate: true });
  const choose = list => {
    ways.forEach(way => way.setAttribute("aria-pressed", String(way.dataset.list === list.id)));
    form.hidden = list.questions.length === 0;
    const fields = list.questions.map(each => field(each.name, { ...each.schema, description: undefined }, valueOf(each, asked[each.name]),
      { required: each.required, hint: each.in === "query" ? lower(each.description ?? "") : undefined }));
    form.replaceChildren(...fields.map(({ element }) => element), make("div", { class: "actions" }, make("button", { type: "submit", class: "main", text: "Find" })));
    form.onsubmit = event => {
      event.preventDefault();
      const wrong = fields.map(each => each.check()).find(Boolean);
      if (wrong) wrong.focus();
      else ask({ by: list.id, ...Object.fromEntries(fields.map(each => [each.name, each.read()]).filter(([, value]) => value !== undefined)) });
    };
    return fields;
  };
  choose(chosen);
  const label = newId("ways");
  return make("div", { class: "finding" },
    ways.length === 0 ? undefined : make("div", { class: "ways", role: "group", "aria-label": `Ways to find ${lower(labelOf(kind.name))}`, id: label }, ...ways), form);
}

const valueOf = ({ schema }, text) => (text === undefined ? undefined : ["integer", "number"].includes(schema.type) ? Number(text) : text);
