package lambdaless.diff;

import static lambdaless.diff.Variants.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;

/** Patterns in the readable difference: nobody reads the long ones, which are the same for all texts. */
final class LongPatternsTest {
    private static String to(Variants head) {
        return Report.of(PROJECT.recording(), head.recording()).text();
    }

    @Test
    void are_left_out() {
        var added = ChangedApi.withUsers(attributes -> {
            var more = new ArrayList<>(attributes);
            more.add(new Attribute("nick", new AttributeType.Text(9), false, Attribute.Role.NONE));
            return more;
        });
        var narrower = PROJECT.with("Model", "NewUser", model -> model.put("schema", "{\"pattern\": \"^[a-z]$\"}"));
        var wider = PROJECT.with(
                "Model", "NewUser", model -> model.put("schema", "{\"pattern\": \"" + "x".repeat(41) + "\"}"));

        assertThat(to(PROJECT.withModelsOf(added)))
                .contains(
                        "- added `POST /users nick`: `type string, minLength 1, maxLength 9, pattern …, required false`\n");
        assertThat(Report.of(narrower.recording(), wider.recording()).text())
                .contains("- changed `POST /users`: pattern `^[a-z]$` → `…`\n");
    }
}
