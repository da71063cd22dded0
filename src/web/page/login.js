// The dialog that asks who the person is, by the mode of the API.

import { make, newId } from "./dom.js";

const words = {
  key: "API key", token: "Token", accessKeyId: "Access key id", secretAccessKey: "Secret access key", sessionToken: "Session token (if there is one)",
};
const rights = [["administrator", "everything"], ["writer", "read, and change what is theirs or shared"], ["reader", "read only"]];

/** Asks, and answers whether there is something to show the API now. */
export function askToLogIn(session, why = "") {
  return new Promise(resolve => {
    const problem = make("p", { class: "problem", role: "alert" });
    const inputs = session.isHosted ? [] : session.hasLocalIssuer ? [personOf(session)] : session.fields.map(name => inputOf(session, name));
    const right = session.hasLocalIssuer && session.hasRights ? rightOf() : undefined;
    const token = session.hasLocalIssuer ? inputOf(session, "token", "") : undefined;
    const title = newId("title");
    const form = make("form", { method: "dialog", novalidate: true },
      make("h2", { id: title, text: session.mode === "apiKey" ? "Your API key" : "Log in" }),
      make("p", { text: why || introduction(session) }),
      ...inputs.map(({ label }) => label), right?.label, token && make("details", {}, make("summary", { text: "Use a token instead" }), token.label), problem,
      make("div", { class: "actions" },
        make("button", { type: "submit", class: "main", text: session.isHosted ? "Go to the login page" : session.mode === "apiKey" ? "Use this key" : "Log in" }),
        make("button", { type: "button", text: "Cancel", onclick: () => dialog.close() })));
    const dialog = make("dialog", { "aria-labelledby": title, onclose: () => { dialog.remove(); resolve(dialog.returnValue === "in"); } }, form);
    form.addEventListener("submit", async event => {
      event.preventDefault();
      try {
        await take(session, inputs, { right, token });
        if (!session.isHosted) dialog.close("in");
      } catch (refused) {
        problem.textContent = refused.message;
      }
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

async function take(session, inputs, { right, token }) {
  if (session.isHosted) return session.goToHostedLogin();
  if (token?.input.value) return session.keep({ token: token.input.value.trim(), person: "Token" });
  const missing = inputs.find(({ input, name }) => input.value.trim() === "" && name !== "sessionToken");
  if (missing) {
    missing.input.focus();
    throw new Error(`${missing.text} is needed.`);
  }
  if (session.hasLocalIssuer) return session.takeLocalToken(inputs[0].input.value.trim(), right?.input.value ?? rights[0][0]);
  return session.keep(Object.fromEntries(inputs.map(({ name, input }) => [name, input.value.trim()])));
}

function introduction(session) {
  if (session.isHosted) return "You log in on a page of its own and come back here.";
  if (session.hasLocalIssuer) return "This API runs on your machine: pick a name, no password. Each name is a person with rows of their own.";
  return "It is kept in this tab, and is gone when you close it.";
}

function labelled(name, text, input) {
  return { name, text, input, label: make("div", { class: "field" }, make("label", { for: input.id, text }), input) };
}

function inputOf(session, name, value = session.has[name] ?? "") {
  const isSecret = name !== "accessKeyId";
  return labelled(name, words[name], make("input", { id: newId("login"), name, type: isSecret ? "password" : "text", autocomplete: "off", value }));
}

function personOf(session) {
  const names = newId("names");
  const input = make("input", { id: newId("login"), name: "person", list: names, autocomplete: "off", value: session.has.person ?? "" });
  const known = labelled("person", "Name", input);
  known.label.append(make("datalist", { id: names }, ...["ann", "bob"].map(value => make("option", { value }))));
  return known;
}

function rightOf() {
  return labelled("right", "May do", make("select", { id: newId("login"), name: "right" }, ...rights.map(([value, text]) => make("option", { value, text }))));
}
