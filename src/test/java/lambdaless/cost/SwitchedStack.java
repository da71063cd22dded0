package lambdaless.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.infra.UsersAndAlbums;
import lambdaless.local.ProgramRun;

/**
 * The dev stack of a few operations under a million requests a month, and the same with further settings.
 *
 * @param measured requests to its operations, which no setting changes
 * @param units of its lines, by the name of the price
 */
record SwitchedStack(Map<String, Measured> measured, Map<String, Double> units) {
    static final Api API = UsersAndAlbums.api();

    /** The requests to lists, which alone are cached. */
    static final double REQUESTS_TO_LISTS = 100_000;

    private static final Load LOAD = new Load(
            Map.of(
                    "preflight", 50_000.0,
                    "get-user", 600_000.0,
                    "replace-user", 40_000.0,
                    "get-album", 200_000.0,
                    "list-albums", REQUESTS_TO_LISTS / 5,
                    "list-year-albums", REQUESTS_TO_LISTS * 4 / 5,
                    "delete-album", 10_000.0),
            Map.of("users", 400, "albums", 1500),
            25,
            10,
            0.5,
            Map.of("users", 1.0, "albums", 4.0),
            new Load.Function(256, 50, "arm64", 300));

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
        var called = Calculation.called(API, ProgramRun.settings(API, DEV), LOAD);
        var measured = Measurement.of(API, LOAD, called);
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
        var settings = ProgramRun.settings(API, file);
        var prices = PriceList.ofProject().of(settings.region());
        var calculation = Calculation.of(API, file, settings, prices, LOAD, measured);
        return Declarations.units(calculation.bill().direct().stream());
    }
}
