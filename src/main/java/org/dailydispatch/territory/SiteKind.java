package org.dailydispatch.territory;

/** What a site is. */
public enum SiteKind {
    /** 高速公路出口. */
    EXPRESSWAY_EXIT(SiteFamily.CHECKPOINT),
    /** 火车站. */
    RAILWAY_STATION(SiteFamily.CHECKPOINT),
    /** 汽车站. */
    BUS_STATION(SiteFamily.CHECKPOINT),
    /** 国省道路口. */
    ROAD_ENTRY(SiteFamily.CHECKPOINT),
    /** 村. */
    VILLAGE(SiteFamily.VILLAGE),
    /** 社区. */
    COMMUNITY(SiteFamily.VILLAGE);

    private final SiteFamily family;

    SiteKind(SiteFamily family) {
        this.family = family;
    }

    public SiteFamily family() {
        return family;
    }
}
