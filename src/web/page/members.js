// A set that has operations of its own: each change is made at once.

import { button, make, newId } from "./dom.js";
import { problemOfText } from "./limits.js";
import { note } from "./notices.js";
import { labelOf, lower, withArticle } from "./words.js";

/** The set of an item; `changed` is told after each change. */
export function membersOf({ api, set, path, values, changed }) {
  const parameter = set.add.keys.at(-1);
  const schema = set.add.parameters.find(each => each.name === parameter)?.schema ?? {};
  const title = newId("set");
  const rows = make("ul", { class: "members" });
  const empty = make("p", { class: "details", text: "None yet." });
  const problem = make("p", { class: "problem", id: newId("problem") });
  const entry = make("input", { id: newId("member"), type: "text", dir: "auto", autocomplete: "off", "aria-describedby": problem.id });
  let members = values;

  const show = () => {
    rows.replaceChildren(...members.map(member => make("li", {}, make("bdi", { text: member }),
      button("Remove", () => change(set.remove, member, members.filter(each => each !== member), "Removed."), { class: "quiet", "aria-label": `Remove ${member}` }))));
    empty.hidden = members.length > 0;
  };
  const change = async (operation, member, after, said) => {
    try {
      await api.call(operation, { path: { ...path, [parameter]: member } });
      members = after;
      show();
      note(said);
      entry.focus();
      await changed();
      return true;
    } catch (refused) {
      note(refused.sentence ?? refused.message, "bad");
      return false;
    }
  };
  const add = async event => {
    event.preventDefault();
    const member = entry.value;
    problem.textContent = member === "" ? "Type a name first." : members.includes(member) ? "This is in the list already." : problemOfText(schema, member);
    entry.setAttribute("aria-invalid", String(problem.textContent !== ""));
    if (problem.textContent !== "") return entry.focus();
    if (await change(set.add, member, [...members, member].sort(), "Added.") && entry.value === member) entry.value = "";
    return undefined;
  };
  show();
  const one = lower(labelOf(parameter));
  return make("section", { class: "set", "data-name": set.property, "aria-labelledby": title },
    make("h3", { id: title, text: labelOf(set.property) }), empty, rows,
    make("form", { novalidate: true, onsubmit: add }, make("label", { for: entry.id, text: `Add ${withArticle(one)}` }),
      make("div", { class: "entry" }, entry, make("button", { type: "submit", text: "Add" }))), problem);
}
