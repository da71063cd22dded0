// The templates of a method, as API Gateway runs them, read again when a file has changed.
import { make } from "./dom.js";
import { read } from "./server.js";

export function templatesOf({ name }) {
  const element = make("section", { className: "templates" });
  const load = async () => {
    const open = [...element.querySelectorAll("details[open]")].map(({ id }) => id);
    try {
      const templates = await read(`templates?method=${encodeURIComponent(name)}`);
      element.replaceChildren(make("h3", { text: "Templates" }), ...templates.map(shown));
      for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    } catch (problem) {
      element.replaceChildren(make("p", { text: problem.message }));
    }
  };
  load();
  return { element, load };
}

function shown({ use, contentType, lines }, index) {
  return make("details", { id: `template-${index}` }, make("summary", { text: `${use} · ${contentType}` }),
    make("pre", { tabIndex: 0 }, ...lines.map(({ file, line, text }) =>
      make("span", { className: "made" }, text || " ", make("small", { text: `${file ? file.replace(/^templates\//, "") : "line"} ${line}` })))));
}
