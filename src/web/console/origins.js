// Which line of a template made which line of what it gave, as far as their texts tell.
import { make } from "./dom.js";

/** The lines of a rendered text, each with the file and line of the template line that looks most like it. */
export function withOrigins(text, lines) {
  const patterns = lines.map(patternOf);
  let at = 0;
  return text.replace(/\n$/, "").split("\n").map(line => {
    const found = best(line, patterns, at);
    if (found >= 0) at = found;
    const origin = found >= 0 ? lines[found] : undefined;
    return make("span", { className: "made" }, line || " ",
      origin ? make("small", { text: place(origin), title: origin.text.trim() }) : "");
  });
}

const place = ({ file, line }) => `${file ? file.replace(/^templates\//, "") : "line"} ${line}`;

/** Of those that fit, the one with the most text of its own; of equals the next one after the last. */
function best(line, patterns, at) {
  let found = -1;
  let most = 0;
  for (let i = 0; i < patterns.length; i++) {
    const index = (at + i) % patterns.length;
    const pattern = patterns[index];
    if (pattern && pattern.own > most && pattern.expression.test(line)) [found, most] = [index, pattern.own];
  }
  return found;
}

/** The least nested texts of a line must be there; those within a further #if or #foreach may be. */
function patternOf({ text }) {
  const literals = literalsOf(text).filter(({ text: literal }) => literal.trim());
  if (!literals.length) return undefined;
  const least = Math.min(...literals.map(({ depth }) => depth));
  const sure = literals.filter(({ depth }) => depth === least);
  const expression = literals.map(literal => (literal.depth === least ? escaped(literal.text) : `(?:${escaped(literal.text)})?`)).join("[^]*");
  return { own: sure.map(({ text: literal }) => literal.trim()).join("").length, expression: new RegExp(`^\\s*${text.trimStart().startsWith(literals[0].text.trim()) || /^\s*#/.test(text) ? "" : "[^]*"}${expression}`) };
}

const escaped = literal => literal.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s*");

const VTL = /^(?:\$!?\{?[a-zA-Z]|#\{?(?<directive>if|elseif|else|end|foreach|set|break|stop)\b)/;

/** The texts between the references and directives of a line, and how deep in directives each is. */
function literalsOf(text) {
  const literals = [{ text: "", depth: 0 }];
  let depth = 0;
  let i = 0;
  while (i < text.length && !text.startsWith("##", i)) {
    const start = VTL.exec(text.slice(i, i + 12));
    if (start) {
      const { directive } = start.groups;
      if (directive === "if" || directive === "foreach") depth++;
      if (directive === "end") depth--;
      i = end(text, i + start[0].length);
      literals.push({ text: "", depth });
    } else {
      literals.at(-1).text += text[i++];
    }
  }
  return literals;
}

/** The end of a reference or directive: names, dots, and whatever is in brackets. */
function end(text, from) {
  let i = from;
  for (;;) {
    if (/[\w}]/.test(text[i] ?? "")) i++;
    else if (text[i] === "." && /[a-zA-Z]/.test(text[i + 1] ?? "")) i++;
    else if (text[i] === "(" || text[i] === "[") i = closing(text, i);
    else return i;
  }
}

function closing(text, from) {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if ("([".includes(text[i])) depth++;
    if (")]".includes(text[i]) && --depth === 0) return i + 1;
  }
  return text.length;
}
