package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import lambdaless.api.Right;
import lambdaless.api.Verb;
import org.junit.jupiter.api.Test;

/** The policies of callers, and the wildcards in them. */
final class InvokePoliciesTest {
    private static final String STAGE = "arn:aws:execute-api:eu-west-1:000000000000:api/dev";
    private static final Operation ANY = Operations.all().get(0);

    private static Map<String, String> policies(Map<String, Right> routes) {
        var rights = new LinkedHashMap<Operation, Right>();
        routes.forEach((route, right) -> rights.put(ANY.at(Verb.GET, route).as("o" + rights.size()), right));
        return new InvokePolicies(STAGE, rights).all();
    }

    private static JsonNode policy(Map<String, String> policies, String caller) {
        return json(policies.getOrDefault(caller, "null"));
    }

    @Test
    void a_reader_reads_a_writer_writes_as_well_and_an_administrator_does_everything() {
        var policies = policies(Map.of("/a", Right.READ, "/b", Right.WRITE, "/c/{id}", Right.ADMINISTER));

        assertThat(policies.keySet()).containsExactly("reader", "writer", "administrator");
        assertThat(policy(policies, "reader")).isEqualTo(json("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke",
                "Resource":["%1$s/GET/a"]}]}""".formatted(STAGE)));
        assertThat(policy(policies, "writer")).isEqualTo(json("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke",
                "Resource":["%1$s/GET/a","%1$s/GET/b"]}]}""".formatted(STAGE)));
        assertThat(policy(policies, "administrator")).isEqualTo(json("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke",
                "Resource":["%1$s/GET/a","%1$s/GET/b","%1$s/GET/c/*"]}]}""".formatted(STAGE)));
    }

    @Test
    void a_wildcard_that_goes_over_a_slash_into_another_right_is_stopped_there() {
        var policies = policies(Map.of("/a/{id}", Right.READ, "/a/{id}/secret", Right.ADMINISTER));

        assertThat(policy(policies, "reader")).isEqualTo(json("""
                {"Version":"2012-10-17","Statement":[
                {"Effect":"Allow","Action":"execute-api:Invoke","Resource":["%1$s/GET/a/*"]},
                {"Effect":"Deny","Action":"execute-api:Invoke","Resource":["%1$s/GET/a/*/secret"]}]}""".formatted(STAGE)));
    }

    @Test
    void a_value_that_is_a_segment_of_another_path_counts_as_well() {
        var policies = policies(Map.of("/{table}/all", Right.READ, "/users/{id}", Right.ADMINISTER));

        assertThat(policy(policies, "reader").path("Statement").path(1).path("Resource"))
                .isEqualTo(json("[\"" + STAGE + "/GET/users/*\"]"));
    }

    @Test
    void a_route_that_has_a_name_where_another_has_a_parameter_is_told_from_that() {
        var named = policies(Map.of("/a/{id}/named", Right.READ, "/a/{id}/{part}", Right.ADMINISTER));
        var any = policies(Map.of("/a/{id}/{part}", Right.READ, "/a/{id}/named", Right.ADMINISTER));

        assertThat(policy(named, "reader").path("Statement")).hasSize(1);
        assertThat(policy(any, "reader").path("Statement").path(1).path("Resource"))
                .isEqualTo(json("[\"" + STAGE + "/GET/a/*/named\"]"));
    }

    @Test
    void the_projects_own_rights_need_no_exception() {
        var declared = Declared.of(Api.ofProject(), "dev", Map.of("authMode", "iam"));

        assertThat(declared.output("invokePolicies").properties())
                .hasSize(3)
                .allSatisfy(
                        policy -> assertThat(json(policy.getValue().asText()).path("Statement"))
                                .hasSize(1));
    }
}
