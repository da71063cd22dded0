package lambdaless.local.console;

import lambdaless.gateway.message.HttpResponse;

/** The answers that the caches of the stages hold. */
final class Caches {
    private Caches() {}

    /** {@code {"cached": true, "entries": [{"key", "status", "bytes", "ageMillis", "ttlSeconds"}]}}. */
    static HttpResponse answer(Served served) {
        var answer = Reply.object();
        answer.put("cached", served.stack().stages().stream().anyMatch(stage -> stage.cached()));
        var entries = answer.putArray("entries");
        for (var kept : served.gateway().cache().kept()) {
            entries.addObject()
                    .put("key", kept.key())
                    .put("status", kept.status())
                    .put("bytes", kept.bytes())
                    .put("ageMillis", kept.ageMillis())
                    .put("ttlSeconds", kept.ttlSeconds());
        }
        return Reply.json(answer);
    }

    static HttpResponse flushed(Served served) {
        int entries = served.gateway().cache().kept().size();
        served.gateway().cache().flush();
        return Reply.json(Reply.object().put("flushed", entries));
    }
}
