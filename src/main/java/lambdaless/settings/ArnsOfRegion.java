package lambdaless.settings;

import java.util.regex.Pattern;

/** The shapes of ARNs in the stack's region, which what it names must be in; in any while the region is unknown. */
record ArnsOfRegion(String region) {
    private static final String ANY = "[a-z0-9-]+";

    Pattern of(String service, String resource) {
        return Pattern.compile(
                "arn:[a-z-]+:" + service + ":" + (region.matches(ANY) ? region : ANY) + ":\\d{12}:" + resource);
    }
}
