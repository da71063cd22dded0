// Elements are made here, of properties and text; nothing is ever parsed as markup.

const properties = new Set(["value", "checked", "hidden", "disabled", "readOnly", "open", "returnValue"]);

/** An element with listeners ("onclick"), `text`, properties and attributes; what is undefined or false is left out. */
export function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (key === "text") element.textContent = value;
    else if (properties.has(key)) element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter(child => child !== undefined && child !== null));
  return element;
}

let last = 0;

/** An id that no other element has. */
export const newId = prefix => `${prefix}-${++last}`;

export const button = (text, onclick, given = {}) => make("button", { type: "button", text, onclick, ...given });

export const $ = id => document.getElementById(id);
