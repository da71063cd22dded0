// What the API's OpenAPI document says: operations, and the kinds of things that they read and write.

const verbs = ["get", "put", "post", "patch", "delete"];
const isPlace = name => name === "limit" || /^after/.test(name);

/** The document, with its references followed: https://spec.openapis.org/oas/v3.1.1 */
export class Description {
  #resolved = new Map();

  constructor(document) {
    this.document = document;
    this.title = document.info.title;
    this.operations = Object.entries(document.paths).flatMap(([path, item]) =>
      verbs.filter(verb => item[verb]).map(verb => this.#operation(path, verb, item)));
    this.byId = new Map(this.operations.map(operation => [operation.id, operation]));
  }

  /** What a reference leads to, and the references within. */
  resolve(value) {
    if (typeof value !== "object" || value === null) return value;
    if (value.$ref) return this.#referred(value.$ref);
    return Array.isArray(value) ? value.map(each => this.resolve(each)) : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.resolve(each)]));
  }

  #referred(reference) {
    if (!this.#resolved.has(reference)) {
      this.#resolved.set(reference, {}); // what refers to itself ends here
      const found = reference.slice(2).split("/").reduce((within, name) => within[name], this.document);
      this.#resolved.set(reference, this.resolve(found));
    }
    return this.#resolved.get(reference);
  }

  /** The kinds of things, one for each way to reach a single one or a list of them; a caller's own come first. */
  kinds() {
    const tags = [...new Set(this.operations.map(({ tag }) => tag))];
    const kinds = tags.flatMap(tag => this.#ofTag(tag, this.operations.filter(operation => operation.tag === tag)));
    return kinds.sort((one, other) => Number(other.isOwn) - Number(one.isOwn));
  }

  #operation(path, verb, item) {
    const said = item[verb];
    const success = this.resolve(Object.entries(said.responses).find(([status]) => status.startsWith("2"))?.[1]);
    const parameters = [...(item.parameters ?? []), ...(said.parameters ?? [])].map(each => this.resolve(each));
    return {
      id: said.operationId,
      summary: said.summary ?? said.operationId,
      tag: said.tags?.[0] ?? "other",
      method: verb.toUpperCase(),
      path,
      keys: [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]),
      parameters,
      questions: parameters.filter(each => each.in === "path" || (each.in === "query" && !isPlace(each.name))),
      body: this.resolve(said.requestBody?.content?.["application/json"]?.schema),
      answer: this.resolve(success?.content?.["application/json"]?.schema),
    };
  }

  #itemsOf(operation) {
    return operation.answer?.properties?.items?.items;
  }

  #ofTag(tag, operations) {
    const lists = operations.filter(each => each.method === "GET" && this.#itemsOf(each)?.type === "object");
    const singles = operations.filter(each => each.method === "GET" && each.answer?.type === "object" && !this.#itemsOf(each) && each.keys.length === 0);
    const all = lists.filter(each => !singles.some(own => each.path.startsWith(`${own.path}/`)));
    const own = singles.map(get => this.#kind(get.path.slice(1), operations, { path: get.path, isOwn: true, lists: [] }));
    const ownLists = lists.filter(each => !all.includes(each) && each.keys.length === 0)
      .map(list => this.#kind(list.path.slice(1), operations, { path: this.#itemPath(list, operations), isOwn: true, lists: [list] }));
    const shared = all.length === 0 ? [] : [this.#kind(tag, operations, { path: this.#sharedPath(all, operations), isOwn: false, lists: all })];
    return [...own, ...ownLists, ...shared];
  }

  /** The path of one item of a list that stands at its end: what follows the list's own path is a key. */
  #itemPath(list, operations) {
    return operations.find(each => each.path.startsWith(`${list.path}/{`) && each.path.endsWith("}") && each.method === "GET" && !this.#itemsOf(each))?.path;
  }

  #sharedPath(lists, operations) {
    return lists.map(list => this.#itemPath(list, operations)).find(Boolean);
  }

  #kind(name, operations, { path, isOwn, lists }) {
    const at = (method, where = path) => operations.find(each => each.method === method && each.path === where);
    const schema = path ? at("GET").answer : this.#itemsOf(lists[0]);
    const [get, replace, update, remove] = ["GET", "PUT", "PATCH", "DELETE"].map(method => (path ? at(method) : undefined));
    const posts = operations.filter(each => each.method === "POST" && !isOwn);
    const home = lists.find(list => list.keys.length === 0);
    const create = posts.find(each => (home ? each.path === home.path : path?.startsWith(`${each.path}/{`))) ?? (isOwn && get?.keys.length === 0 ? replace : undefined);
    return {
      name, schema, isOwn, lists, get, replace, update, remove, create,
      keys: get?.keys ?? [],
      others: posts.filter(each => each !== create),
      members: path ? this.#members(path, operations) : [],
    };
  }

  /** The sets of an item that have operations of their own, each with the property that it is in. */
  #members(path, operations) {
    const sets = operations.filter(each => each.method === "GET" && each.path.startsWith(`${path}/`) && this.#itemsOf(each)?.type === "string");
    return sets.map(list => {
      const one = method => operations.find(each => each.method === method && each.path.startsWith(`${list.path}/{`));
      return { list, add: one("PUT"), remove: one("DELETE"), property: camel(list.path.split("/").at(-1)) };
    }).filter(set => set.add && set.remove);
  }
}

const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
