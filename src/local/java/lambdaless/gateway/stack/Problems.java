package lambdaless.gateway.stack;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that keeps a stack from being served as on AWS, gathered so that it can be said at once: what is in the way, the
 * methods that are not served, and what is only worth a note.
 */
public final class Problems {
    private static final int NAMED = 3;

    private final Set<Allowance> allowances;
    private final Set<String> found = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<UnservedKind, List<Member>> unserved = new EnumMap<>(UnservedKind.class);

    Problems(Set<Allowance> allowances) {
        this.allowances = allowances;
    }

    /** A method that is not served, and why in its own words. */
    private record Member(String name, String problem) {}

    void add(RecordedResource resource, String problem) {
        found.add(resource.label() + " " + problem);
    }

    /** Notes for whoever starts the gateway, although the stack is served. */
    void note(String note) {
        notes.add(note);
    }

    /**
     * A method that is not served; those of a kind are told together.
     *
     * @param problem why, with the resource that is in the way
     */
    void unserved(UnservedKind kind, String method, String problem) {
        unserved.computeIfAbsent(kind, first -> new ArrayList<>()).add(new Member(method, problem));
    }

    boolean allows(Allowance allowance) {
        return allowances.contains(allowance);
    }

    /** Throws one exception that lists all problems, if there are any. */
    void throwIfAny() {
        var all = new ArrayList<>(found);
        if (!allows(Allowance.PARTIAL)) {
            unserved.forEach((kind, members) -> all.add(refusal(kind, members)));
        }
        if (!all.isEmpty()) {
            throw new UnservableStack(all, found.isEmpty());
        }
    }

    /** The notes, and which methods are not served. */
    List<String> notes() {
        var all = new ArrayList<>(notes);
        unserved.forEach((kind, members) -> all.add(kind.of(members.size()) + " and "
                + (members.size() == 1 ? "answers" : "answer") + " 501: " + names(members, members.size())));
        return all;
    }

    private static String refusal(UnservedKind kind, List<Member> members) {
        var problem = members.size() == 1
                ? members.get(0).problem()
                : kind.of(members.size()) + " (" + names(members, NAMED) + "); " + kind.expected();
        return problem + "; " + Allowance.PARTIAL.option() + " serves the rest";
    }

    private static String names(List<Member> members, int most) {
        return members.stream().limit(most).map(Member::name).collect(joining(", "))
                + (members.size() > most ? ", …" : "");
    }
}
