package lambdaless.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.local.ProgramRun;

/**
 * The dev stack under the project's load, and the same with further settings.
 *
 * @param measured requests to its operations, which no setting changes
 * @param units of its lines, by the name of the price
 */
record SwitchedStack(Map<String, Measured> measured, Map<String, Double> units) {
    private static final Path DEV = Path.of("Pulumi.dev.yaml");
    private static final double ROUNDING = 1e-9;

    private static final class OfDev {
        private static final SwitchedStack CALCULATED = calculated();
    }

    /** The dev stack, calculated once for all tests. */
    static SwitchedStack ofDev() {
        return OfDev.CALCULATED;
    }

    private static SwitchedStack calculated() {
        var dev = Calculation.of(Api.ofProject(), DEV, Cost.DEFAULT_LOAD);
        return new SwitchedStack(dev.usage().measured(), Declarations.units(dev.bill().direct().stream()));
    }

    /**
     * The units that settings add, below zero for those that they take away.
     *
     * @param folder for a stack file
     */
    Map<String, Double> change(Path folder, String... settings) throws IOException {
        var after = unitsWith(folder, settings);
        var change = new TreeMap<String, Double>();
        Stream.concat(units.keySet().stream(), after.keySet().stream()).forEach(name -> {
            double more = after.getOrDefault(name, 0.0) - units.getOrDefault(name, 0.0);
            if (Math.abs(more) > ROUNDING) {
                change.put(name, more);
            }
        });
        return change;
    }

    private Map<String, Double> unitsWith(Path folder, String... settings) throws IOException {
        var api = Api.ofProject();
        var file = Files.writeString(
                folder.resolve("Pulumi.dev.yaml"), Files.readString(DEV) + "  " + String.join("\n  ", settings) + "\n");
        var decoded = ProgramRun.settings(api, file);
        var prices = PriceList.ofProject().of(decoded.region());
        var load = Calculation.load(api, decoded, Cost.DEFAULT_LOAD);
        return Declarations.units(Calculation.of(api, file, decoded, prices, load, measured).bill().direct().stream());
    }
}
