package lambdaless.gateway.model;

import java.util.List;

/**
 * A DynamoDB table of the stack.
 *
 * @param name the name it was declared under
 * @param tableName the name that DynamoDB knows
 * @param key the attributes of its key
 */
public record TableRecord(String name, String tableName, String arn, List<String> key) {}
