package lambdaless.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;

/** The resources that clients hold and nobody can make again: the API, the tables, the keys and the plans. */
record Kept(Map<Kind, Set<String>> ids) {
    private static final Set<Kind> KINDS = Set.of(Kind.API_KEY, Kind.REST_API, Kind.TABLE, Kind.USAGE_PLAN);

    static Kept in(Aws aws) {
        var ids = new EnumMap<Kind, Set<String>>(Kind.class);
        KINDS.forEach(kind -> ids.put(kind, ids(aws, kind)));
        return new Kept(ids);
    }

    /** The ids of a kind's resources. */
    static Set<String> ids(Aws aws, Kind kind) {
        return aws.all(kind).stream().map(AwsResource::id).collect(toSet());
    }

    void areStillIn(Aws aws) {
        assertThat(in(aws)).isEqualTo(this);
    }
}
