// The items of the tables, as DynamoDB keeps them: no number is rounded, and a set stays a set.
import { button, confirmed, labelled, make, pretty, say } from "./dom.js";
import { read, send } from "./server.js";

export function tablesView(place, served, [name]) {
  let ended = false;
  read("tables").then(tables => {
    if (ended) return;
    const table = tables.find(each => each.name === name) ?? tables[0];
    const content = make("section", { className: "detail", ariaLabel: "Items" });
    place.replaceChildren(list(tables, table), content);
    if (table) fill(content, table);
  }).catch(problem => say(problem.message));
  return () => { ended = true; };
}

function list(tables, current) {
  return make("section", { className: "list", ariaLabel: "Tables" }, make("ul", { className: "rows" }, ...tables.map(table => {
    const link = make("a", { href: `#tables/${encodeURIComponent(table.name)}` },
      make("span", { className: "what" }, make("code", { text: table.name }), make("small", { text: `${table.items} ${table.items === 1 ? "item" : "items"} · key ${table.key.join(", ")}` })));
    if (table === current) link.setAttribute("aria-current", "true");
    return make("li", {}, link);
  })), contents());
}

/** Seed and reset, which ask before anything is lost. */
function contents() {
  const again = () => dispatchEvent(new HashChangeEvent("hashchange"));
  const act = async (what, told) => {
    try {
      const answer = await send(what);
      again();
      say(told(answer));
    } catch (problem) {
      say(problem.message);
    }
  };
  return make("div", { className: "row" },
    button("Add examples", () => act("seed", ({ created, refused }) => `${created} requests added items; ${refused} were refused, since their items are there already.`)),
    button("Empty all tables", async () => {
      if (await confirmed("Delete every item of every table?", "Delete all")) act("reset", ({ deleted }) => `${deleted} items are deleted.`);
    }, { className: "danger" }));
}

function fill(content, table) {
  const filter = make("input", { type: "search", placeholder: "Filter", ariaLabel: "Filter the items" });
  const items = make("div", { className: "items" });
  const editor = make("div", {});
  const further = make("div", {});
  const load = async (after, before = []) => {
    try {
      const query = new URLSearchParams({ filter: filter.value, ...(after && { after: JSON.stringify(after) }) });
      const { items: found, next } = await read(`tables/${encodeURIComponent(table.name)}/items?${query}`);
      const all = [...before, ...found];
      items.replaceChildren(all.length ? grid(table, all, open) : make("p", { className: "empty", text: filter.value ? "No item has this text." : "The table is empty." }));
      further.replaceChildren(next ? button("Look further", () => load(next, all)) : "");
    } catch (problem) {
      say(problem.message);
    }
  };
  const open = item => editor.replaceChildren(edit(table, item, () => { editor.replaceChildren(); load(); }));
  let waiting;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(load, 200); });
  content.append(make("h2", { text: table.name }), make("div", { className: "row" }, filter, button("Refresh", () => load()),
    button("New item", () => open(Object.fromEntries(table.key.map(name => [name, { S: "" }]))))), editor, items, further);
  load();
}

function grid({ key }, items, open) {
  const names = [...new Set(items.flatMap(item => Object.keys(item)))].sort((a, b) => rank(key, a) - rank(key, b) || a.localeCompare(b));
  return make("table", {}, make("thead", {}, make("tr", {}, ...names.map(name => make("th", { scope: "col", text: name })), make("td"))),
    make("tbody", {}, ...items.map(item => make("tr", {}, ...names.map(name => make("td", { text: shown(item[name]) })),
      make("td", {}, button("Edit", () => open(item), { ariaLabel: `Edit ${key.map(name => shown(item[name])).join(", ")}` }))))));
}

const rank = (key, name) => (key.includes(name) ? key.indexOf(name) : key.length);

/** A value without its type, for reading. */
function shown(value) {
  if (value === undefined) return "";
  const [type, inner] = Object.entries(value)[0];
  if (type === "L") return `[${inner.map(shown).join(", ")}]`;
  if (type === "M") return `{${Object.entries(inner).map(([name, part]) => `${name}: ${shown(part)}`).join(", ")}}`;
  return Array.isArray(inner) ? inner.join(", ") : type === "NULL" ? "null" : String(inner);
}

function edit(table, item, done) {
  const text = make("textarea", { rows: 12, spellcheck: false, value: pretty(JSON.stringify(item)) });
  const act = async (what, body, told) => {
    try {
      await send(`tables/${encodeURIComponent(table.name)}/${what}`, body);
      done();
      say(told);
    } catch (problem) {
      say(problem.message);
    }
  };
  const save = () => {
    try {
      act("put", { item: JSON.parse(text.value) }, "Saved.");
    } catch (problem) {
      say(`The item is not JSON: ${problem.message}`);
    }
  };
  const remove = async () => {
    const key = Object.fromEntries(table.key.map(name => [name, item[name]]));
    if (await confirmed(`Delete ${Object.values(key).map(shown).join(", ")} of ${table.name}?`, "Delete")) act("delete", { key }, "Deleted.");
  };
  return make("div", { className: "editor" }, labelled("Item, in DynamoDB's JSON", text, "It replaces the item with its key, or is a new one"),
    make("div", { className: "row" }, button("Save", save, { className: "main" }), button("Cancel", done), button("Delete", remove, { className: "danger" })));
}
