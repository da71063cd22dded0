// Elements and their text. Nothing here makes markup of a text: what a client sent is shown as it is.

export function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key === "text") element.textContent = value;
    else if (key in element && key !== "list" && key !== "form") element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== undefined && child !== ""));
  return element;
}

export const button = (text, onclick, given = {}) => make("button", { type: "button", text, onclick, ...given });

let count = 0;

/** A label with its control. */
export function labelled(text, control, hint = "") {
  control.id ||= `control-${++count}`;
  const told = hint ? make("small", { id: `${control.id}-hint`, text: hint }) : "";
  if (told) control.setAttribute("aria-describedby", told.id);
  return make("div", { className: "field" }, make("label", { htmlFor: control.id, text }), control, told);
}

/** Tells the person what has been done, or what went wrong. */
export function say(text) {
  document.getElementById("said").textContent = text;
}

/** DynamoDB's way to write a value with its type, which reads better in one line. */
const TYPED = /\{\n\s*"(S|N|B|BOOL|NULL)": (.*)\n\s*\}/g;

/** JSON with indents; any other text as it is. */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text, exactly), null, 2).replaceAll(TYPED, '{"$1": $2}');
  } catch {
    return text;
  }
}

/** Numbers keep the digits that they came with, where the browser can tell. */
function exactly(key, value, context) {
  return typeof value === "number" && context?.source && JSON.rawJSON ? JSON.rawJSON(context.source) : value;
}

export const millis = micros => (micros < 10_000 ? (micros / 1000).toFixed(1) : Math.round(micros / 1000)) + " ms";

export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} is in the clipboard.`);
  } catch {
    say(`${what} cannot be copied: the browser does not allow it.`);
  }
}

/** Asks before something is gone; the focus begins at the harmless answer. */
export function confirmed(question, answer) {
  return new Promise(resolve => {
    const dialog = make("dialog", { "aria-label": question });
    const end = result => () => { dialog.close(); dialog.remove(); resolve(result); };
    dialog.append(make("p", { text: question }), make("div", { className: "row" },
      button("Cancel", end(false), { autofocus: true }), button(answer, end(true), { className: "danger" })));
    dialog.addEventListener("cancel", end(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
