package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie in the database: flat, so that a query can reach every part. */
@Component
public class AnswersJson {

    private final JsonMapper json;

    AnswersJson(JsonMapper json) {
        this.json = json;
    }

    public String write(List<Answer> answers) {
        return json.writeValueAsString(answers.stream().map(Stored::of).toList());
    }

    public List<Answer> read(String text) {
        return Arrays.stream(json.readValue(text, Stored[].class))
                .map(Stored::answer)
                .toList();
    }

    private record Stored(
            String item,
            Verdict verdict,
            @Nullable Map<String, BigDecimal> measures,
            @Nullable List<String> options,
            @Nullable String description,
            @Nullable Severity severity,
            @Nullable Fix fix,
            @Nullable String by,
            @Nullable Instant dueAt,
            @Nullable String unit,
            @Nullable Boolean carried,
            @Nullable List<UUID> photos) {

        static Stored of(Answer answer) {
            Failure failure = answer.failure();
            if (failure == null) {
                return new Stored(
                        answer.item(),
                        answer.verdict(),
                        answer.measures(),
                        answer.options(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        marked(answer),
                        photos(answer));
            }
            return new Stored(
                    answer.item(),
                    answer.verdict(),
                    answer.measures(),
                    answer.options(),
                    failure.description(),
                    failure.severity(),
                    failure.fix(),
                    failure.by() == null ? null : failure.by().toString(),
                    failure.dueAt(),
                    failure.unit(),
                    marked(answer),
                    photos(answer));
        }

        private static @Nullable List<UUID> photos(Answer answer) {
            return answer.photos().isEmpty() ? null : answer.photos();
        }

        /** Only where it is so: most answers are not taken over. */
        private static @Nullable Boolean marked(Answer answer) {
            return answer.carried() ? true : null;
        }

        Answer answer() {
            return new Answer(
                    item,
                    verdict,
                    new TreeMap<>(measures == null ? Map.of() : measures),
                    options == null ? List.of() : options,
                    verdict == Verdict.FAIL ? failure() : null,
                    Boolean.TRUE.equals(carried),
                    photos == null ? List.of() : photos);
        }

        private Failure failure() {
            return new Failure(
                    description == null ? "" : description,
                    severity,
                    fix,
                    by == null ? null : ReportingDay.parse(by),
                    unit == null ? "" : unit,
                    dueAt);
        }
    }
}
