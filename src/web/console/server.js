// The gateway's own addresses, and what is read from them once.

async function answered(path, options) {
  let response;
  try {
    response = await fetch(`/_local/${path}`, options);
  } catch {
    throw new Error("The gateway does not answer; is it still running?");
  }
  const body = await response.json();
  if (!response.ok) throw new Error(body.message ?? `The gateway answers ${response.status}.`);
  return body;
}

export const read = path => answered(path);

export const send = (path, body = {}) =>
  answered(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** The stack as it is served now: outputs, methods, and the OpenAPI document where the stack has one. */
export async function stack() {
  const outputs = await (await fetch("/outputs.json")).json();
  const base = location.origin + new URL(outputs.apiUrl).pathname;
  return { outputs, base, methods: await read("methods"), description: await description(outputs) };
}

async function description({ openApi, apiUrl }) {
  if (!openApi) return undefined;
  try {
    const resource = new URL(openApi).pathname.slice(new URL(apiUrl).pathname.length);
    return JSON.parse((await send("test-invoke", { resource, httpMethod: "GET" })).body); // which leaves no request behind
  } catch {
    return undefined;
  }
}

/** The operation of a method in the document, with what its path says for all of its operations. */
export function operationOf({ description }, { resource, httpMethod }) {
  const path = description?.paths?.[resource];
  const operation = path?.[httpMethod.toLowerCase()];
  if (!operation) return undefined;
  const parameters = [...(path.parameters ?? []), ...(operation.parameters ?? [])].map(each => resolved(description, each));
  return { ...operation, parameters, requestBody: operation.requestBody && resolved(description, operation.requestBody) };
}

/** A reference within the document, followed. */
export function resolved(description, part) {
  if (!part?.$ref) return part;
  return part.$ref.slice(2).split("/").reduce((found, name) => found?.[name.replaceAll("~1", "/").replaceAll("~0", "~")], description) ?? {};
}
