package lambdaless.gateway.vtl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;

/**
 * The {@code $method} of a template: the parameters of the method request under the names that mappings use, such as
 * {@code $method.request.path.userId}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">The names of
 *     parameters</a>
 */
public final class MethodVariable {
    private final Request request;

    MethodVariable(RequestParameters parameters) {
        this.request = new Request(parameters);
    }

    public Request getRequest() {
        return request;
    }

    /** The parameters by where they are; each but the multi-value ones is the last value that was sent. */
    public static final class Request {
        private final RequestParameters parameters;

        private Request(RequestParameters parameters) {
            this.parameters = parameters;
        }

        public Map<String, String> getPath() {
            return parameters.path();
        }

        public Map<String, String> getQuerystring() {
            return parameters.querystring();
        }

        public Map<String, String> getHeader() {
            return parameters.header();
        }

        public Map<String, List<String>> getMultivaluequerystring() {
            return printedAsJson(parameters.all().querystring());
        }

        public Map<String, List<String>> getMultivalueheader() {
            return printedAsJson(parameters.all().header());
        }

        private static Map<String, List<String>> printedAsJson(Map<String, List<String>> values) {
            var printed = new LinkedHashMap<String, List<String>>();
            values.forEach((name, all) -> printed.put(name, new Values(all)));
            return printed;
        }
    }

    /** Values that print as a list of JSON. */
    private static final class Values extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Values(List<String> values) {
            super(values);
        }

        @Override
        public String toString() {
            return JSONValue.toJSONString(this, JSONStyle.LT_COMPRESS);
        }
    }
}
