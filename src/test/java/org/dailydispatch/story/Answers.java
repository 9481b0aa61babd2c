package org.dailydispatch.story;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** What two programs answered to the same question. */
record Answers(HttpResponse<byte[]> first, HttpResponse<byte[]> second) {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile("/(logout|css|js|icons).*|.*/(release|cancel)");

    /** Both were asked at once: there are several thousand questions. */
    static Answers of(CompletableFuture<HttpResponse<byte[]>> first, CompletableFuture<HttpResponse<byte[]>> second) {
        return new Answers(first.join(), second.join());
    }

    /** Where the two lead, link by link; both have the same number, as they look the same. */
    List<List<String>> links() {
        List<String> ones = links(first);
        List<String> others = links(second);
        List<List<String>> pairs = new ArrayList<>();
        for (int place = 0; place < ones.size(); place++) {
            pairs.add(List.of(ones.get(place), others.get(place)));
        }
        return pairs;
    }

    private static List<String> links(HttpResponse<byte[]> answer) {
        return LINK.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !NO_PAGE.matcher(link).matches())
                .toList();
    }
}
