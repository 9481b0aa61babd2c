package org.dailydispatch.order;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The filters of the list, as its address carries them. */
class OrderFilter {

    /** Which states the list shows. */
    enum Shown {
        OPEN(OrderCriteria.OPEN),
        DRAFT("o.state = 'DRAFT'"),
        ISSUED("o.state = 'ISSUED'"),
        RECEIVED("o.state = 'RECEIVED'"),
        ANSWERED("o.state = 'ANSWERED'"),
        RETURNED("o.state = 'RETURNED'"),
        ACCEPTED("o.state = 'ACCEPTED'"),
        ALL("true");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** Stands for the addressee that is no township. */
    static final String COUNTY = "county";

    public @Nullable String state;
    public @Nullable String kind;
    public @Nullable String team;
    /** An id, or {@link #COUNTY}. */
    public @Nullable String township;

    public @Nullable String overdue;
    /** The last row of the page before: its id. */
    public @Nullable String after;

    /** What the fields mean; each that cannot be read is an error beside itself, and the list then stays empty. */
    OrderCriteria read(Errors errors) {
        boolean county = COUNTY.equals(Typed.text(township));
        Shown shown = choice("state", state, Shown.class, errors);
        return new OrderCriteria(
                shown == null ? Shown.OPEN : shown,
                choice("kind", kind, Kind.class, errors),
                id("team", team, errors),
                county ? null : id("township", township, errors),
                county,
                "true".equals(overdue),
                id("after", after, errors));
    }

    /** Whether anything is set that the tabs of states do not show. */
    public boolean isNarrowed() {
        return Arrays.asList(kind, team, township, overdue).stream().anyMatch(text -> Typed.text(text) != null);
    }

    /** The list with the same filters in another state, overdue or not. */
    public String in(String otherState) {
        return address("/orders", otherState, null, null);
    }

    public String late() {
        return address("/orders", "ALL", "true", null);
    }

    public String following(Order last) {
        return address("/orders", state, overdue, last.id());
    }

    public String first() {
        return address("/orders", state, overdue, null);
    }

    /** The file with exactly these rows. */
    public String file() {
        return address("/orders.xlsx", state, overdue, null);
    }

    /** What is set, by name. */
    Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "state", state);
        put(set, "kind", kind);
        put(set, "team", team);
        put(set, "township", township);
        put(set, "overdue", overdue);
        return set;
    }

    private String address(String path, @Nullable String shown, @Nullable String late, @Nullable UUID mark) {
        return Address.of(path)
                .with("state", shown)
                .with("kind", kind)
                .with("team", team)
                .with("township", township)
                .with("overdue", late)
                .with("after", mark)
                .toString();
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        String text = Typed.text(value);
        if (text != null) {
            set.put(name, text);
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String field, @Nullable String typed, Class<E> choices, Errors errors) {
        E choice = Typed.choice(typed, choices);
        if (choice == null && Typed.text(typed) != null) {
            errors.rejectValue(field, "order.filter.unreadable");
        }
        return choice;
    }

    private static @Nullable UUID id(String field, @Nullable String typed, Errors errors) {
        UUID id = Typed.id(typed);
        if (id == null && Typed.text(typed) != null) {
            errors.rejectValue(field, "order.filter.unreadable");
        }
        return id;
    }
}
