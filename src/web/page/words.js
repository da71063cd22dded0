// What is said to people: names as words, and errors as sentences.

/** "favoriteMovies" and "favorite-movies" as "Favorite movies". */
export function labelOf(name) {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[-_]/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const lower = text => text.charAt(0).toLowerCase() + text.slice(1);

/** "3 tracks" of "tracks"; of one, "1 track". */
export function counted(count, name) {
  const words = lower(labelOf(name));
  return `${count} ${count === 1 ? words.replace(/s$/, "") : words}`;
}

/** "a track", "an album". */
export const withArticle = words => `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;

/** "12 seconds", "4 minutes", "2 hours". */
export function duration(seconds) {
  const [size, unit] = [[3600, "hour"], [60, "minute"], [1, "second"]].find(([size]) => seconds >= size * 2) ?? [1, "second"];
  const count = Math.ceil(seconds / size);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

const sentences = {
  bad_request: "The API does not take this. Check what you typed.",
  unauthorized: "You are not logged in, or your login is no longer good. Log in again.",
  forbidden: "You may not do this with the login or key that you use.",
  not_found: "This is not there (any more).",
  conflict: "There is one with this name already. Choose another name, or open the one that is there.",
  precondition_failed: "Somebody changed this while you looked at it.",
  payload_too_large: "This is too large to be stored. Shorten it.",
  unsupported_media_type: "The API does not understand what this page sent.",
  throttled: "The API takes no more requests at the moment.",
  quota_exceeded: "The number of requests that this key may make is used up",
  internal: "The API failed. What you typed is still here; try again, and tell its operator if it fails again.",
  unavailable: "The database does not answer at the moment. Try again in a moment.",
  timeout: "The API took too long. Look whether it was done before you try again.",
  unreachable: "The API cannot be reached. Check your connection, and whether the API allows this page's origin.",
};

/** An error of the API, or of the road to it, in words that say what to do. */
export function sentenceOf(problem) {
  const sentence = sentences[problem.error];
  if (!sentence) return problem.message;
  if (problem.error === "quota_exceeded") {
    return problem.retryAfter ? `${sentence}. It is renewed in ${duration(problem.retryAfter)}.` : `${sentence}.`;
  }
  return sentence;
}
