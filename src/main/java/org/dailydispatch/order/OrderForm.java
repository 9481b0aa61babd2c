package org.dailydispatch.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.problem.ProblemLine;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a leader writes of an order or recommendation, readable or not. */
class OrderForm {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_LINES = 500;
    static final int LONGEST_TEXT = 2000;
    private static final int MOST_PROBLEMS = 50;
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** The version that the person saw. */
    public int version = -1;

    /** Made with the form, so that a draft sent twice is one. */
    public @Nullable String id;

    public @Nullable String kind;
    /** The id of a township, or {@link OrderFilter#COUNTY}. */
    public @Nullable String addressee;

    public @Nullable String title;
    public @Nullable String basis;
    public @Nullable String difficulties;
    public @Nullable String demand;
    public @Nullable String copies;
    /** Ids of the townships that get a copy. */
    public List<String> copyTo = new ArrayList<>();

    public @Nullable String dueAt;
    /** Ids of the problems that are ticked. */
    public List<String> problems = new ArrayList<>();

    /** What stands in the form before anything is typed. */
    static OrderForm blank(Kind kind, List<ProblemLine> cited, ReportingClock clock) {
        OrderForm form = new OrderForm();
        form.id = Ids.next().toString();
        form.kind = kind.name();
        form.title = PaperWords.title(kind);
        form.demand = PaperWords.demand(kind);
        form.basis = kind == Kind.ORDER && !cited.isEmpty() ? PaperWords.BASIS : null;
        form.dueAt = clock.today().next() + "T18:00";
        cited.forEach(problem -> form.problems.add(problem.id().toString()));
        List<UUID> places =
                cited.stream().map(ProblemLine::townshipId).distinct().toList();
        if (!places.isEmpty()) {
            form.addressee = places.size() == 1 ? places.get(0).toString() : OrderFilter.COUNTY;
        }
        return form;
    }

    /** Puts down what enterprises name as difficult, one line each, as far as there is room, and to whom it goes. */
    void takeUp(List<TakenUp> difficult) {
        StringBuilder lines = new StringBuilder();
        for (TakenUp each : difficult) {
            if (lines.length() + each.line().length() < LONGEST_TEXT) {
                lines.append(lines.isEmpty() ? "" : "\n").append(each.line());
            }
            String township = each.townshipId().toString();
            addressee = addressee == null || addressee.equals(township) ? township : OrderFilter.COUNTY;
        }
        difficulties = lines.isEmpty() ? difficulties : lines.toString();
    }

    /** What one enterprise of a township names as difficult, in a line. */
    record TakenUp(UUID townshipId, String line) {}

    static OrderForm of(Order order, ReportingClock clock) {
        Content content = order.content();
        OrderForm form = new OrderForm();
        form.version = order.version();
        form.kind = content.kind().name();
        form.addressee = content.townshipId() == null
                ? OrderFilter.COUNTY
                : content.townshipId().toString();
        form.title = content.title();
        form.basis = content.basis();
        form.difficulties = content.difficulties();
        form.demand = content.demand();
        form.copies = content.copies();
        form.dueAt = written(content.dueAt(), clock);
        content.copyTo().forEach(township -> form.copyTo.add(township.toString()));
        content.problems().forEach(problem -> form.problems.add(problem.toString()));
        return form;
    }

    /** The id of the draft; a new one where none that is an id was sent. */
    UUID id() {
        UUID read = Objects.requireNonNullElseGet(Typed.id(id), Ids::next);
        id = read.toString();
        return read;
    }

    Kind kind() {
        Kind read = Typed.choice(kind, Kind.class);
        return read == null ? Kind.ORDER : read;
    }

