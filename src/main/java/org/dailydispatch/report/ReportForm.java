package org.dailydispatch.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.report.ReportService.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** What a township's report looks like while it is typed; every field is text, so that what is wrong stays. */
class ReportForm {

    static final int LONGEST_TEXT = 2000;

    public int version = ReportService.NEW;
    public List<String> villages = new ArrayList<>();
    /** By the name of a {@link ReportItem}: the name of a verdict. */
    public Map<String, String> items = new LinkedHashMap<>();

    public @Nullable String ledgerPersons;
    public @Nullable String isolationDue;
    public @Nullable String isolated;
    public @Nullable String noticesSigned;
    public @Nullable String visits;
    public @Nullable String venuesChecked;
    /** By a problem's id: true where the township says it is put right. */
    public Map<String, String> earlier = new LinkedHashMap<>();

    public @Nullable String situation;
    public @Nullable String confirmed;

    static ReportForm of(TownshipReport report) {
        ReportForm form = new ReportForm();
        ReportContent content = report.content();
        form.version = report.version();
        content.villages().forEach(village -> form.villages.add(village.toString()));
        content.items().forEach((item, verdict) -> form.items.put(item.name(), verdict.name()));
        form.ledgerPersons = text(content.claims().ledgerPersons());
        form.isolationDue = text(content.claims().isolationDue());
        form.isolated = text(content.claims().isolated());
        form.noticesSigned = text(content.claims().noticesSigned());
        form.visits = text(content.claims().visits());
        form.venuesChecked = text(content.claims().venuesChecked());
        content.earlierProblems().forEach((id, fixed) -> form.earlier.put(id.toString(), fixed.toString()));
        form.situation = content.situation();
        return form;
    }

    /**
     * What is typed, and every error in it at once. A draft may leave things open; a zero report must hold nothing and
     * be confirmed; all of them must be readable.
     */
    ReportContent read(Asked asked, Purpose purpose, Errors errors) {
        Claims claims = claims(purpose == Purpose.FILE, errors);
        Map<ReportItem, Verdict> answers = items(purpose == Purpose.FILE, errors);
        Map<UUID, Boolean> problems = earlier(asked.problems(), purpose != Purpose.DRAFT, errors);
        String text = situation(errors);
        Set<UUID> visited = villages(asked.villages(), errors);
        if (purpose == Purpose.FILE && text.isEmpty() && answers.containsValue(Verdict.FAIL)) {
            errors.rejectValue("situation", "report.situation.missing");
        }
        if (purpose == Purpose.ZERO) {
            boolean nothing = claims.isEmpty() && answers.isEmpty() && text.isEmpty() && visited.isEmpty();
            refuseZero(nothing, errors);
            return new ReportContent(true, Set.of(), Map.of(), Claims.ZERO, problems, "");
        }
        return new ReportContent(false, visited, answers, claims, problems, text);
    }

    /** What the form asks about: the township's villages in force, and its problems open since before the day. */
    record Asked(Set<UUID> villages, Set<UUID> problems) {}

    private void refuseZero(boolean nothing, Errors errors) {
        if (!nothing) {
            errors.reject("report.zero.content");
        }
        if (!"true".equals(confirmed)) {
            errors.rejectValue("confirmed", "report.zero.unconfirmed");
        }
    }

    private Set<UUID> villages(Set<UUID> known, Errors errors) {
        Map<String, UUID> byText = byText(known);
        if (!byText.keySet().containsAll(villages)) {
            errors.rejectValue("villages", "report.villages.unknown");
        }
        return villages.stream().map(byText::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<ReportItem, Verdict> items(boolean required, Errors errors) {
        Map<ReportItem, Verdict> answers = new EnumMap<>(ReportItem.class);
        for (ReportItem item : ReportItem.values()) {
            Verdict verdict = verdict(items.get(item.name()));
            if (verdict != null) {
                answers.put(item, verdict);
            } else if (required) {
                String field = "items[" + item.name() + "]";
                errors.rejectValue(field, "report.items.missing", named("report.ReportItem." + item), null);
            }
        }
        return answers;
    }

    private static @Nullable Verdict verdict(@Nullable String text) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(text)) {
                return verdict;
            }
        }
        return null;
    }

    private Claims claims(boolean required, Errors errors) {
        Integer due = number("isolationDue", isolationDue, required, errors);
        Integer held = number("isolated", isolated, required, errors);
        if (due != null && held != null && held > due) {
            errors.rejectValue("isolated", "report.isolated.more", new Object[] {held, due}, null);
        }
        return new Claims(
                number("ledgerPersons", ledgerPersons, required, errors),
                due,
                // Wrong together, they are not kept together.
                due != null && held != null && held > due ? null : held,
                number("noticesSigned", noticesSigned, required, errors),
                number("visits", visits, required, errors),
                number("venuesChecked", venuesChecked, required, errors));
    }

    private static @Nullable Integer number(String field, @Nullable String typed, boolean required, Errors errors) {
        // Full-width digits are digits; 1e9, -1 and 1.5 are no counts.
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip();
        if (text.isEmpty()) {
            if (required) {
                errors.rejectValue(field, "report.number.missing", named("report.column." + field), null);
            }
            return null;
        }
        if (!text.matches("[0-9]{1,7}")) {
            errors.rejectValue(field, "report.number.wrong", named("report.column." + field), null);
            return null;
        }
        return Integer.valueOf(text);
    }

    /** The field's own words, as the argument of a message: the list of all errors names each by them. */
    private static Object[] named(String label) {
        return new Object[] {new DefaultMessageSourceResolvable(label)};
    }

    private Map<UUID, Boolean> earlier(Set<UUID> asked, boolean required, Errors errors) {
        Map<UUID, Boolean> answers = new HashMap<>();
        for (UUID problem : new TreeSet<>(asked)) {
            String answer = earlier.get(problem.toString());
            if ("true".equals(answer) || "false".equals(answer)) {
                answers.put(problem, Boolean.valueOf(answer));
            } else if (required) {
                errors.rejectValue("earlier[" + problem + "]", "report.earlier.missing");
            }
        }
        return answers;
    }

    private String situation(Errors errors) {
        String text = situation == null
                ? ""
                : situation
                        .replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TEXT) {
            errors.rejectValue("situation", "report.text.long", new Object[] {LONGEST_TEXT, length}, null);
        }
        return text;
    }

    private static Map<String, UUID> byText(Set<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(UUID::toString, id -> id));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
