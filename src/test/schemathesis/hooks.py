"""What an API of DynamoDB tables asks for that OpenAPI has no words for: told to the cases that are meant to be valid."""

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is not None and case.meta.generation.mode.is_positive:
        case.query = together(case)
        case.body = distinct(whole(case.body))


def together(case):
    """The parameters of a position come together, and a position is among the items that a list is asked for."""
    sent = dict(case.query or {})
    position = [one.name for one in case.operation.query if one.name.startswith("after")]
    if not all(name in sent for name in position) or "title" in sent:
        for name in position:
            sent.pop(name, None)
    return sent


def whole(value):
    """A whole number has no decimals, though 2.0 is one in JSON Schema; DynamoDB has no number nearer to zero than 1e-130."""
    if isinstance(value, float) and (value.is_integer() or abs(value) < 1e-130):
        return int(value)
    if isinstance(value, list):
        return [whole(one) for one in value]
    if isinstance(value, dict):
        return {name: whole(one) for name, one in value.items()}
    return value


def distinct(body):
    """No two items of a batch have the same key."""
    if isinstance(body, dict) and isinstance(body.get("albums"), list):
        by_key = {(item["artist"], item["album"]): item for item in body["albums"]}
        return {"albums": list(by_key.values())}
    return body
