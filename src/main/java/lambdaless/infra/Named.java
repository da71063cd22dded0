package lambdaless.infra;

import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Resources by name, turned into one output of values by the same names. */
final class Named {
    private Named() {}

    static <S, T> Output<Map<String, T>> outputs(Map<String, S> named, Function<S, Output<T>> value) {
        var names = List.copyOf(named.keySet());
        var values = named.values().stream().map(value).toList();
        return Output.all(values).applyValue(known -> {
            var byName = new LinkedHashMap<String, T>();
            names.forEach(name -> byName.put(name, known.get(byName.size())));
            return byName;
        });
    }
}
