package lambdaless.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"S\": \"$input.path('$.v')\"}",
                "{\"S\": \"$!input.path('$.v')\"}",
                "{\"S\": \"${user.name.S}\"}",
                "{\"S\": \"$util.escapeJavaScript($x)\"}",
                "{\"S\": \"$util.escapeJavaScript($x).replace(\"'\", \"\")\"}",
                "{\"S\": \"$input.json('$.name')\"}",
                "{\"S\": \"a string\nover two lines $input.json('$.name')\"}",
                "{\"S\": \"$input.json('$.age')\"}",
                "{\"N\": \"$input.json('$.name')\"}",
                "{\"N\": \"$input.path('$.age')\"}",
                "{\"N\": $user.name.N}",
                "{\"v\": $user.age.S}",
                "{\"v\": $input.body}",
                "{\"v\": \"$input.params().path.get('x')\"}",
                "{\"v\": \"$context.identity.userAgent\"}",
                "#set($x = $input.path('$.v')){\"S\": \"$x\"}",
                "#set($x = 'a')#set($x = \"$input.path('$.v')\"){\"S\": \"$x\"}",
                "#set($l = [])#set($a = $l.add($input.path('$.v')))#foreach($x in $l)\"$x\"#end",
                "#foreach($x in $input.path('$.v'))\"$x\"#end",
                "#if(!$x.matches('.*'))#set($x = '')#end#set($x = $y)\"$x\"",
                "#if(!$x.matches('[a-z]+'))#set($x = $z)#end#set($x = $y)\"$x\"",
                "#if(!$x.matches('[a-z]+'))#set($x = '')#end#set($x = $y)\"$x\""
            })
    void finds_what_is_not_escaped(String template) {
        assertThat(OutputRules.ESCAPES.problems(template)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"S\": \"$util.escapeJavaScript($x.y).replace(\"\\'\", \"'\")\"}",
                "{\"S\": $input.json('$.name')}",
                "{\"S\": \"a string\nover two lines\", \"T\": $input.json('$.name')}",
                "{\"S\": \"a \\\" in it\", \"T\": $input.json('$.name')}",
                "{#if($x)\"a\": \"1\"#else\"b\": \"2\"#end, \"T\": $input.json('$.name')}",
                "{\"N\": \"$input.json('$.age')\"}",
                "#foreach($i in ['a'])#set($at = \"$.l[$foreach.index]\"){\"N\": \"$input.json(\"${at}.age\")\"}#end",
                "{\"v\": $user.age.N, \"w\": $user.active.BOOL}",
                "{\"v\": \"$context.requestId\", \"w\": \"$stageVariables.usersTable\"}",
                "{\"next\": \"?after=$util.urlEncode($x)\"}",
                "#set($x = 'a')#set($y = \"$x b\"){\"S\": \"$y\"}",
                "#set($l = [])#set($a = $l.add('v'))#foreach($x in $l)\"$x\"#end",
                "#set($x = $y)#if(!$x.matches('[a-z]+'))#set($x = '')#end\"$x\"",
                "## \"$input.path('$.v')\"\n{}"
            })
    void lets_pass_what_is_escaped_or_closed(String template) {
        assertThat(OutputRules.ESCAPES.problems(template)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"UpdateExpression\": \"SET $input.path('$.v')\"",
                "\"ConditionExpression\": \"#a#if($x) AND #b = $x#end\"",
                "\"ProjectionExpression\": \"$util.escapeJavaScript($x).replace(\"\\'\", \"'\")\"",
                "\"ExpressionAttributeNames\": {\"#a\": \"a\", \"#b\": $input.json('$.b')}",
                "\"TableName\": \"$util.urlEncode($x)\"",
                "\"IndexName\": \"$util.urlEncode($x)\"",
                "\"ReturnValues\": $input.json('$.b')",
                "#foreach($f in $body.keySet())\n\"UpdateExpression\": \"#$f\"#end"
            })
    void finds_expressions_and_names_that_are_built_from_input(String template) {
        assertThat(OutputRules.EXPRESSIONS.problems(template)).hasSize(1);
    }

    @Test
    void lets_pass_expressions_of_the_templates_own_words() {
        var template = """
                #set($written = [])
                #foreach($field in ['a', 'b'])#set($added = $written.add($field))#end
                "UpdateExpression": "SET#foreach($field in $written) #$field = :$field$foreach.index#end",
                "ExpressionAttributeValues": {":a": {"S": $input.json('$.a')}}
                """;

        assertThat(OutputRules.EXPRESSIONS.problems(template)).isEmpty();
    }
}
