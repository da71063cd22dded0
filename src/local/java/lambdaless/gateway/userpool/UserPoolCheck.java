package lambdaless.gateway.userpool;

import static lambdaless.gateway.model.GatewayResponseType.ACCESS_DENIED;
import static lambdaless.gateway.model.GatewayResponseType.AUTHORIZER_FAILURE;
import static lambdaless.gateway.model.GatewayResponseType.UNAUTHORIZED;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lambdaless.gateway.authorizer.AuthorizationCheck;
import lambdaless.gateway.context.MappedValue;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.Authorization.UserPools;
import lambdaless.gateway.model.StageVariables;
import lambdaless.gateway.model.UserPoolArn;
import lambdaless.gateway.userpool.TokenVerifier.KeysUnavailable;
import lambdaless.gateway.userpool.TokenVerifier.Rejected;

/**
 * Admits the users of the method's pools. A method without scopes takes an ID token; one with scopes takes an access token that
 * has one of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html">Cognito
 *     authorizers</a>
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-cognito-401-unauthorized">Which token a method takes</a>
 */
public final class UserPoolCheck implements AuthorizationCheck<UserPools> {
    private static final String BEARER = "Bearer ";
    private static final String EXPIRED = "The incoming token has expired";
    private static final String ID = "id";
    private static final String ACCESS = "access";

    private final TokenVerifier verifier;
    private final Map<String, Set<String>> clients;

    /**
     * A check of the tokens of one issuer, which stands for every pool.
     *
     * @param clients the ids of the clients of each pool whose clients are known, by the pool's id
     */
    public UserPoolCheck(TokenIssuer issuer, Map<String, Set<String>> clients, Clock clock) {
        this.verifier = new TokenVerifier(issuer, clock);
        this.clients = clients;
    }

    @Override
    public Optional<String> check(MethodRequest request, UserPools pools) {
        var claims = verified(request, token(request, pools));
        requireUse(claims, pools.scopes().isEmpty() ? ID : ACCESS);
        requireClient(claims, request, pools);
        pools.audience()
                .filter(audience -> claims.getAudience().stream()
                        .noneMatch(value -> audience.matcher(value).matches()))
                .ifPresent(unmet -> {
                    throw unauthorized("the token's audience does not match the identityValidationExpression");
                });
        requireScope(claims, pools.scopes());
        request.context().map("authorizer").put("claims", ClaimTexts.of(claims));
        return Optional.empty();
    }

    private static String token(MethodRequest request, UserPools pools) {
        return MappedValue.ofRequest(pools.identitySource(), request)
                .map(value -> value.startsWith(BEARER) ? value.substring(BEARER.length()) : value)
                .filter(token -> !token.isBlank())
                .orElseThrow(() -> unauthorized("the request has no token"));
    }

    private JWTClaimsSet verified(MethodRequest request, String token) {
        try {
            return verifier.verify(token);
        } catch (Rejected rejected) {
            throw rejected.isExpired()
                    ? GatewayException.saying(UNAUTHORIZED, EXPIRED)
                    : unauthorized(String.valueOf(rejected.getMessage()));
        } catch (KeysUnavailable unavailable) {
            request.log().error("Execution failed due to an authorizer error: " + unavailable.getMessage());
            throw GatewayException.because(AUTHORIZER_FAILURE, String.valueOf(unavailable.getMessage()));
        }
    }

    private static void requireUse(JWTClaimsSet claims, String use) {
        if (!use.equals(claims.getClaim("token_use"))) {
            throw unauthorized("the method takes "
                    + (use.equals(ID) ? "an ID token, since it has no scopes" : "an access token, since it has scopes")
                    + "; the token's token_use is " + claims.getClaim("token_use"));
        }
    }

    /** A client of a pool whose clients are all known must be one of them. */
    private void requireClient(JWTClaimsSet claims, MethodRequest request, UserPools pools) {
        var known = pools.providerArns().stream()
                .map(arn -> UserPoolArn.poolId(StageVariables.interpolated(arn, request.stageVariables())))
                .map(pool -> Optional.ofNullable(clients.get(pool)))
                .toList();
        var named = clients(claims);
        if (known.stream().allMatch(Optional::isPresent)
                && known.stream().flatMap(Optional::stream).allMatch(ids -> Collections.disjoint(ids, named))) {
            throw unauthorized(
                    "the token is of the client " + String.join(", ", named) + ", which is not one of the user pool's");
        }
    }

    /** The client that an access token is for, or the audience of an ID token. */
    private static List<String> clients(JWTClaimsSet claims) {
        var clients = new ArrayList<>(claims.getAudience());
        if (claims.getClaim("client_id") instanceof String client) {
            clients.add(client);
        }
        return clients;
    }

    private static void requireScope(JWTClaimsSet claims, Set<String> scopes) {
        var granted = claims.getClaim("scope") instanceof String scope ? List.of(scope.split(" ", -1)) : List.of();
        if (!scopes.isEmpty() && Collections.disjoint(scopes, granted)) {
            throw GatewayException.because(
                    ACCESS_DENIED,
                    "the token has none of the scopes "
                            + String.join(", ", scopes.stream().sorted().toList()));
        }
    }

    private static GatewayException unauthorized(String reason) {
        return GatewayException.because(UNAUTHORIZED, reason);
    }
}
