package lambdaless.aws;

import java.util.EnumMap;
import java.util.Map;

/** The checks of each kind of resource that has more than {@link LimitTable} says. */
final class Controls {
    private Controls() {}

    static Map<Kind, Control> of(
            Holdings holdings, SlowRoles slowRoles, Paths paths, Deployments deployments, String region) {
        var controls = ofApis(holdings, slowRoles, paths, deployments);
        controls.putAll(ofOthers(holdings, region));
        return controls;
    }

    private static Map<Kind, Control> ofApis(
            Holdings holdings, SlowRoles slowRoles, Paths paths, Deployments deployments) {
        var controls = new EnumMap<Kind, Control>(Kind.class);
        controls.put(Kind.ACCOUNT, new LoggingAccount(holdings, slowRoles));
        controls.put(Kind.API_KEY, new Plans.Keys(holdings));
        controls.put(Kind.AUTHORIZER, new Authorizers(holdings));
        controls.put(Kind.BASE_PATH_MAPPING, new Domains.Mappings(holdings));
        controls.put(Kind.DEPLOYMENT, deployments);
        controls.put(Kind.DOMAIN_NAME, new Domains(holdings));
        controls.put(Kind.INTEGRATION, new Integrations(holdings));
        controls.put(Kind.INTEGRATION_RESPONSE, new Integrations.OfIntegrations(holdings));
        controls.put(Kind.METHOD, new Methods(holdings, paths));
        controls.put(Kind.METHOD_RESPONSE, new Integrations.OfMethods(holdings));
        controls.put(Kind.METHOD_SETTINGS, new Stages.Settings(holdings));
        controls.put(Kind.MODEL, new Models(holdings, paths));
        controls.put(Kind.RESOURCE, paths);
        controls.put(Kind.REST_API, new RestApis(holdings));
        controls.put(Kind.REST_API_POLICY, new ResourcePolicies());
        controls.put(Kind.STAGE, new Stages(holdings));
        controls.put(Kind.USAGE_PLAN, new Plans(holdings));
        controls.put(Kind.USAGE_PLAN_KEY, new Plans.KeysOfPlans(holdings));
        return controls;
    }

    private static Map<Kind, Control> ofOthers(Holdings holdings, String region) {
        var controls = new EnumMap<Kind, Control>(Kind.class);
        controls.put(Kind.METRIC_FILTER, new LogGroups.Filters(holdings));
        controls.put(Kind.LOG_GROUP, new LogGroups(holdings, region));
        controls.put(Kind.TABLE, new Tables(holdings));
        controls.put(Kind.SCALING_TARGET, new Scaling(holdings));
        controls.put(Kind.SCALING_POLICY, new Scaling.Policies(holdings));
        controls.put(Kind.BACKUP_PLAN, new Backups(holdings));
        controls.put(Kind.BACKUP_SELECTION, new Backups.Selections(holdings));
        controls.put(Kind.KEY_POLICY, new Keys.Policies());
        controls.put(Kind.KEY_ALIAS, new Keys.Aliases(holdings));
        controls.put(Kind.POLICY, new Roles.Policies(holdings));
        controls.put(Kind.ROLE, new Roles(holdings));
        controls.put(Kind.ROLE_POLICY_ATTACHMENT, new Roles.Attachments(holdings));
        controls.put(Kind.WEB_ACL, new WebAcls(holdings));
        controls.put(Kind.WEB_ACL_ASSOCIATION, new WebAcls.Associations(holdings));
        controls.put(Kind.WEB_ACL_LOGGING, new WebAcls.Logging(holdings));
        return controls;
    }
}
