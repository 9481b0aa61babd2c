package org.dailydispatch.territory;

/** What a unit at township level (镇街园区) is. */
public enum TownshipKind {
    /** 街道. */
    SUBDISTRICT,
    /** 镇. */
    TOWN,
    /** 园区. */
    PARK,
    /** 开发区. */
    DEVELOPMENT_ZONE
}
