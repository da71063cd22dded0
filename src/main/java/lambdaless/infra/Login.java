package lambdaless.infra;

import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.AuthMode;
import lambdaless.settings.Settings;

/** The user pool whose tokens the API takes: an existing one, or the stack's own. */
public record Login(String existingPoolArn, Optional<OwnUserPool> own) {

    /** The login of a stack; empty where callers do not log in at a user pool. */
    public static Optional<Login> ifCognito(Settings settings, Tags tags) {
        if (settings.access().mode() != AuthMode.COGNITO) {
            return Optional.empty();
        }
        var existing = settings.access().userPoolArn();
        return Optional.of(new Login(
                existing, existing.isEmpty() ? Optional.of(new OwnUserPool(settings, tags)) : Optional.empty()));
    }

    Output<String> poolArn() {
        return own.map(OwnUserPool::arn).orElseGet(() -> Output.of(existingPoolArn));
    }

    /** The outputs with which a front end logs somebody in; of an existing pool, whose clients are not this stack's, as much as is known. */
    Map<String, Output<String>> outputs() {
        var outputs = new LinkedHashMap<String, Output<String>>();
        own.ifPresentOrElse(
                pool -> {
                    outputs.put("userPoolId", pool.id());
                    outputs.put("userPoolClientId", pool.clientId());
                    outputs.put("issuer", pool.issuer());
                    outputs.put("loginUrl", pool.loginUrl());
                },
                () -> {
                    var pool = new UserPoolArn(existingPoolArn);
                    outputs.put("userPoolId", Output.of(pool.id()));
                    outputs.put("userPoolClientId", Output.of(""));
                    outputs.put("issuer", Output.of(pool.issuer()));
                });
        return outputs;
    }
}
