package lambdaless.gateway.model;

/**
 * A DynamoDB table of the stack.
 *
 * @param name the name it was declared under
 * @param tableName the name that DynamoDB knows
 */
public record TableRecord(String name, String tableName, String arn) {}
