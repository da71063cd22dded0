// Lists: of texts and numbers as tags with an entry, of objects as rows.

import { button, make, newId } from "./dom.js";
import { fieldsOf } from "./field.js";
import { problemOfNumber, problemOfText, typesOf } from "./limits.js";
import { labelOf, lower, withArticle } from "./words.js";

export function list(given) {
  return typesOf(given.schema.items)[0] === "object" ? rows(given) : tags(given);
}

const tooMany = (schema, count) => (schema.maxItems && count > schema.maxItems ? `At most ${schema.maxItems}; these are ${count}.` : "");
const tooFew = (schema, count) => (schema.minItems && count < schema.minItems ? `At least ${schema.minItems}.` : "");
const one = name => lower(labelOf(name)).replace(/s$/, "");

/** Tags; Enter adds what is typed, and what is still typed when the form is sent is added as well. */
function tags({ schema, value = [], name, ids, described, fixed }) {
  const isText = typesOf(schema.items)[0] === "string";
  const values = [...value];
  const shown = make("ul", { class: "tags" });
  const entry = make("input", { id: ids.control, type: isText ? "text" : "number", step: "any", dir: "auto", autocomplete: "off", readOnly: fixed,
    "aria-describedby": described, "aria-label": `Add to ${lower(labelOf(name))}`, placeholder: `Add ${withArticle(one(name))}` });
  const show = () => shown.replaceChildren(...values.map((each, index) => make("li", {}, make("bdi", { text: String(each) }),
    button("×", () => { values.splice(index, 1); show(); changed(); }, { "aria-label": `Remove ${each}`, class: "quiet" }))));
  const changed = () => { entry.focus(); entry.dispatchEvent(new Event("change", { bubbles: true })); };
  const typed = () => (isText ? entry.value : entry.value === "" ? "" : Number(entry.value));
  const isThere = () => schema.uniqueItems && values.includes(typed());
  const wrong = () => {
    if (entry.validity.badInput) return "Must be a number.";
    return typed() === "" ? "" : isText ? problemOfText(schema.items, typed()) : problemOfNumber(schema.items, typed());
  };
  const add = () => {
    if (typed() === "" || wrong()) return;
    if (!isThere()) values.push(typed());
    entry.value = "";
    show();
    changed();
  };
  entry.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.isComposing || typed() === "") return;
    event.preventDefault();
    add();
  });
  show();
  const read = () => {
    const all = typed() === "" || wrong() || isThere() ? values : [...values, typed()];
    return all.length === 0 ? undefined : [...all];
  };
  return {
    element: make("div", { class: "list" }, shown, fixed ? undefined : make("div", { class: "entry" }, entry, button("Add", add))),
    isGroup: true,
    read,
    problem: () => wrong() || tooMany(schema, read()?.length ?? 0) || tooFew(schema, read()?.length ?? 0),
    focusable: () => entry,
  };
}

/** A row of fields for each object. */
function rows({ schema, value = [], name, ids }) {
  const made = [];
  const shown = make("div", { class: "rows" });
  const adder = button(`Add ${withArticle(one(name))}`, () => { add(); made.at(-1).element.querySelector("input, select, textarea")?.focus(); }, { id: ids.control });
  const number = () => made.forEach((row, index) => { row.legend.textContent = `${labelOf(one(name))} ${index + 1}`; });
  const add = given => {
    const inside = fieldsOf(schema.items, given);
    const legend = make("legend", { id: newId("row") });
    const row = { inside, legend };
    const drop = () => {
      made.splice(made.indexOf(row), 1);
      row.element.remove();
      number();
      adder.focus();
      shown.dispatchEvent(new Event("change", { bubbles: true }));
    };
    row.element = make("fieldset", { class: "row" }, legend, make("div", { class: "row-inside" },
      make("div", { class: "cells" }, ...inside.fields.map(each => each.element)), button("Remove", drop, { class: "quiet", "aria-describedby": legend.id })));
    made.push(row);
    shown.append(row.element);
    number();
  };
  value.forEach(add);
  const read = () => (made.length === 0 ? undefined : made.map(row => row.inside.read()));
  return {
    element: make("div", { class: "list" }, shown, adder),
    isGroup: true,
    read,
    problem: () => tooMany(schema, made.length) || tooFew(schema, made.length),
    checkInside: () => made.map(row => row.inside.check()).find(Boolean),
    focusable: () => adder,
  };
}
