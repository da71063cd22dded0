package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A good token that was changed. */
final class AnyTokenTest {
    private static final String ANY_CHARACTER =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/= ~";
    private static final UserPoolStage STAGE = UserPoolStage.of(
            Fidelity.tree("{\"authorizers\": {\"pool\": {\"type\": \"COGNITO_USER_POOLS\", \"providerArns\": [\""
                    + UserPoolStage.ARN + "\"]}}, \"methods\": {\"GET /a\": {\"method\": {\"authorization\":"
                    + " \"COGNITO_USER_POOLS\", \"authorizerId\": \"pool\"}}}}"),
            each -> {});
    private static final String TOKEN = SignedTokens.signed(SignedTokens.id());

    @Property
    void with_another_character_in_any_place_it_is_refused(
            @ForAll @IntRange(max = 4095) int place, @ForAll @IntRange(max = 69) int other) {
        int at = place % TOKEN.length();
        char changed = ANY_CHARACTER.charAt(other);
        var token = TOKEN.substring(0, at) + changed + TOKEN.substring(at + 1);

        var status = STAGE.send("GET", "/a", Optional.of(token)).status();

        assertThat(status).as(token).isEqualTo(changed == TOKEN.charAt(at) ? 200 : 401);
    }

    @Property
    void with_another_last_character_it_is_refused(@ForAll @IntRange(max = 69) int other) {
        var token = TOKEN.substring(0, TOKEN.length() - 1) + ANY_CHARACTER.charAt(other);

        var status = STAGE.send("GET", "/a", Optional.of(token)).status();

        assertThat(status).as(token).isEqualTo(token.equals(TOKEN) ? 200 : 401);
    }
}
