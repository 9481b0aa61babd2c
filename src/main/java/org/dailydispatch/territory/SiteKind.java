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
    COMMUNITY(SiteFamily.VILLAGE),
    /** 商场超市. */
    SUPERMARKET(SiteFamily.VENUE),
    /** 药店. */
    PHARMACY(SiteFamily.VENUE),
    /** 酒店. */
    HOTEL(SiteFamily.VENUE),
    /** 农贸市场. */
    FARMERS_MARKET(SiteFamily.VENUE),
    /** 批发市场. */
    WHOLESALE_MARKET(SiteFamily.VENUE),
    /** 屠宰企业. */
    SLAUGHTERHOUSE(SiteFamily.VENUE),
    /** 其他经营场所. */
    OTHER_VENUE(SiteFamily.VENUE),
    /** 企业. */
    ENTERPRISE(SiteFamily.ENTERPRISE);

    private final SiteFamily family;

    SiteKind(SiteFamily family) {
        this.family = family;
    }

    public SiteFamily family() {
        return family;
    }
}
