package lambdaless.cost;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.TableDefinition;
import lambdaless.local.ProgramRun;
import lambdaless.settings.Settings;

/**
 * The price of a stack under a load.
 *
 * @param name the stack's
 * @param region of AWS
 * @param prices of that region
 */
record Calculation(String name, String region, Prices prices, Usage usage) {
    /**
     * Calculates it.
     *
     * @param config the stack file
     * @param load the file of the load
     * @throws Refused when one of the files, or the region, cannot be used
     * @throws lambdaless.local.UserError when the stack file or its settings cannot be used
     */
    static Calculation of(Api api, Path config, Path load) {
        var settings = ProgramRun.settings(api, config);
        var decoded = load(api, settings, load);
        var prices = PriceList.ofProject().of(settings.region());
        var called = called(api, settings, decoded);
        return of(api, config, settings, prices, decoded, Measurement.of(api, decoded, called));
    }

    /** The same with requests that are measured already. */
    static Calculation of(
            Api api, Path config, Settings settings, Prices prices, Load load, Map<String, Measured> measured) {
        var run = ProgramRun.of(api, config);
        var usage = new Usage(new Stack(run.resources()), called(api, settings, load), load, measured);
        return new Calculation(run.stack(), settings.region(), prices, usage);
    }

    static Load load(Api api, Settings settings, Path file) {
        return LoadDecoder.load(
                file.toString(),
                Yaml.read(file, "-D" + Cost.LOAD),
                api.operationNames(settings.access()),
                api.tables().stream().map(TableDefinition::tableName).toList());
    }

    /** The operations that the load calls. */
    static List<Operation> called(Api api, Settings settings, Load load) {
        return api.operations(settings.access()).stream()
                .filter(operation -> load.of(operation.name()) > 0)
                .toList();
    }

    /** The same with another number of requests. */
    Calculation scaledTo(double requestsPerMonth) {
        var scaled = usage.load().scaledTo(requestsPerMonth);
        return new Calculation(
                name, region, prices, new Usage(usage.stack(), usage.operations(), scaled, usage.measured()));
    }

    Bill bill() {
        return Bill.of(usage, prices);
    }
}
