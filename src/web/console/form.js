// The form of an operation: a field for each parameter, and the body; made from the OpenAPI document where there is one.
import { labelled, make } from "./dom.js";

/** Its element, the values in it, and a way to fill in the example. */
export function formOf(method, operation, replay) {
  const parameters = parametersOf(method, operation);
  const controls = parameters.map(parameter => controlOf(parameter));
  const example = operation?.requestBody?.content?.["application/json"]?.example;
  const bodies = ["POST", "PUT", "PATCH"].includes(method.httpMethod);
  const body = make("textarea", { rows: bodies ? 8 : 2, spellcheck: false, value: "" });
  const more = make("textarea", { rows: 2, spellcheck: false, placeholder: "If-Match: *", value: "" });
  const element = make("form", {},
    ...controls.map(({ field }) => field),
    bodies || !operation ? labelled("Body", body, hintOf(operation)) : "",
    make("details", {}, make("summary", { text: "More headers" }), labelled("Headers, one a line", more)));
  const fill = () => {
    for (const { parameter, input } of controls) if (parameter.example !== undefined && parameter.required) input.value = parameter.example;
    if (example !== undefined) body.value = JSON.stringify(example, null, 2);
  };
  if (replay) restore(replay, method, controls, body, more, element);
  else if (bodies && example !== undefined) body.value = JSON.stringify(example, null, 2);
  return { element, controls, example: fill, body: () => body.value, more: () => more.value };
}

const hintOf = operation => (operation ? "JSON; the example is one that the operation takes" : "");

/** Those of the document; without one, those that stand in the path, and a field for a query string. */
function parametersOf({ resource }, operation) {
  if (operation) return operation.parameters.filter(({ in: where }) => ["path", "query", "header"].includes(where));
  const named = [...resource.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => ({ in: "path", name, required: true }));
  return [...named, { in: "whole query", name: "Query string" }];
}

function controlOf(parameter) {
  const { name, required, description = "", schema = {} } = parameter;
  const input = make("input", { autocomplete: "off", spellcheck: false, required: !!required });
  if (schema.type === "integer" || schema.type === "number") {
    Object.assign(input, { type: "number", min: schema.minimum ?? "", max: schema.maximum ?? "", step: schema.type === "integer" ? 1 : "any" });
  }
  if (schema.default !== undefined) input.placeholder = schema.default;
  const where = parameter.in === "path" ? "" : ` · ${parameter.in}`;
  return { parameter, input, field: labelled(name + where, input, description.replaceAll("`", "")) };
}

/** Puts what a request had into the fields; what no field is for goes into the other headers. */
function restore({ path, headers, body: sent }, { resource }, controls, body, more, element) {
  const [way, query = ""] = path.split("?");
  const names = [...resource.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => name);
  const pattern = new RegExp(`^${resource.split(/\{[^}]+\}/).map(text => text.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")).join("([^/]*)")}$`);
  const values = Object.fromEntries((pattern.exec(way) ?? []).slice(1).map((value, i) => [names[i], decoded(value)]));
  const asked = new URLSearchParams(query);
  for (const { parameter, input } of controls) {
    if (parameter.in === "path") input.value = values[parameter.name] ?? "";
    if (parameter.in === "query") input.value = asked.get(parameter.name) ?? "";
    if (parameter.in === "whole query") input.value = query;
    if (parameter.in === "header") input.value = headers.find(({ name }) => name.toLowerCase() === parameter.name.toLowerCase())?.value ?? "";
  }
  const known = controls.filter(({ parameter }) => parameter.in === "header").map(({ parameter }) => parameter.name.toLowerCase());
  more.value = headers.filter(({ name }) => !known.includes(name.toLowerCase())).map(({ name, value }) => `${name}: ${value}`).join("\n");
  if (more.value) element.querySelector("details").open = true;
  body.value = sent;
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
