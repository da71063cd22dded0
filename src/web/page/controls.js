// The controls for values that are no lists: what is left alone is read as it was given, to the last character.

import { make, newId } from "./dom.js";
import { problemOfNumber, problemOfText, typesOf } from "./limits.js";

const attributes = ({ ids, name, described, required, fixed }) =>
  ({ id: ids.control, name, "aria-describedby": described, "aria-required": required && "true", readOnly: fixed, autocomplete: "off" });

/** A text; one with line ends gets the room for them. */
export function text(given) {
  const lines = typeof given.value === "string" && /[\r\n]/.test(given.value);
  const element = make(lines ? "textarea" : "input", { ...attributes(given), ...(lines ? { rows: 4 } : { type: "text" }), dir: "auto", value: given.value ?? "" });
  const untouched = element.value;
  const read = () => (element.value === untouched ? given.value : element.value === "" ? undefined : element.value);
  return { element, read, problem: () => (read() === undefined || read() === given.value ? "" : problemOfText(given.schema, read())), focusable: () => element };
}

export function number(given) {
  const { schema } = given;
  const step = typesOf(schema).includes("integer") ? 1 : "any";
  const element = make("input", { ...attributes(given), type: "number", inputmode: step === 1 ? "numeric" : "decimal", step, min: schema.minimum, max: schema.maximum, value: given.value ?? "" });
  const read = () => (element.value === "" ? undefined : Number(element.value));
  const problem = () => (element.validity.badInput ? problemOfNumber(schema, NaN) : read() === undefined ? "" : problemOfNumber(schema, read()));
  return { element, read, problem, focusable: () => element };
}

/** Yes, no, and not set, which is neither. */
export function flag({ value, ids, fixed }) {
  const states = [[true, "Yes"], [false, "No"], [undefined, "Not set"]];
  const inputs = states.map(([state]) => make("input", { type: "radio", name: ids.control, id: newId("state"), checked: state === value, disabled: fixed }));
  const element = make("div", { class: "states" }, ...states.map(([, label], index) => make("label", {}, inputs[index], make("span", { text: label }))));
  return { element, isGroup: true, read: () => states[inputs.findIndex(input => input.checked)]?.[0], problem: () => "", focusable: () => inputs.find(input => input.checked) ?? inputs[0] };
}

/** One of what the schema lists. */
export function choice(given) {
  const options = given.schema.enum.filter(each => each !== null);
  const element = make("select", { ...attributes(given), disabled: given.fixed },
    make("option", { value: "", text: "Not set" }), ...options.map((each, index) => make("option", { value: String(index), text: String(each) })));
  element.value = given.value === undefined ? "" : String(options.indexOf(given.value));
  return { element, read: () => options[element.value], problem: () => "", focusable: () => element };
}

/** A moment, in the time of whoever looks at it; sent as ISO 8601 in UTC. */
export function time(given) {
  const date = new Date(given.value ?? NaN);
  const local = Number.isNaN(date.getTime()) ? "" : new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  const element = make("input", { ...attributes(given), type: "datetime-local", step: 1, value: local });
  const untouched = element.value;
  const read = () => (element.value === untouched ? given.value : element.value ? new Date(element.value).toISOString() : undefined);
  return { element, read, problem: () => (element.validity.badInput ? "Must be a date with a time." : ""), focusable: () => element };
}
