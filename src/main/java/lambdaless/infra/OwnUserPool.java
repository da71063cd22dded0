package lambdaless.infra;

import com.pulumi.aws.cognito.ResourceServer;
import com.pulumi.aws.cognito.ResourceServerArgs;
import com.pulumi.aws.cognito.UserPool;
import com.pulumi.aws.cognito.UserPoolArgs;
import com.pulumi.aws.cognito.UserPoolClient;
import com.pulumi.aws.cognito.UserPoolClientArgs;
import com.pulumi.aws.cognito.UserPoolDomain;
import com.pulumi.aws.cognito.UserPoolDomainArgs;
import com.pulumi.aws.cognito.inputs.ResourceServerScopeArgs;
import com.pulumi.aws.cognito.inputs.UserPoolAdminCreateUserConfigArgs;
import com.pulumi.aws.cognito.inputs.UserPoolPasswordPolicyArgs;
import com.pulumi.aws.cognito.inputs.UserPoolSoftwareTokenMfaConfigurationArgs;
import com.pulumi.aws.cognito.inputs.UserPoolUsernameConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.settings.Settings;

/**
 * The Cognito user pool that a stack makes: its users, the scopes that stand for rights, the client of a front end, and the
 * address of the hosted pages where people log in. Users are created by an administrator, since whoever is in the pool may call. In
 * production the pool stays when the stack no longer wants it, since nobody can make its users again.
 */
final class OwnUserPool extends Component {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int TEMPORARY_PASSWORD_DAYS = 7;

    private final Settings settings;
    private final UserPool pool;
    private final UserPoolClient client;
    private final UserPoolDomain domain;

    OwnUserPool(Settings settings, Tags tags) {
        super("UserPool", "user-pool");
        this.settings = settings;
        this.pool = new UserPool(
                "user-pool",
                arguments(tags),
                children().retainOnDelete(settings.production()).build());
        var servers = OauthScopes.of(settings.access().scopes()).byServer().entrySet().stream()
                .map(server -> resourceServer(server.getKey(), server.getValue()))
                .toList();
        this.client = new UserPoolClient(
                "front-end", clientArguments(), children().dependsOn(servers).build());
        this.domain = new UserPoolDomain("login", domainArguments(), child());
    }

    Output<String> arn() {
        return pool.arn();
    }

    Output<String> id() {
        return pool.id();
    }

    Output<String> clientId() {
        return client.id();
    }

    Output<String> issuer() {
        return pool.endpoint().applyValue(endpoint -> "https://" + endpoint);
    }

    /** The address of the hosted pages: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html */
    Output<String> loginUrl() {
        return domain.domain()
                .applyValue(prefix -> "https://" + prefix + ".auth." + settings.region() + ".amazoncognito.com");
    }

    private UserPoolArgs arguments(Tags tags) {
        return UserPoolArgs.builder()
                .usernameAttributes("email")
                .autoVerifiedAttributes("email")
                .usernameConfiguration(UserPoolUsernameConfigurationArgs.builder()
                        .caseSensitive(false)
                        .build())
                .adminCreateUserConfig(UserPoolAdminCreateUserConfigArgs.builder()
                        .allowAdminCreateUserOnly(true)
                        .build())
                .passwordPolicy(UserPoolPasswordPolicyArgs.builder()
                        .minimumLength(SHORTEST_PASSWORD)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireNumbers(true)
                        .requireSymbols(true)
                        .temporaryPasswordValidityDays(TEMPORARY_PASSWORD_DAYS)
                        .build())
                .mfaConfiguration("OPTIONAL")
                .softwareTokenMfaConfiguration(UserPoolSoftwareTokenMfaConfigurationArgs.builder()
                        .enabled(true)
                        .build())
                .deletionProtection(settings.safety().deletionProtection() ? "ACTIVE" : "INACTIVE")
                .tags(tags.all())
                .build();
    }

    private Resource resourceServer(String identifier, List<String> scopes) {
        var arguments = ResourceServerArgs.builder()
                .userPoolId(pool.id())
                .identifier(identifier)
                .name(identifier)
                .scopes(scopes.stream()
                        .map(scope -> ResourceServerScopeArgs.builder()
                                .scopeName(scope)
                                .scopeDescription("The right " + scope + " of this API")
                                .build())
                        .toList())
                .build();
        return new ResourceServer(identifier, arguments, child());
    }

    /** A client without a secret, since a page keeps none; it gets tokens for a code and its proof (PKCE), or for a password by SRP. */
    private UserPoolClientArgs clientArguments() {
        var pages = settings.corsOrigins().stream()
                .filter(OwnUserPool::isCallback)
                .map(origin -> origin + "/")
                .toList();
        var arguments = UserPoolClientArgs.builder()
                .userPoolId(pool.id())
                .generateSecret(false)
                .explicitAuthFlows("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")
                .preventUserExistenceErrors("ENABLED")
                .enableTokenRevocation(true)
                .supportedIdentityProviders("COGNITO");
        if (!pages.isEmpty()) {
            arguments
                    .allowedOauthFlowsUserPoolClient(true)
                    .allowedOauthFlows("code")
                    .allowedOauthScopes(Stream.concat(
                                    Stream.of("openid", "email"),
                                    OauthScopes.of(settings.access().scopes()).all())
                            .distinct()
                            .toList())
                    .callbackUrls(pages)
                    .logoutUrls(pages);
        }
        return arguments.build();
    }

    /** Cognito sends a code to pages with encryption, and to those on localhost. */
    private static boolean isCallback(String origin) {
        return origin.startsWith("https://") || origin.matches("http://localhost(:\\d+)?");
    }

    /** A prefix that nobody else in the region has, since it is the pool's own id; Cognito takes none with "aws" in it. */
    private UserPoolDomainArgs domainArguments() {
        return UserPoolDomainArgs.builder()
                .userPoolId(pool.id())
                .domain(pool.id().applyValue(OwnUserPool::domainPrefix))
                .build();
    }

    static String domainPrefix(String poolId) {
        return poolId.toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace("aws", "a-w-s");
    }
}
