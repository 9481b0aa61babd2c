package org.dailydispatch.resumption;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;

/** The filters of the list as they stand in its address. What cannot be read filters nothing. */
class EnterpriseFilterForm {

    public @Nullable String day;
    public @Nullable String county;
    public @Nullable String township;
    public @Nullable String figure;
    /** DESIGNATED or OTHER. */
    public @Nullable String size;
    /** YES for key projects only. */
    public @Nullable String key;

    public @Nullable String state;
    /** LOW for less than half on post. */
    public @Nullable String post;
    /** ANY, or one difficulty. */
    public @Nullable String difficulty;
    /** NO for those without a record of the day. */
    public @Nullable String recorded;

    public @Nullable String q;

    /** @param today the day where none is asked for, and the last one that can be */
    EnterpriseFilter toFilter(ReportingDay today) {
        ReportingDay asked = Typed.day(day);
        return new EnterpriseFilter(
                asked == null || asked.isAfter(today) ? today : asked,
                Typed.id(county),
                Typed.id(township),
                Typed.choice(figure, ResumptionFigure.class),
                "DESIGNATED".equals(size) ? Boolean.TRUE : "OTHER".equals(size) ? Boolean.FALSE : null,
                "YES".equals(key),
                Typed.choice(state, ResumptionState.class),
                "LOW".equals(post),
                "ANY".equals(difficulty),
                Typed.choice(difficulty, Difficulty.class),
                "NO".equals(recorded),
                Typed.text(q));
    }

    /** Whether anything but the place is asked for. */
    public boolean narrowed() {
        for (String wish : new @Nullable String[] {figure, size, key, state, post, difficulty, recorded, q}) {
            if (Typed.text(wish) != null) {
                return true;
            }
        }
        return false;
    }

    public String next(UUID after) {
        return whole("/enterprises").with("after", after).toString();
    }

    /** The same list from its beginning. */
    public String first() {
        return whole("/enterprises").toString();
    }

    public String xlsx() {
        return whole("/enterprises.xlsx").toString();
    }

    /** The same place and day without any other wish. */
    public String cleared() {
        return place().toString();
    }

    /** The rows behind a figure in the same place, on the same day. */
    public String behind(ResumptionFigure wanted) {
        return place().with("figure", wanted).toString();
    }

    /** The enterprises above designated size in the same place for which one more thing holds. */
    public String designatedWith(String name, String value) {
        return place().with("size", "DESIGNATED").with(name, value).toString();
    }

    /** The key projects that have resumed. */
    public String keyProjects() {
        return place().with("key", "YES").with("state", ResumptionState.RESUMED).toString();
    }

    private Address place() {
        return Address.of("/enterprises")
                .with("day", day)
                .with("county", county)
                .with("township", township);
    }

    private Address whole(String path) {
        return Address.of(path)
                .with("day", day)
                .with("county", county)
                .with("township", township)
                .with("figure", figure)
                .with("size", size)
                .with("key", key)
                .with("state", state)
                .with("post", post)
                .with("difficulty", difficulty)
                .with("recorded", recorded)
                .with("q", q);
    }
}
