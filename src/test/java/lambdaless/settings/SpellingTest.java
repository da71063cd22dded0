package lambdaless.settings;

import static org.assertj.core.api.Assertions.assertThat;

import lambdaless.api.Spelling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "trottle, throttleRate",
        "throttelBurst, throttleBurst",
        "StageName, stageName",
        "stage, stageName",
        "accessLog, accessLogs",
        "corsOrigin, corsOrigins",
        "plan, plans",
        "tag, tags",
        "maxWriteUnit, maxWriteUnits",
        "cachesize, cacheSize"
    })
    void finds_the_setting_that_was_meant(String given, String meant) {
        assertThat(Spelling.closest(given, SettingsDecoder.keys())).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "TABEL, true",
        "TABL, true",
        "TABLES, true",
        "TABLR, true",
        "ETABLE, true",
        "TALBE, true",
        "TABLE, false",
        "TBALES, false",
        "TBL, false",
        "HOLDER, false",
        "'', false"
    })
    void knows_one_slip_of_the_hand_from_another_name(String given, boolean slip) {
        assertThat(Spelling.isSlip(given, "TABLE")).isEqualTo(slip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ab", "colour", "mutualTls"})
    void finds_none_for_a_name_that_is_not_close_to_one(String given) {
        assertThat(Spelling.closest(given, SettingsDecoder.keys())).isEmpty();
    }
}
