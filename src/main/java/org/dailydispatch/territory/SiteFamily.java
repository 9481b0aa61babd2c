package org.dailydispatch.territory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sites that count together: in coverage, in lists, in the dispatch. */
public enum SiteFamily {
    /** 卡口: where travellers are checked. */
    CHECKPOINT,
    /** 村(社区). */
    VILLAGE,
    /** 经营场所: shops, pharmacies, hotels, markets. */
    VENUE,
    /** 企业. */
    ENTERPRISE;

    /** The kinds of this family. */
    public Set<SiteKind> kinds() {
        return Arrays.stream(SiteKind.values())
                .filter(kind -> kind.family() == this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SiteKind.class)));
    }

    /** A condition in SQL: whether the column holds a kind of this family. */
    public String holds(String column) {
        return kinds().stream().map(SiteKind::name).collect(Collectors.joining("', '", column + " in ('", "')"));
    }
}
