package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The pages of a list, from the first along {@code next} to the last. */
record Walk(List<Answer> pages) {
    private static final int MOST_PAGES = 1000;

    static Walk from(TemplateBench bench, Request first) {
        var pages = new ArrayList<Answer>();
        var request = first;
        for (boolean more = true; more; ) {
            var page = bench.answer(request);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(pages).as("pages").hasSizeLessThan(MOST_PAGES);
            pages.add(page);
            more = page.json().has("next");
            if (more) {
                request = request.asking(UrlText.query(page.json().path("next").asText()));
            }
        }
        return new Walk(List.copyOf(pages));
    }

    /** How many items each page has. */
    List<Integer> sizes() {
        return pages.stream().map(page -> page.json().path("items").size()).toList();
    }

    /** The items of all pages. */
    List<JsonNode> items() {
        return pages.stream()
                .flatMap(page -> page.json().path("items").valueStream())
                .map(Plain::normal)
                .toList();
    }
}
