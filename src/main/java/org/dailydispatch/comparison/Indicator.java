package org.dailydispatch.comparison;

import java.util.Locale;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;

/** What can be compared, each with its own definition in the words {@code comparison.definition.…}. */
enum Indicator {
    /** 明查覆盖率 of townships, of what is due on each day; likewise the next three. */
    OPEN_COVERAGE(null, Mode.OPEN),
    /** 暗访覆盖率 of townships. */
    COVERT_COVERAGE(null, Mode.COVERT),
    /** 卡口明查覆盖率. */
    CHECKPOINT_COVERAGE(SiteFamily.CHECKPOINT, Mode.OPEN),
    /** 村（社区）明查覆盖率. */
    VILLAGE_COVERAGE(SiteFamily.VILLAGE, Mode.OPEN),
    /** Villages reached since the period began. */
    VILLAGES_REACHED(Kind.SHARE, true),
    /** 暗访次数. */
    COVERT_VISITS(Kind.COUNT, false),
    /** Township reports handed in of those due. */
    REPORTS(Kind.SHARE, false),
    /** 未销号问题. */
    OPEN_PROBLEMS(Kind.COUNT, true),
    /** 整改率. */
    RECTIFICATION(Kind.SHARE, false),
    /** 销号率. */
    CLOSING(Kind.SHARE, false),
    /** 按期整改率. */
    ON_TIME(Kind.SHARE, false),
    /** 整改用时, the median of those closed lately. */
    DAYS_TO_RECTIFY(Kind.MEDIAN, true),
    /** 复工率. */
    RESUMPTION(Kind.SHARE, true),
    /** 返岗率. */
    ON_POST(Kind.SHARE, true);

    /** What sort of number it is. */
    enum Kind {
        /** Some of all, in percent. */
        SHARE,
        /** How many. */
        COUNT,
        /** The one in the middle, in days: of several units that of all their problems, never a sum. */
        MEDIAN
    }

    private final Kind kind;
    private final boolean standing;
    private final @Nullable SiteFamily family;
    private final @Nullable Mode mode;

    /** A share of what is due by how often it is to be visited. */
    Indicator(@Nullable SiteFamily family, Mode mode) {
        this.kind = Kind.SHARE;
        this.standing = false;
        this.family = family;
        this.mode = mode;
    }

    /** @param standing whether each day says how things stand, so that the last day tells of the period, not the sum */
    Indicator(Kind kind, boolean standing) {
        this.kind = kind;
        this.standing = standing;
        this.family = null;
        this.mode = null;
    }

    Kind kind() {
        return kind;
    }

    boolean standing() {
        return standing;
    }

    /** The frequency by which things are due; null where it has nothing to do with any. */
    Frequencies.@Nullable Key due() {
        return mode == null ? null : new Frequencies.Key(family, mode);
    }

    /**
     * What its number of a period is, as written in keys: {@code sum} of the days; {@code share} of all days together;
     * {@code standing}, that of the last day; {@code median}, likewise.
     */
    public String ofPeriod() {
        return kind == Kind.MEDIAN ? "median" : standing ? "standing" : kind == Kind.SHARE ? "share" : "sum";
    }

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
