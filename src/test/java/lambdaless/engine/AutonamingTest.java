package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import java.util.Map;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckRequest.AutonamingOptions;
import pulumirpc.Provider.CheckRequest.AutonamingOptions.Mode;

/** The names that the provider gives, as the bridge does. */
final class AutonamingTest {
    private static final CheckRequest UNNAMED =
            CheckRequest.newBuilder().setName("get-user").build();

    private static CheckRequest proposed(String name, Mode mode) {
        return UNNAMED.toBuilder()
                .setAutonaming(
                        AutonamingOptions.newBuilder().setProposedName(name).setMode(mode))
                .build();
    }

    private static String name(CheckRequest request) {
        return Structs.text(Autonaming.named(request, Kind.ROLE), "name");
    }

    @Test
    void are_the_resources_with_seven_digits_where_the_engine_proposes_none() {
        assertThat(name(UNNAMED)).matches("get-user-[0-9a-f]{7}").isNotEqualTo(name(UNNAMED));
    }

    @Test
    void are_the_engines_proposal() {
        assertThat(name(proposed("lambdaless-dev-get-user", Mode.PROPOSE))).isEqualTo("lambdaless-dev-get-user");
        assertThat(name(proposed("r".repeat(65), Mode.ENFORCE))).hasSize(65);
    }

    @Test
    void that_are_too_long_or_switched_off_are_refused() {
        assertThatThrownBy(() -> name(proposed("r".repeat(65), Mode.PROPOSE)))
                .hasMessage("calculated name '" + "r".repeat(65) + "' exceeds maximum length of 64");
        assertThatThrownBy(() -> name(proposed("", Mode.DISABLE)))
                .hasMessage("automatic naming is disabled but no explicit name was provided");
        assertThatThrownBy(
                        () -> name(UNNAMED.toBuilder().setName("r".repeat(57)).build()))
                .hasMessageEndingWith("plus 7 random chars is longer than maximum length 64");
    }

    @Test
    void stay_with_a_resource_that_has_one() {
        var before = Autonaming.named(UNNAMED, Kind.ROLE);

        var after =
                proposed("another", Mode.PROPOSE).toBuilder().setOlds(before).build();

        assertThat(name(after)).isEqualTo(Structs.text(before, "name"));
        assertThat(Autonaming.isGiven(Kind.ROLE, Autonaming.named(after, Kind.ROLE)))
                .isFalse();
    }

    @Test
    void of_the_program_are_taken_and_known_as_its_own() {
        var given = UNNAMED.toBuilder()
                .setNews(Struct.newBuilder().putAllFields(Map.of("name", Structs.text("mine"))))
                .build();

        assertThat(name(given)).isEqualTo("mine");
        assertThat(Autonaming.isGiven(Kind.ROLE, Autonaming.named(given, Kind.ROLE)))
                .isTrue();
    }
}
