package lambdaless.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.gateway.iam.Statement;
import lambdaless.gateway.model.IamUser;
import lambdaless.gateway.model.RestApi;

/** Users of IAM for a stack that is served here, one for each right. Their credentials are the same from run to run. */
record LocalUsers(Map<String, IamUser> byRight) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int KEY = 16;
    private static final int USER_ID = 17;
    private static final int SECRET = 40;

    /** The users of the account that an API belongs to. */
    static LocalUsers of(Map<String, List<Statement>> statements, RestApi api) {
        var users = new TreeMap<String, IamUser>();
        statements.forEach((right, allowed) -> users.put(
                right,
                new IamUser(
                        "AKIA" + invented("key", right, BASE32, KEY),
                        invented("secret", right, ALPHANUMERIC, SECRET),
                        "AIDA" + invented("user", right, BASE32, USER_ID),
                        "arn:" + api.partition() + ":iam::" + api.accountId() + ":user/" + right,
                        allowed)));
        return new LocalUsers(users);
    }

    Map<String, IamUser> byAccessKey() {
        var users = new TreeMap<String, IamUser>();
        byRight.values().forEach(user -> users.put(user.accessKeyId(), user));
        return users;
    }

    /** The credentials by right, as an output. */
    Map<String, Object> credentials() {
        var credentials = new TreeMap<String, Object>();
        byRight.forEach((right, user) -> credentials.put(
                right, Map.of("accessKeyId", user.accessKeyId(), "secretAccessKey", user.secretAccessKey())));
        return credentials;
    }

    private static String invented(String what, String right, String alphabet, int length) {
        var text = new StringBuilder();
        for (byte each : hash("local " + what + " of " + right)) {
            text.append(alphabet.charAt(Byte.toUnsignedInt(each) % alphabet.length()));
        }
        return text.substring(0, length);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-512", impossible);
        }
    }
}
