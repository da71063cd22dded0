package lambdaless.gateway.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stages of the REST APIs of a stack, and what they share: all that a gateway serves.
 *
 * @param keys by value
 * @param roles by ARN
 * @param tables by the name that DynamoDB knows
 * @param userPoolClients the ids of the clients of each user pool that is declared with its clients, by the pool's id
 * @param notes what whoever serves it should read: what is not served, and what will fail
 */
public record GatewayModel(
        List<Stage> stages,
        Map<String, ApiKey> keys,
        Map<String, Role> roles,
        Map<String, TableRecord> tables,
        Map<String, Set<String>> userPoolClients,
        List<String> notes) {}
