package lambdaless.local.console;

import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.model.GatewayModel;

/**
 * The stack that is being served, for the console to look into.
 *
 * @param endpoint DynamoDB with the stack's tables
 * @param ownTables whether the tables are this gateway's own, which may be emptied
 */
public record Served(
        GatewayModel stack, Gateway gateway, GatewayState counters, Endpoint endpoint, boolean ownTables) {}
