package lambdaless.gateway.model;

import java.util.List;

/** An API key and the plans that it belongs to. */
public record ApiKey(String id, String name, String value, boolean enabled, List<UsagePlan> plans) {}
