package org.dailydispatch.territory;

/** A county with its townships and its map. */
public record MappedCounty(County county, MappedTownships mapped) {}
