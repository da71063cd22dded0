package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;

import java.util.List;
import java.util.stream.Stream;

/** The user pool that the stack makes where it is not given one. */
final class CognitoRules {
    private static final String POOL = "cognito.UserPool";
    private static final String PASSWORD = "`OwnUserPool`: the policy of its passwords";
    private static final String EXCEPTION = "not met, and accepted";
    private static final String NO_GUESTS = "no identity pool is declared";
    private static final int SHORTEST_PASSWORD = 8;
    private static final int TEMPORARY_DAYS = 7;

    static final List<Rule> ALL = List.of(
            each(
                    "Cognito.1",
                    POOL,
                    "Threat protection in full mode for sign-ins with a password",
                    EXCEPTION,
                    pool -> pool.text("userPoolAddOns.advancedSecurityMode").equals("ENFORCED")),
            notApplicable("Cognito.2", "Identity pools have no guests", NO_GUESTS, "cognito.IdentityPool"),
            each(
                    "Cognito.3",
                    POOL,
                    "Passwords of 8 characters or more, with small and capital letters, digits and symbols; temporary ones"
                            + " for 7 days at most",
                    PASSWORD,
                    pool -> isStrong(pool)
                            && pool.is("passwordPolicy.requireLowercase")
                            && pool.at("passwordPolicy.temporaryPasswordValidityDays")
                                            .asInt()
                                    <= TEMPORARY_DAYS),
            each(
                    "Cognito.4",
                    POOL,
                    "Threat protection in full mode for custom sign-ins",
                    EXCEPTION,
                    pool -> pool.text("userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode")
                            .equals("ENFORCED")),
            each(
                    "Cognito.5",
                    POOL,
                    "A second factor for sign-ins with a password",
                    "`OwnUserPool`: each user may add an authenticator",
                    pool -> List.of("ON", "OPTIONAL").contains(pool.text("mfaConfiguration"))),
            each(
                    "Cognito.6",
                    POOL,
                    "Deletion protection",
                    "`OwnUserPool`; setting `deletionProtection`, which production has on",
                    pool -> pool.text("deletionProtection").equals("ACTIVE")),
            each(
                    "AwsSolutions-COG1",
                    POOL,
                    "Passwords of 8 characters or more, with capital letters, digits and symbols",
                    PASSWORD,
                    CognitoRules::isStrong),
            each(
                    "AwsSolutions-COG2",
                    POOL,
                    "A second factor that nobody can leave out",
                    EXCEPTION,
                    pool -> pool.text("mfaConfiguration").equals("ON")),
            notApplicable("AwsSolutions-COG7", "Identity pools have no guests", NO_GUESTS, "cognito.IdentityPool"),
            each(
                    "AwsSolutions-COG8",
                    POOL,
                    "The feature plan Plus",
                    EXCEPTION,
                    pool -> pool.text("userPoolTier").equals("PLUS")));

    private CognitoRules() {}

    private static boolean isStrong(Subject pool) {
        return pool.at("passwordPolicy.minimumLength").asInt() >= SHORTEST_PASSWORD
                && Stream.of("Uppercase", "Numbers", "Symbols")
                        .allMatch(kind -> pool.is("passwordPolicy.require" + kind));
    }
}
