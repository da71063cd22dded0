// Sends what a form says: as any client, or as a test without an authorizer. Both give a road in one form.
import { credentialHeaders } from "./credentials.js";
import { read, send } from "./server.js";

/** The request that a form describes; the path is within the stage. */
export function requestOf(method, form) {
  const values = form.controls.map(({ parameter, input }) => ({ ...parameter, value: input.value })).filter(({ value }) => value !== "");
  const of = place => values.filter(each => each.in === place);
  const path = of("path").reduce((way, { name, value }) => way.replace(new RegExp(`\\{${name}\\+?\\}`), () => encodeURIComponent(value)), method.resource);
  const query = of("whole query")[0]?.value.replace(/^\?/, "") ?? new URLSearchParams(of("query").map(({ name, value }) => [name, value])).toString();
  const headers = Object.fromEntries([...of("header").map(({ name, value }) => [name, value]), ...lines(form.more())]);
  const body = form.body();
  if (body && !Object.keys(headers).some(name => /^content-type$/i.test(name))) headers["Content-Type"] = "application/json";
  return { method, path, query, headers, body };
}

function lines(text) {
  return text.split("\n").filter(line => line.includes(":")).map(line => {
    const end = line.indexOf(":");
    return [line.slice(0, end).trim(), line.slice(end + 1).trim()];
  });
}

/** Through everything that a client goes through; the road is that of the request with the id in the answer. */
export async function asClient({ method, path, query, headers, body }, { outputs, base }) {
  const url = base + path + (query ? `?${query}` : "");
  const sent = { ...headers, ...(await credentialHeaders(outputs, { method: method.httpMethod, url, body })) };
  const response = await fetch(url, { method: method.httpMethod, headers: sent, ...(body && method.httpMethod !== "GET" && { body }) });
  await response.arrayBuffer();
  return read(`requests/${response.headers.get("x-amzn-RequestId")}`);
}

/** As the Test feature of API Gateway's console, with the whole log. */
export async function asTest({ method, path, query, headers, body }) {
  const { restApiId, resource, httpMethod, name } = method;
  const pathWithQueryString = path + (query ? `?${query}` : "");
  const answer = await send("test-invoke", { restApiId, resource, httpMethod, pathWithQueryString, headers, body });
  const received = Object.entries(answer.multiValueHeaders).flatMap(([header, values]) => values.map(value => ({ name: header, value })));
  return {
    method: httpMethod, path, query, status: answer.status, micros: answer.latency * 1000, operation: name, reason: "tested without authorizer",
    request: { headers: Object.entries(headers).map(([header, value]) => ({ name: header, value })), body },
    steps: answer.steps, response: { headers: received, body: answer.body, size: answer.body.length },
    log: answer.log.split("\n").slice(1).filter(Boolean).map(line => ({ time: "", text: line })),
  };
}
