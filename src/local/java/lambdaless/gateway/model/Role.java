package lambdaless.gateway.model;

import java.util.List;
import lambdaless.gateway.iam.Statement;

/**
 * A role that integrations call with.
 *
 * @param trusted whether API Gateway may assume it
 * @param statements of all its policies
 */
public record Role(String arn, String name, boolean trusted, List<Statement> statements) {}
