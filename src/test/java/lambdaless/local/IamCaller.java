package lambdaless.local;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lambdaless.api.Operation;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A caller of IAM's, who signs. */
record IamCaller(String url, AwsCredentialsIdentity credentials, String service, String region, Instant time) {
    static IamCaller of(LocalStage stage, String caller) {
        var all = (Map<?, ?>) stage.outputs().getOrDefault("localCredentials", Map.of());
        var known = (Map<?, ?>) Objects.requireNonNull(all.get(caller), caller);
        return new IamCaller(
                stage.url(),
                AwsCredentialsIdentity.create(
                        String.valueOf(known.get("accessKeyId")), String.valueOf(known.get("secretAccessKey"))),
                "execute-api",
                "eu-west-1",
                Instant.now());
    }

    IamCaller withKey(String key) {
        return new IamCaller(
                url, AwsCredentialsIdentity.create(key, credentials.secretAccessKey()), service, region, time);
    }

    IamCaller withSecret(String secret) {
        return new IamCaller(
                url, AwsCredentialsIdentity.create(credentials.accessKeyId(), secret), service, region, time);
    }

    IamCaller in(String otherService, String otherRegion) {
        return new IamCaller(url, credentials, otherService, otherRegion, time);
    }

    IamCaller at(Instant other) {
        return new IamCaller(url, credentials, service, region, other);
    }

    List<String> headers(Operation operation, String path) {
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(operation.verb().name()))
                .uri(URI.create(url + path))
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(credentials)
                        .request(unsigned)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC)))
                .request();
        var headers = new ArrayList<String>();
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                headers.addAll(List.of(name, values.get(0)));
            }
        });
        return headers;
    }
}
