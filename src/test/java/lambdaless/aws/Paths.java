package lambdaless.aws;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tree of an API's paths. */
final class Paths implements Control {
    /** The answer of {@code CreateResource} to anything else, a path part with a slash or half a brace. */
    private static final Pattern PART = Pattern.compile("[a-zA-Z0-9._:-]+|\\{[a-zA-Z0-9._:-]+\\+?}");

    private final Holdings holdings;

    Paths(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(!isPlace(wanted.restApi(), wanted.text("parentId")), missing());
        refuseMisplaced(wanted);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        refuseMisplaced(wanted);
    }

    /** Deletes the resources below as well, with their methods. */
    @Override
    public void beforeDelete(AwsResource existing) {
        children(existing).toList().forEach(child -> {
            beforeDelete(child);
            holdings.remove(child);
        });
        holdings.of(existing.restApi())
                .filter(resource -> resource.text("resourceId").equals(existing.id()))
                .forEach(holdings::remove);
    }

    boolean isPlace(String restApi, String resourceId) {
        return path(restApi, resourceId).isPresent();
    }

    /** The path of a resource, {@code /} for the root; empty when the API has no such resource. */
    Optional<String> path(String restApi, String resourceId) {
        var root = holdings.find(Kind.REST_API, restApi).map(api -> api.text("rootResourceId"));
        if (root.filter(resourceId::equals).isPresent()) {
            return Optional.of("/");
        }
        return holdings.find(Kind.RESOURCE, resourceId)
                .flatMap(resource -> path(restApi, resource.text("parentId"))
                        .map(parent -> (parent.equals("/") ? "" : parent) + "/" + resource.text("pathPart")));
    }

    static Refusal missing() {
        return Refusal.notFound("Invalid Resource identifier specified");
    }

    private void refuseMisplaced(AwsResource wanted) {
        var part = wanted.text("pathPart");
        Refusal.when(
                !PART.matcher(part).matches(),
                Refusal.badRequest("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable "
                        + "and curly braces at the beginning and the end."));
        holdings.find(Kind.RESOURCE, wanted.text("parentId"))
                .map(parent -> parent.text("pathPart"))
                .filter(parent -> parent.endsWith("+}"))
                .ifPresent(parent -> {
                    throw Refusal.badRequest(
                            "Cannot create a child of a resource with a greedy path variable: " + parent);
                });
        siblings(wanted).map(sibling -> sibling.text("pathPart")).forEach(sibling -> {
            Refusal.when(
                    sibling.equals(part),
                    Refusal.conflict("Another resource with the same parent already has this name: " + part));
            Refusal.when(
                    isVariable(sibling) && isVariable(part),
                    Refusal.badRequest("A sibling (" + sibling
                            + ") of this resource already has a variable path part -- only one is allowed"));
        });
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    private Stream<AwsResource> siblings(AwsResource wanted) {
        return holdings.with(Kind.RESOURCE, "parentId", wanted.text("parentId"))
                .filter(sibling -> !sibling.id().equals(wanted.id()));
    }

    private Stream<AwsResource> children(AwsResource parent) {
        return holdings.with(Kind.RESOURCE, "parentId", parent.id());
    }
}
