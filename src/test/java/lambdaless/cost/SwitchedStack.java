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
 * The dev stack with its lists under the project's load, and the same with further settings.
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
        var measured =
                Calculation.of(Api.ofProject(), DEV, Cost.DEFAULT_LOAD).usage().measured();
        return new SwitchedStack(measured, units(DEV, measured));
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
        var file = Files.writeString(
                folder.resolve("Pulumi.dev.yaml"), Files.readString(DEV) + "  " + String.join("\n  ", settings) + "\n");
        return units(file, measured);
    }

    private static Map<String, Double> units(Path file, Map<String, Measured> measured) {
        var api = Api.ofProject();
        var settings = ProgramRun.settings(api, file);
        var prices = PriceList.ofProject().of(settings.region());
        var load = Calculation.load(api, settings, Cost.DEFAULT_LOAD);
        var usage = new Usage(withLists(file), Calculation.called(api, settings, load), load, measured);
        return Declarations.units(Bill.of(usage, prices).direct().stream());
    }

    /** The stack with its lists alone: what a request costs is measured, and of the methods only lists are cached. */
    private static Stack withLists(Path file) {
        var api = Api.ofProject();
        var lists = api.operations().stream()
                .filter(operation -> operation.name().startsWith("list-"))
                .toList();
        return new Stack(ProgramRun.of(new Api(api.tables(), lists, api.templates()), file)
                .resources());
    }
}
