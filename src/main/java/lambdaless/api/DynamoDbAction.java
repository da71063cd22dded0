package lambdaless.api;

import java.util.Set;

/** A call to DynamoDB: one word names it in the integration's URI, one in the permission it takes. */
public enum DynamoDbAction {
    DELETE_ITEM("DeleteItem"),
    GET_ITEM("GetItem"),
    PUT_ITEM("PutItem"),
    QUERY("Query"),
    SCAN("Scan"),
    UPDATE_ITEM("UpdateItem"),
    /**
     * A transaction of puts; it is authorised by the actions it is made of.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">IAM with
     *     transactions</a>
     */
    TRANSACT_WRITE_ITEMS("TransactWriteItems", "PutItem");

    private final String apiAction;
    private final String permission;

    DynamoDbAction(String apiAction) {
        this(apiAction, apiAction);
    }

    DynamoDbAction(String apiAction, String permission) {
        this.apiAction = apiAction;
        this.permission = permission;
    }

    /** True if an action, as a policy spells it, only reads. */
    public static boolean isReading(String permission) {
        return Set.of(GET_ITEM, QUERY, SCAN).stream()
                .anyMatch(action -> action.permission().equals(permission));
    }

    /** The action as DynamoDB's API spells it: {@code GetItem}. */
    public String apiAction() {
        return apiAction;
    }

    /** The action as a policy spells it: {@code dynamodb:GetItem}. */
    public String permission() {
        return "dynamodb:" + permission;
    }
}
