package lambdaless.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests as clients do that are made with AWS's SDK. */
record SdkSigner(
        AwsCredentialsIdentity credentials, String service, String region, Instant time, Optional<Duration> presigned) {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    static SdkSigner ofWriter() {
        return new SdkSigner(
                AwsCredentialsIdentity.create(SignedStage.ACCESS_KEY, SignedStage.SECRET),
                "execute-api",
                "eu-west-1",
                NOW,
                Optional.empty());
    }

    SdkSigner with(String accessKey, String secret) {
        return new SdkSigner(AwsCredentialsIdentity.create(accessKey, secret), service, region, time, presigned);
    }

    SdkSigner withSession(String token) {
        var session =
                AwsSessionCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey(), token);
        return new SdkSigner(session, service, region, time, presigned);
    }

    SdkSigner in(String otherService, String otherRegion) {
        return new SdkSigner(credentials, otherService, otherRegion, time, presigned);
    }

    SdkSigner at(Instant otherTime) {
        return new SdkSigner(credentials, service, region, otherTime, presigned);
    }

    SdkSigner presigning(Duration validFor) {
        return new SdkSigner(credentials, service, region, time, Optional.of(validFor));
    }

    /** A request with its signature. */
    HttpRequest sign(String verb, String path, String query, byte[] body, Header... headers) {
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(verb))
                .uri(URI.create("http://localhost:8080" + path + (query.isEmpty() ? "" : "?" + query)));
        for (var header : headers) {
            unsigned.appendHeader(header.name(), header.value());
        }
        return sign(unsigned.build(), body);
    }

    HttpRequest sign(SdkHttpRequest unsigned, byte[] body) {
        var signed = AwsV4HttpSigner.create()
                .sign(request -> {
                    request.identity(credentials)
                            .request(unsigned)
                            .payload(ContentStreamProvider.fromByteArray(body))
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC));
                    presigned.ifPresent(
                            validFor -> request.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validFor));
                })
                .request();
        var headers = new ArrayList<Header>();
        signed.forEachHeader((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        return new HttpRequest(
                signed.method().name(),
                signed.encodedPath(),
                signed.encodedQueryParameters().orElse(""),
                "HTTP/1.1",
                headers,
                body,
                "127.0.0.1");
    }
}
