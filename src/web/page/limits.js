// A value against its schema, in words that stand at the field.

const length = text => [...text].length;

/** The limits of a schema, as a hint: "0 to 150", "up to 20". */
export function hintOf(schema) {
  const { minimum, maximum, maxItems } = schema;
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `at least ${minimum}`;
  if (maximum !== undefined) return `at most ${maximum}`;
  return maxItems ? `up to ${maxItems}` : "";
}

/** A sentence that says what is wrong with a text, or nothing. */
export function problemOfText(schema, text) {
  const { minLength, maxLength, pattern } = schema;
  if (minLength && length(text) < minLength) return `At least ${minLength} characters; this has ${length(text)}.`;
  if (maxLength && length(text) > maxLength) return `At most ${maxLength} characters; this has ${length(text)}.`;
  if (pattern && !new RegExp(pattern).test(text)) return /^\.{1,2}$/.test(text) ? `“${text}” cannot be used as a name; add a letter.` : "A character in this cannot be stored.";
  return "";
}

/** The same of a number. */
export function problemOfNumber(schema, number) {
  const whole = typesOf(schema).includes("integer");
  const outside = number < (schema.minimum ?? -Infinity) || number > (schema.maximum ?? Infinity);
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number)) || outside) {
    const range = hintOf(schema);
    return `Must be a ${whole ? "whole " : ""}number${range && (range.startsWith("at") ? `, ${range}` : ` from ${range}`)}.`;
  }
  return "";
}

/** The types of a schema, null left out: it says that a value may be removed. */
export const typesOf = schema => [schema.type ?? []].flat().filter(type => type !== "null");

export const isRemovable = schema => [schema.type ?? []].flat().includes("null");
