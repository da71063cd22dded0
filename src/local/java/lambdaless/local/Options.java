package lambdaless.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lambdaless.gateway.iam.AddressRange;
import lambdaless.gateway.stack.Allowance;
import lambdaless.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The {@code -Dlocal.*} properties of {@code mvn -Plocal}. */
record Options(
        int port,
        Path config,
        Optional<Path> stack,
        Optional<URI> backend,
        Optional<Path> data,
        Optional<URI> authorizer,
        Optional<URI> userPool,
        List<String> origins,
        Optional<String> sourceIp,
        Set<Allowance> allowances,
        boolean checksAnswers) {
    static final String PREFIX = "local.";
    private static final String CHECK_ANSWERS = "local.checkAnswers";
    private static final String SOURCE_IP = "local.sourceIp";
    private static final List<String> KNOWN = List.of(
            "local.port",
            "local.config",
            "local.stack",
            "local.backend",
            "local.data",
            "local.authorizer",
            "local.userPool",
            "local.origins",
            SOURCE_IP,
            "local.partial",
            "local.trustUnknownRoles",
            CHECK_ANSWERS);
    private static final String SERVICE = "http://localhost:8000";
    private static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123456";
    private static final int LARGEST_PORT = 65_535;
    private static final int LONGEST_PORT = 5;
    private static final String PATH_CHARACTER = "(?:[\\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})";
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:[\\w.-]*\\w|\\[[0-9A-Fa-f:.]+])" + "(?::(?<port>\\d+))?(?:/" + PATH_CHARACTER + "*)?");

    /**
     * Reads them.
     *
     * @throws UserError naming the first that cannot be used
     */
    static Options of(Properties properties) {
        var given = given(properties);
        for (var name : given.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new UserError("-D" + name + " is not known; expected one of -D" + String.join(", -D", KNOWN));
            }
        }
        given.forEach(Options::refuseEmpty);
        var options = new Options(
                port(given.getOrDefault("local.port", "8080")),
                Path.of(given.getOrDefault("local.config", "Pulumi.dev.yaml")),
                Optional.ofNullable(given.get("local.stack")).map(Path::of),
                Optional.ofNullable(given.get("local.backend")).map(url -> address("local.backend", url, SERVICE)),
                Optional.ofNullable(given.get("local.data")).map(Path::of),
                Optional.ofNullable(given.get("local.authorizer"))
                        .map(url -> address("local.authorizer", url, SERVICE)),
                Optional.ofNullable(given.get("local.userPool")).map(url -> address("local.userPool", url, ISSUER)),
                Optional.ofNullable(given.get("local.origins"))
                        .map(Options::origins)
                        .orElseGet(List::of),
                Optional.ofNullable(given.get(SOURCE_IP)).map(Options::sourceIp),
                allowances(given),
                isTrue(given, CHECK_ANSWERS));
        options.refuseContradictions();
        return options;
    }

    private void refuseContradictions() {
        if (backend.isPresent() && data.isPresent()) {
            throw new UserError("-Dlocal.backend and -Dlocal.data are both given; expected one of them, since the"
                    + " data folder is the embedded database's and a backend has its own");
        }
        if (stack.isPresent() && !origins.isEmpty()) {
            throw new UserError("-Dlocal.stack and -Dlocal.origins are both given; expected one of them, since an"
                    + " exported stack has the origins that it was deployed with");
        }
    }

    /** The properties that are ours, for whoever starts the gateway in another process. */
    static Map<String, String> given(Properties properties) {
        var given = new TreeMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> given.put(name, properties.getProperty(name)));
        return given;
    }

    /** A shell puts nothing in the place of a variable that is not set. */
    private static void refuseEmpty(String name, String value) {
        if (value.isBlank()) {
            throw new UserError("-D" + name + " is empty; expected a value: give it one, or leave the property out"
                    + " (a shell variable that is not set is empty)");
        }
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= LARGEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new UserError("-Dlocal.port is \"" + text + "\"; expected a port from 1 to 65535, or 0 for any free one");
    }

    private static Set<Allowance> allowances(Map<String, String> given) {
        var allowances = EnumSet.noneOf(Allowance.class);
        if (!given.containsKey(SOURCE_IP)) {
            allowances.add(Allowance.ANY_ADDRESS);
        }
        Map.of("local.partial", Allowance.PARTIAL, "local.trustUnknownRoles", Allowance.UNKNOWN_ROLES)
                .forEach((name, allowance) -> {
                    if (isTrue(given, name)) {
                        allowances.add(allowance);
                    }
                });
        return allowances;
    }

    private static boolean isTrue(Map<String, String> given, String name) {
        var value = given.getOrDefault(name, "false");
        if (!List.of("true", "false").contains(value)) {
            throw new UserError("-D" + name + " is \"" + value + "\"; expected true or false");
        }
        return value.equals("true");
    }

    private static String sourceIp(String text) {
        if (text.contains("/") || AddressRange.of(text).isEmpty()) {
            throw new UserError("-D" + SOURCE_IP + " is \"" + text
                    + "\"; expected an IP address such as 203.0.113.7 or 2001:db8::7");
        }
        return text;
    }

    private static List<String> origins(String text) {
        var origins = List.of(text.split("\\s*,\\s*", -1));
        if (!origins.stream().allMatch(origin -> origin.matches(Settings.ORIGIN))) {
            throw new UserError(
                    "-Dlocal.origins is \"" + text
                            + "\"; expected origins as browsers send them, in small letters and joined by commas, such as http://localhost:5173,http://localhost:3000");
        }
        return origins;
    }

    /** An address; underscores in the host are let through, since Docker Compose makes host names with them. */
    private static URI address(String name, String text, String example) {
        var said = "-D" + name + " is \"" + text + "\"; expected an address such as " + example;
        var parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            throw new UserError(said);
        }
        if (!isPort(parts.group("port"))) {
            throw new UserError(said + ", with a port from 1 to 65535");
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException invalid) {
            throw new UserError(said);
        }
    }

    private static boolean isPort(@Nullable String text) {
        return text == null
                || (text.length() <= LONGEST_PORT
                        && Integer.parseInt(text) >= 1
                        && Integer.parseInt(text) <= LARGEST_PORT);
    }
}
