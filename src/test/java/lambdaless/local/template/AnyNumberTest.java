package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

final class AnyNumberTest {
    /** A mapping template's JSON parser reads some numbers as doubles, which tell apart no more than so many digits. */
    private static final int MOST_DIGITS = 15;

    private final TemplateBench bench = TemplateBench.shared();

    /** From 0 to 10 with as many digits as are kept. */
    @Provide
    Arbitrary<BigDecimal> ratings() {
        return Arbitraries.integers()
                .between(0, MOST_DIGITS - 1)
                .flatMap(scale -> Arbitraries.bigIntegers()
                        .between(BigInteger.ZERO, BigInteger.TEN.pow(scale + 1))
                        .map(digits -> new BigDecimal(digits, scale)));
    }

    @Property
    void keeps_every_digit_of_a_rating(@ForAll @From("ratings") BigDecimal rating) {
        var replaced = bench.answer(Request.toAlbum("replace-album", "numbers", "any")
                .body("{\"rating\": " + rating.toPlainString() + "}"));
        var updated =
                bench.answer(Request.toAlbum("update-album", "numbers", "any").body("{\"rating\": " + rating + "}"));

        assertThat(replaced.status()).isIn(201, 204);
        Expect.number(updated.json().path("rating"), rating);
        Expect.number(
                bench.answer(Request.toAlbum("get-album", "numbers", "any"))
                        .json()
                        .path("rating"),
                rating);
    }

    @Property(tries = 151)
    void keeps_every_age(@ForAll @IntRange(min = 0, max = 150) int age) {
        bench.answer(Request.toUser("replace-user", "numbers-any").body("{\"name\": \"x\", \"age\": " + age + "}"));

        var user = bench.answer(Request.toUser("get-user", "numbers-any"));
        Expect.item(user, 200, Plain.user("numbers-any").put("name", "x").put("age", age));
    }

    @Property
    void shows_whatever_number_is_stored(
            @ForAll
                    @BigRange(
                            min = "-99999999999999999999999999999999999999",
                            max = "99999999999999999999999999999999999999")
                    BigInteger number) {
        var reply = """
                {"Item": {"userId": {"S": "u"}, "name": {"S": "x"}, "age": {"N": "%s"}}}""".formatted(number);

        var answer = bench.answer(Request.toUser("get-user", "u"), 200, reply);

        Expect.number(answer.json().path("age"), new BigDecimal(number));
    }
}
