package lambdaless.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** KMS keys, as those see them who encrypt with them. */
record Keys(Holdings holdings) {
    private static final JsonMapper JSON = new JsonMapper();

    /** True if nobody can encrypt with a key of the account, since it is not there or waits for its deletion. */
    boolean isGone(String arn) {
        return arn.contains(":" + FakeAwsOutputs.ACCOUNT + ":") && key(arn).isEmpty();
    }

    /** True if a key of the account lets a service use it; of other keys nothing is known. */
    boolean isFor(String service, String arn) {
        return key(arn).map(key -> holdings.with(Kind.KEY_POLICY, "keyId", key.id())
                        .anyMatch(policy -> allows(policy.text("policy"), service)))
                .orElse(!isGone(arn));
    }

    private Optional<AwsResource> key(String arn) {
        return holdings.with(Kind.KEY, "arn", arn).findFirst();
    }

    private static boolean allows(String document, String service) {
        for (var statement : json(document).path("Statement")) {
            if (statement.path("Principal").path("Service").asText().equals(service)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode json(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Policies of keys. */
    static final class Policies implements Control {
        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    !wanted.text("policy").contains(":iam::" + FakeAwsOutputs.ACCOUNT + ":root"),
                    new Refusal(
                            "MalformedPolicyDocumentException",
                            "The new key policy will not allow you to update the key policy in the future."));
        }

        @Override
        public void beforeUpdate(AwsResource before, AwsResource wanted) {
            beforeCreate(wanted);
        }
    }

    /** Names of keys. */
    static final class Aliases implements Control {
        private final Holdings holdings;

        Aliases(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    holdings.has(Kind.KEY_ALIAS, wanted.id()),
                    new Refusal("AlreadyExistsException", "An alias with the name " + wanted.id() + " already exists"));
        }
    }
}