    /** Every field that cannot be read becomes an error; null if there is one. */
    @Nullable
    Content read(Set<String> addressees, List<ProblemLine> choosable, ReportingClock clock, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        boolean order = kind() == Kind.ORDER;
        String to = addressee != null && addressees.contains(addressee) ? addressee : null;
        if (to == null) {
            errors.rejectValue("addressee", "form.error.choose");
        }
        UUID township = Typed.id(to);
        String readTitle = reader.text("title", title, LONGEST_TITLE);
        String readBasis = order ? reader.text("basis", basis, LONGEST_LINES) : "";
        String readDifficulties = order ? "" : reader.optionalText("difficulties", lines(difficulties), LONGEST_TEXT);
        String readDemand = reader.text("demand", lines(demand), LONGEST_TEXT);
        String readCopies = order ? reader.optionalText("copies", lines(copies), LONGEST_LINES) : "";
        Set<UUID> readCopyTo = order ? copyTo(to, addressees, errors) : Set.of();
        Instant due = deadline("dueAt", dueAt, clock, errors);
        Set<UUID> cited = cited(to == null ? null : township, choosable, errors);
        if (!order && cited.isEmpty() && readDifficulties == null && !errors.hasFieldErrors("problems")) {
            reader.refuse("difficulties", "order.difficulties.orProblem");
        }
        if (errors.hasErrors()) {
            return null;
        }
        return new Content(
                kind(),
                township,
                orEmpty(readTitle),
                orEmpty(readBasis),
                orEmpty(readDifficulties),
                orEmpty(readDemand),
                orEmpty(readCopies),
                Objects.requireNonNull(due),
                cited,
                readCopyTo);
    }

    /** A deadline to come, within a year; anything else is an error of its field. */
    static @Nullable Instant deadline(String field, @Nullable String typed, ReportingClock clock, Errors errors) {
        LocalDateTime read = new FieldReader(errors).moment(field, typed);
        if (read == null) {
            return null;
        }
        Instant due = read.atZone(clock.zone()).toInstant();
        if (!due.isAfter(clock.now()) || due.isAfter(clock.now().plus(FARTHEST))) {
            errors.rejectValue(field, "order.dueAt.range");
            return null;
        }
        return due;
    }

    static String written(Instant instant, ReportingClock clock) {
        return clock.dayOf(instant) + "T" + clock.minuteOf(instant);
    }

    /** @param township the addressee; null for the county, to which problems of every township may be put */
    private Set<UUID> cited(@Nullable UUID township, List<ProblemLine> choosable, Errors errors) {
        Set<UUID> cited = new HashSet<>();
        for (String ticked : problems) {
            ProblemLine line = choosable.stream()
                    .filter(problem -> problem.id().toString().equals(ticked))
                    .findFirst()
                    .orElse(null);
            if (line == null) {
                errors.rejectValue("problems", "order.problems.gone");
                return Set.of();
            }
            if (township != null && !line.townshipId().equals(township)) {
                errors.rejectValue("problems", "order.problems.elsewhere", new Object[] {line.number()}, null);
                return Set.of();
            }
            cited.add(line.id());
        }
        if (cited.size() > MOST_PROBLEMS) {
            errors.rejectValue("problems", "order.problems.many", new Object[] {MOST_PROBLEMS}, null);
        }
        return cited;
    }

    private Set<UUID> copyTo(@Nullable String to, Set<String> addressees, Errors errors) {
        Set<UUID> read = new HashSet<>();
        for (String ticked : copyTo) {
            UUID township = addressees.contains(ticked) ? Typed.id(ticked) : null;
            if (township == null || ticked.equals(to)) {
                errors.rejectValue("copyTo", township == null ? "form.error.choose" : "order.copyTo.addressee");
                return Set.of();
            }
            read.add(township);
        }
        return read;
    }

    /** The texts by field, for showing where two versions differ. */
    Map<String, String> texts() {
        return Map.of(
                "addressee", orEmpty(addressee),
                "title", orEmpty(Typed.text(title)),
                "basis", orEmpty(Typed.text(basis)),
                "difficulties", Typed.lines(difficulties),
                "demand", Typed.lines(demand),
                "copies", Typed.lines(copies),
                "copyTo", String.join(" ", copyTo.stream().sorted().toList()),
                "dueAt", orEmpty(Typed.text(dueAt)),
                "problems", String.join(" ", problems.stream().sorted().toList()));
    }

    private static String lines(@Nullable String typed) {
        return Typed.lines(typed);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
