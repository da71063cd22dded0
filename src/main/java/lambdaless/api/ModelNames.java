package lambdaless.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Definition.Model;

/** The names of models, which come from those of tables and items: an API has one model of a name. */
final class ModelNames {
    /** The models that API Gateway makes itself with every API. */
    private static final Set<String> GIVEN = Set.of("Empty", "Error");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+");

    private ModelNames() {}

    /**
     * The models, each once.
     *
     * @throws IllegalArgumentException when API Gateway would refuse one for its name
     */
    static List<Model> unique(Stream<Model> models) {
        var byName = models.distinct().collect(groupingBy(Model::name, LinkedHashMap::new, toList()));
        byName.forEach((name, same) -> {
            refuse(!NAME.matcher(name).matches(), name, "has other characters than letters and digits");
            refuse(GIVEN.contains(name), name, "is one that API Gateway makes itself");
            refuse(same.size() > 1, name, "is declared with " + same.size() + " schemas");
        });
        return byName.values().stream().flatMap(List::stream).toList();
    }

    private static void refuse(boolean refused, String name, String why) {
        if (refused) {
            throw new IllegalArgumentException("model \"" + name + "\" " + why
                    + "; expected another name of the table or of its item, after which models are named");
        }
    }
}
