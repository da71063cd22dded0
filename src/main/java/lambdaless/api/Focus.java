package lambdaless.api;

import java.util.Optional;
import java.util.Set;

/**
 * The part of its table that an operation is about, if it is about less than the whole.
 *
 * @param members the attribute with the set, for an operation on the members of a set
 * @param member the path parameter with one member of that set
 * @param beginning the query parameter with the beginning of the sort key, for a list by partition key
 * @param identity the place of the caller's identity in {@code $context.authorizer}, which is the partition key of the caller's own
 *     rows, for an operation on those
 */
record Focus(Optional<String> members, Optional<String> member, Optional<String> beginning, Optional<String> identity) {
    private static final Set<String> OF_EVERY_LIST = Set.of("limit", "after");

    static final Focus WHOLE = new Focus(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Focus onMembers(String attribute) {
        return new Focus(Optional.of(attribute), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Focus onMember(String attribute, String parameter) {
        return new Focus(Optional.of(attribute), Optional.of(parameter), Optional.empty(), Optional.empty());
    }

    static Focus onBeginning(String parameter) {
        if (OF_EVERY_LIST.contains(parameter)) {
            throw new IllegalArgumentException("the beginning of a sort key is asked for by the query parameter "
                    + parameter + ", which every list has; expected another name");
        }
        return new Focus(Optional.empty(), Optional.empty(), Optional.of(parameter), Optional.empty());
    }

    /** The same on the rows of whoever calls. */
    Focus ofCaller(String place) {
        return new Focus(members, member, beginning, Optional.of(place));
    }
}
