package org.dailydispatch.territory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sites that share a checklist. */
public enum SiteFamily {
    /** 卡口: where travellers are checked. */
    CHECKPOINT,
    /** 村(社区). */
    VILLAGE;

    /** The kinds of this family. */
    public Set<SiteKind> kinds() {
        return Arrays.stream(SiteKind.values())
                .filter(kind -> kind.family() == this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SiteKind.class)));
    }
}
