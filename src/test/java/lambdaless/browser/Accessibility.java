package lambdaless.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules of axe-core, and the width of a window, for a page as it stands. */
record Accessibility(Browser browser) {
    /** The rules that are broken, each with the elements that break it; empty where none is. */
    String violations() {
        browser.run(axe());
        return browser.runAsync("const done = arguments[arguments.length - 1]; axe.run().then(({violations}) => done("
                + "violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`).join('; ')))");
    }

    /** The pixels at the right that are out of sight. */
    String hiddenPixels() {
        return browser.run("const {scrollWidth, clientWidth} = document.documentElement;"
                + " return Math.max(0, scrollWidth - clientWidth)");
    }

    private static String axe() {
        try (var script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError("axe.min.js cannot be read from its jar", unreadable);
        }
    }
}
