// AWS's signature, version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html

const utf8 = text => new TextEncoder().encode(text);
const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async text => hex(await crypto.subtle.digest("SHA-256", utf8(text)));
const encoded = text => encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

async function hmac(key, text) {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return crypto.subtle.sign("HMAC", imported, utf8(text));
}

/** The headers that sign a request with these credentials. */
export async function signed(region, { method, url, body = "" }, { accessKeyId, secretAccessKey, sessionToken }) {
  const date = new Date().toISOString().replace(/[:-]|\.\d{3}/g, "");
  const scope = [date.slice(0, 8), region, "execute-api", "aws4_request"];
  const headers = { host: url.host, "x-amz-date": date, ...(sessionToken && { "x-amz-security-token": sessionToken }) };
  const names = Object.keys(headers).sort();
  const query = [...url.searchParams].map(pair => pair.map(encoded).join("=")).sort().join("&");
  const path = url.pathname.split("/").map(encoded).join("/");
  const canonical = [method, path, query, ...names.map(name => `${name}:${headers[name]}`), "", names.join(";"), await sha256(body)].join("\n");
  let key = utf8(`AWS4${secretAccessKey}`);
  for (const part of scope) key = await hmac(key, part);
  const proof = hex(await hmac(key, ["AWS4-HMAC-SHA256", date, scope.join("/"), await sha256(canonical)].join("\n")));
  const { host, ...sent } = headers; // the browser sets it itself
  return { ...sent, Authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.join("/")}, SignedHeaders=${names.join(";")}, Signature=${proof}` };
}
