package lambdaless.aws;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lambdaless.api.Partition;
import lambdaless.aws.FakeAwsOutputs.Invented;

/** The values that stand for those that AWS gives KMS keys. */
record FakeKeys(String region) {
    private static final String KEY = "aws:kms/key:Key";

    /** A key; empty for all else. */
    Optional<Invented> of(String type, String name) {
        if (!type.equals(KEY)) {
            return Optional.empty();
        }
        var hash = ByteBuffer.wrap(FakeAwsOutputs.hash(type, name));
        var id = new UUID(hash.getLong(), hash.getLong()).toString();
        var arn = "arn:" + Partition.ofRegion(region).name() + ":kms:" + region + ":" + FakeAwsOutputs.ACCOUNT + ":key/"
                + id;
        return Optional.of(new Invented(id, Map.of("keyId", id, "arn", arn)));
    }
}
