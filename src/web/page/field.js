// One field of a form: a label, the control for its type, its limits, and what is wrong with it.

import { choice, flag, number, text, time } from "./controls.js";
import { make, newId } from "./dom.js";
import { hintOf, typesOf } from "./limits.js";
import { list } from "./list-control.js";
import { labelOf } from "./words.js";

/**
 * A field of a schema. It has its `element`; `read()` is what it says, undefined where there is nothing; `check()` shows what is wrong
 * and answers the element to go to, if there is one.
 */
export function field(name, schema, value, { required = false, fixed = false, hint } = {}) {
  const ids = { control: newId("field"), hint: newId("hint"), problem: newId("problem"), label: newId("label") };
  const limits = hint ?? hintOf(schema);
  const described = [limits && ids.hint, ids.problem].filter(Boolean).join(" ");
  const made = controlOf(schema)({ schema, value, name, required, fixed, ids, described });
  const label = make(made.isGroup ? "legend" : "label", { id: ids.label, for: made.isGroup ? undefined : ids.control },
    labelOf(name),
    required ? make("span", { class: "required", text: " *", title: "needed" }) : undefined,
    limits ? make("small", { class: "hint", id: ids.hint, text: limits }) : undefined);
  const problem = make("p", { class: "problem", id: ids.problem });
  const element = make(made.isGroup ? "fieldset" : "div", { class: "field", "data-name": name, "aria-describedby": made.isGroup ? described : undefined }, label, made.element, problem);
  const check = () => {
    const wrong = made.problem() || (required && made.read() === undefined ? "This is needed." : "");
    problem.textContent = wrong;
    made.focusable().setAttribute?.("aria-invalid", String(Boolean(wrong)));
    element.classList.toggle("wrong", Boolean(wrong));
    return wrong ? made.focusable() : made.checkInside?.();
  };
  element.addEventListener("change", () => { if (element.classList.contains("wrong")) check(); });
  return { name, element, read: made.read, check, refuse: said => { problem.textContent = said; } };
}

function controlOf(schema) {
  const [type] = typesOf(schema);
  if (schema.enum) return choice;
  if (type === "boolean") return flag;
  if (type === "integer" || type === "number") return number;
  if (type === "array") return list;
  if (type === "object") return group;
  return schema.format === "date-time" ? time : text;
}

/** The fields of an object, together. */
export function fieldsOf(schema, value, { required = schema.required ?? [], fixed = [], leftOut = [] } = {}) {
  const fields = Object.entries(schema.properties)
    .filter(([name]) => !leftOut.includes(name))
    .map(([name, each]) => field(name, each, value?.[name], { required: required.includes(name), fixed: fixed.includes(name) }));
  return {
    fields,
    read: () => Object.fromEntries(fields.map(each => [each.name, each.read()]).filter(([, read]) => read !== undefined)),
    check: () => fields.map(each => each.check()).find(Boolean),
  };
}

function group({ schema, value }) {
  const inside = fieldsOf(schema, value);
  const element = make("div", { class: "group" }, ...inside.fields.map(each => each.element));
  return {
    element,
    isGroup: true,
    read: () => (Object.keys(inside.read()).length === 0 ? undefined : inside.read()),
    problem: () => "",
    checkInside: inside.check,
    focusable: () => element.querySelector("input, select, textarea") ?? element,
  };
}
