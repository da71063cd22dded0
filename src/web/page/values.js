// Values as JSON has them: equality, differences, and how they are shown in a line.

import { counted, labelOf, lower } from "./words.js";

/** Equality as of JSON; undefined is a value that is not there. */
export function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every(name => same(one[name], other[name]));
}

/** The names of the properties in which two objects differ. */
export const differing = (names, one, other) => names.filter(name => !same(one[name], other[name]));

/** What makes `now` out of `before`: a property that is not there any more is null. */
export function patchOf(names, before, now) {
  return Object.fromEntries(differing(names, before, now).map(name => [name, now[name] === undefined ? null : now[name]]));
}

/** One value in words, whole. */
export function shown(value, schema = {}) {
  if (value === undefined) return "not set";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(each => shown(each, schema.items)).join(", ");
  if (typeof value === "object" && value) return Object.entries(value).map(([name, each]) => `${lower(labelOf(name))} ${shown(each)}`).join(" · ");
  return schema.format === "date-time" || isTime(schema) ? dated(value) : String(value);
}

/** A time that the API writes, in milliseconds: the only whole number of that size which it takes from nobody. */
const isTime = ({ readOnly, format }) => Boolean(readOnly) && format === "int64";

function dated(value) {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/** What an item is called: the first text that it must have besides its keys, or its last key. */
export function titleOf(kind, item) {
  return item[titleProperty(kind)] ?? "";
}

function titleProperty({ schema, keys }) {
  const needed = (schema.required ?? []).filter(name => !keys.includes(name) && schema.properties[name]?.type === "string");
  return keys.length === 1 || keys.length === 0 ? needed.at(-1) ?? keys[0] : keys.at(-1);
}

/** What else is known of an item, in short parts. */
export function detailsOf(kind, item) {
  const title = titleProperty(kind);
  return Object.entries(kind.schema.properties)
    .filter(([name]) => name !== title && item[name] !== undefined)
    .map(([name, schema]) => detail(name, schema, item[name]))
    .filter(Boolean);
}

function detail(name, schema, value) {
  if (Array.isArray(value)) return value.length === 0 ? "" : counted(value.length, name);
  if (typeof value === "boolean") return value ? lower(labelOf(name)) : `not ${lower(labelOf(name))}`;
  if (typeof value === "number") return `${lower(labelOf(name))} ${isTime(schema) ? dated(value) : value}`;
  return shown(value, schema);
}
