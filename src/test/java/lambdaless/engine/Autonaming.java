package lambdaless.engine;

import static lambdaless.engine.Structs.text;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Optional;
import java.util.UUID;
import lambdaless.aws.Kind;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckRequest.AutonamingOptions.Mode;

/**
 * The names that the bridge gives to resources that have none, and its note of them.
 *
 * @see <a href="https://github.com/pulumi/pulumi-terraform-bridge/blob/master/pkg/tfbridge/names.go">ComputeAutoNameDefault</a>
 */
final class Autonaming {
    private static final String NAME = "name";
    /** The bridge gives no name where the program gives the beginning of one, since the provider makes one of that. */
    private static final String PREFIX = "namePrefix";

    /** The input in which the bridge notes which of the inputs are its own. */
    private static final String DEFAULTS = "__defaults";

    private static final int RANDOM = 7;

    private Autonaming() {}

    /**
     * The inputs, with a name where the kind has one.
     *
     * @throws IllegalArgumentException when there can be none
     */
    static Struct named(CheckRequest request, Kind kind) {
        var inputs = request.getNews();
        var needed = kind.isNamed()
                && text(inputs, NAME).isEmpty()
                && text(inputs, PREFIX).isEmpty();
        var defaults = ListValue.newBuilder();
        var named = inputs.toBuilder();
        if (needed) {
            var name = kept(request.getOlds()).or(() -> made(request, kind));
            name.ifPresent(made -> {
                named.putFields(NAME, text(made));
                defaults.addValues(text(NAME));
            });
        }
        return named.putFields(
                        DEFAULTS, Value.newBuilder().setListValue(defaults).build())
                .build();
    }

    /** True if the program has named the resource, so that its successor cannot be made beside it. */
    static boolean isGiven(Kind kind, Struct inputs) {
        return kind.isNamed() && !text(inputs, NAME).isEmpty() && !isDefault(inputs);
    }

    private static Optional<String> kept(Struct before) {
        return isDefault(before) ? Optional.of(text(before, NAME)) : Optional.empty();
    }

    private static boolean isDefault(Struct inputs) {
        return inputs.getFieldsOrDefault(DEFAULTS, Value.getDefaultInstance())
                .getListValue()
                .getValuesList()
                .contains(text(NAME));
    }

    private static Optional<String> made(CheckRequest request, Kind kind) {
        if (!request.hasAutonaming()) {
            return Optional.of(random(request.getName(), kind));
        }
        var proposed = request.getAutonaming().getProposedName();
        if (request.getAutonaming().getMode() == Mode.DISABLE) {
            throw new IllegalArgumentException("automatic naming is disabled but no explicit name was provided");
        }
        if (request.getAutonaming().getMode() == Mode.PROPOSE && proposed.length() > kind.longestName()) {
            throw new IllegalArgumentException(
                    "calculated name '%s' exceeds maximum length of %d".formatted(proposed, kind.longestName()));
        }
        return Optional.of(proposed);
    }

    private static String random(String name, Kind kind) {
        var made = name + "-" + UUID.randomUUID().toString().substring(0, RANDOM);
        if (made.length() > kind.longestName()) {
            throw new IllegalArgumentException("name '%s-' plus %d random chars is longer than maximum length %d"
                    .formatted(name, RANDOM, kind.longestName()));
        }
        return made;
    }
}
