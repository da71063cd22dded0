// A request as something to paste: a curl command, or a test in the manner of the contract tests.

const ADDED_BY_CLIENTS = /^(host|user-agent|accept|accept-(encoding|language)|connection|content-length|origin|referer|sec-.*|cookie|upgrade-insecure-requests|x-amzn-trace-id)$/i;

export const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;

/** Masked credentials are written as the ones that the stack has for a local caller. */
export function curl({ method, path, query, request }, { outputs }) {
  const key = Object.values(outputs.apiKeyValues ?? {})[0];
  const headers = request.headers.filter(({ name }) => !ADDED_BY_CLIENTS.test(name)).map(({ name, value }) =>
    `${name}: ${/^x-api-key$/i.test(name) && key ? key : value}`);
  const url = location.origin + path + (query ? `?${query}` : "");
  return ["curl", ...(method === "GET" ? [] : ["-X", method]), quoted(url), ...headers.flatMap(header => ["-H", quoted(header)]),
    ...(request.body ? ["--data-binary", quoted(request.body)] : [])].join(" ");
}

/** A Java string literal. */
export const java = text => `"${[...text].map(character => {
  if (character === '"' || character === "\\") return "\\" + character;
  if (character === "\n") return "\\n";
  return character < " " || character > "~" ? [...character].flatMap(units).join("") : character;
}).join("")}"`;

const units = character => Array.from({ length: character.length }, (_, i) => "\\u" + character.charCodeAt(i).toString(16).padStart(4, "0"));

const SENT_ANYWAY = /^(x-api-key|authorization|x-amz-(date|security-token|content-sha256)|content-type)$/i;

/** A JUnit test that sends the same and expects the same. */
export function test({ method, path, query, stage, operation, status, request, response }) {
  const within = path.slice(stage ? stage.length + 1 : 0) + (query ? `?${query}` : "");
  const headers = request.headers.filter(({ name }) => !ADDED_BY_CLIENTS.test(name) && !SENT_ANYWAY.test(name));
  const type = request.headers.find(({ name }) => /^content-type$/i.test(name));
  const sent = [...(type ? [type] : []), ...headers].flatMap(({ name, value }) => [name, value]).map(text => `, ${java(text)}`).join("");
  const name = `${operation}_answers_${status}`.replaceAll(/[^A-Za-z0-9_]/g, "_");
  return [
    "package lambdaless.contract;", "",
    "import static org.assertj.core.api.Assertions.assertThat;", "",
    "import org.junit.jupiter.api.Test;",
    "import org.junit.jupiter.api.extension.ExtendWith;", "",
    "@ExtendWith(OnStage.class)",
    "final class RecordedTest {",
    "    private final Stage stage;", "",
    "    RecordedTest(Stage stage) {",
    "        this.stage = stage;",
    "    }", "",
    "    @Test",
    `    void ${name}() {`,
    `        var answer = stage.send(${java(method)}, ${java(within)}, ${java(request.body)}${sent});`, "",
    `        assertThat(answer.status()).isEqualTo(${status});`,
    ...expected(status, response),
    "    }",
    "}", ""].join("\n");
}

function expected(status, { body, size }) {
  try {
    const json = JSON.parse(body);
    if (status >= 400 && json.error) return [`        assertThat(answer.error()).isEqualTo(${java(json.error)});`];
    return [`        assertThat(answer.json()).isEqualTo(Answer.tree(${java(body.trim())}));`];
  } catch {
    return size ? [] : ["        assertThat(answer.body()).isEmpty();"];
  }
}
