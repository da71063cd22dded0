// A lost update: both versions, field by field, and the person chooses.

import { make, newId } from "./dom.js";
import { same, shown } from "./values.js";
import { labelOf } from "./words.js";

/** Asks; the answer is the item as chosen, or undefined if the person goes back to the form. */
export function conflictOf({ names, schema, base, mine, theirs }) {
  const rows = names.map(name => rowOf({ name, schema: schema.properties[name], base, mine, theirs }));
  const title = newId("title");
  const problem = make("p", { class: "problem", role: "alert" });
  const form = make("form", { method: "dialog", novalidate: true },
    make("h2", { id: title, text: "Somebody changed this meanwhile" }),
    make("p", { text: "Nothing is lost: choose for each field which version is to stay." }),
    ...rows.map(({ element }) => element), problem,
    make("div", { class: "actions" }, make("button", { type: "submit", class: "main", id: "keep", text: "Save what is chosen" }),
      make("button", { type: "button", text: "Back to the form", onclick: () => dialog.close() })));
  const dialog = make("dialog", { "aria-labelledby": title, class: "conflict" }, form);
  const answer = new Promise(resolve => {
    form.addEventListener("submit", event => {
      event.preventDefault();
      if (rows.some(row => row.chosen() === undefined)) {
        problem.textContent = "Choose one version of each field.";
        return;
      }
      resolve(rows.reduce((item, { name, chosen }) => put(item, name, chosen()[name]), theirs));
      dialog.close();
    });
    dialog.addEventListener("close", () => { dialog.remove(); resolve(undefined); });
  });
  document.body.append(dialog);
  dialog.showModal();
  return { answer };
}

/** Where only one side has changed a field, that side is chosen already. */
function rowOf({ name, schema, base, mine, theirs }) {
  const group = newId("version");
  const preferred = same(mine[name], base[name]) ? theirs : same(theirs[name], base[name]) ? mine : undefined;
  const versions = [[mine, "Yours"], [theirs, "Theirs, as it is now"]];
  const inputs = versions.map(([version]) => make("input", { type: "radio", name: group, checked: version === preferred }));
  const element = make("fieldset", { class: "field versions", "data-name": name }, make("legend", { text: labelOf(name) }),
    make("p", { class: "hint" }, "When you opened it: ", make("bdi", { text: shown(base[name], schema) })),
    ...versions.map(([version, label], index) => make("label", { class: "version" }, inputs[index], make("span", { class: "who", text: label }), make("bdi", { text: shown(version[name], schema) }))));
  return { name, element, chosen: () => versions[inputs.findIndex(input => input.checked)]?.[0] };
}

function put(item, name, value) {
  const { [name]: _, ...rest } = item;
  return value === undefined ? rest : { ...rest, [name]: value };
}
