// A form for each operation, and the road that what it sends has taken.
import { button, copy, labelled, make, say } from "./dom.js";
import { credentialFields, credentialHeaders, localToken } from "./credentials.js";
import { curl } from "./copies.js";
import { formOf } from "./form.js";
import { routes } from "./routes.js";
import { asClient, asTest, requestOf } from "./sending.js";
import { operationOf } from "./server.js";
import { templatesOf } from "./templates.js";
import { timeline } from "./timeline.js";

export function callView(place, served, [name]) {
  const method = served.methods.find(each => each.name === name);
  const content = make("section", { className: "detail", ariaLabel: "Operation" });
  place.replaceChildren(routes(served, name), content);
  if (!method) {
    content.append(make("p", { className: "empty", text: name ? `Method ${name} does not exist.` : "Choose an operation." }));
    return undefined;
  }
  const templates = templatesOf(method);
  const reload = ({ detail }) => { served = detail; templates.load(); };
  document.addEventListener("reloaded", reload);
  fill(content, method, () => served, templates.element);
  return () => document.removeEventListener("reloaded", reload);
}

function fill(content, method, served, templates) {
  const operation = operationOf(served(), method);
  const form = formOf(method, operation, replayed(method));
  const result = make("section", { className: "result", ariaLabel: "Answer" });
  const through = async sending => {
    if (!form.element.reportValidity()) return;
    say("Sending…");
    try {
      result.replaceChildren(timeline(await sending(requestOf(method, form), served()), served()));
      say("");
    } catch (problem) {
      say(problem.message);
    }
  };
  form.element.addEventListener("submit", event => { event.preventDefault(); through(asClient); });
  form.element.append(credentials(served), make("div", { className: "row" },
    make("button", { className: "main", text: "Send as a client", title: "Through key, authorizer, limits and cache" }),
    button("Test without authorizer", () => through(asTest), { title: "As the Test feature of API Gateway's console: without key, authorizer, limits and cache, with the whole log" }),
    button("Example", form.example, { disabled: !operation }),
    button("Copy as curl", async () => copy(await asCurl(method, form, served()), "The curl command"))));
  content.append(
    make("h2", { text: `${method.httpMethod} ${method.resource}` }),
    make("p", { text: [method.name, operation?.summary].filter(Boolean).join(" · ") }),
    form.element, result, templates);
}

async function asCurl(method, form, served) {
  const { path, query, headers, body } = requestOf(method, form);
  const url = served.base + path + (query ? `?${query}` : "");
  const all = { ...headers, ...(await credentialHeaders(served.outputs, { method: method.httpMethod, url, body })) };
  const listed = Object.entries(all).map(([header, value]) => ({ name: header, value }));
  return curl({ method: method.httpMethod, path: new URL(served.base).pathname + path, query, request: { headers: listed, body } }, served);
}

/** What was left here by the button that replays a request; it is taken once. */
function replayed({ name }) {
  const left = sessionStorage.getItem("replay");
  sessionStorage.removeItem("replay");
  const replay = left ? JSON.parse(left) : undefined;
  return replay?.operation === name ? replay : undefined;
}

function credentials(served) {
  const { outputs } = served();
  const fields = credentialFields(outputs);
  const group = make("details", { className: "credentials" }, make("summary", { text: "Credentials" }), ...fields);
  const token = group.querySelector("#credential-token");
  if (token) {
    const subject = make("input", { value: "console", autocomplete: "off" });
    const fetchToken = () => localToken(outputs, subject.value).then(value => { token.value = value; }).catch(problem => say(problem.message));
    group.append(labelled("Subject of the local token", subject), button("Get a token", fetchToken));
    fetchToken();
  }
  return group;
}
