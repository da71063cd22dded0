package lambdaless.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTest {
    private static Settings decoded(String region) {
        return SettingsDecoder.decode(
                Map.of("aws:region", region), new StackName("lambdaless", "dev"), access -> Set.of("get-user"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu-west-1",
                "ap-southeast-7",
                "us-gov-west-1",
                "cn-north-1",
                "eusc-de-east-1",
                "us-isob-east-1",
                "il-central-1"
            })
    void a_region_of_any_partition_is_taken(String region) {
        assertThat(decoded(region).region()).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mars-1; drop",
                " eu-west-1 ",
                "5",
                "eu-west",
                "EU-WEST-1",
                "eu-west-1a",
                "eu_west_1",
                "eu-west-1\n"
            })
    void what_is_not_the_name_of_a_region_is_refused_in_its_own_words(String region) {
        var refused = catchThrowableOfType(InvalidSettings.class, () -> decoded(region));

        assertThat(refused)
                .hasMessageEndingWith(
                        "\n  - aws:region is \"" + region + "\"; expected the name of a region such as eu-west-1");
    }
}
