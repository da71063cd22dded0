package lambdaless.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$util.toJson($x)",
                "$util.dynamodb.toMap($x)",
                "$utils.urlEncode($x)",
                "${util.error('x')}",
                "#set($x = $util.qr($y))",
                "#set($x = \"a $util.qr($y) b\")",
                "#if($util.matches('x', $y))x#end",
                "$util.urlEncode($util.toJson($x))",
                "$input.paths('$')"
            })
    void finds_functions_that_api_gateway_lacks(String template) {
        assertThat(CallRules.FUNCTIONS_OF_API_GATEWAY.problems(template)).hasSize(1);
    }

    @Test
    void lets_pass_the_functions_that_it_has() {
        var template = "$util.escapeJavaScript($x) $util.parseJson($x) $util.urlEncode($x) $util.urlDecode($x)"
                + " $util.base64Encode($x) $util.base64Decode($x) $input.json('$') $input.path('$') $input.params() $input.body";

        assertThat(CallRules.FUNCTIONS_OF_API_GATEWAY.problems(template)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$input.params('x')", "#set($x = $input.params(\"x\"))", "${input.params($x)}"})
    void finds_a_search_for_a_parameter(String template) {
        assertThat(CallRules.NO_SEARCH.problems(template)).hasSize(1);
        assertThat(CallRules.NO_SEARCH.problems("$input.params().path.get('x')"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#macro(m $x)$x#end",
                "#include('x')",
                "#parse('x')",
                "#evaluate($x)",
                "#define($x)y#end",
                "#{include}('x')"
            })
    void finds_directives_that_are_not_for_mapping_templates(String template) {
        assertThat(CallRules.NO_MACROS.problems(template)).hasSize(1);
        assertThat(CallRules.NO_MACROS.problems("## " + template + "\n\"#macros #included\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#foreach($x in $input.path('$.list'))$x#end",
                "#foreach($x in $body.names)$x#end",
                "#foreach($x in [1..5000])$x#end",
                "#foreach($x in $input.path('$.Items'))$x#end",
                "#foreach($x in $input.path('$.Items'))#if($x == 1)#break#end#end",
                "#foreach($x in $input.path('$.Items'))$x#end#foreach($y in [1])#if(\"$foreach.index\" == $limit)#break#end#end",
                "#foreach($x in $body.name.split(','))$x#end"
            })
    void finds_loops_without_bounds(String template) {
        assertThat(CallRules.BOUNDED_LOOPS.problems(template)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#foreach($x in ['a', 'b..c'])$x#end",
                "#set($l = [])#foreach($x in $l)$x#end",
                "#set($l = ['a', 'b'])#foreach($x in $l)$x#end",
                "#foreach($x in $input.params().header.keySet())$x#end",
                "#foreach($x in $stageVariables.corsOrigins.split(','))$x#end",
                "#foreach($x in $body.tracks)$x#end",
                "#foreach($x in $album.tracks.L)$x#end",
                "#foreach($x in $input.path('$.albums'))$x#end",
                "#foreach($x in $input.path('$.Items'))#if(\"$foreach.index\" == $limit)#set($y = 1)#break#end$x#end"
            })
    void lets_pass_loops_with_bounds(String template) {
        assertThat(CallRules.BOUNDED_LOOPS.problems(template)).isEmpty();
    }
}
