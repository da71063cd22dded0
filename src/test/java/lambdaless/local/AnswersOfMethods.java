package lambdaless.local;

import java.util.List;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.Method;

/** The check of answers, for tests in other packages. */
public final class AnswersOfMethods {
    private AnswersOfMethods() {}

    public static List<String> problems(Method method, HttpResponse response) {
        return AnswerCheck.problems(method, response);
    }
}
