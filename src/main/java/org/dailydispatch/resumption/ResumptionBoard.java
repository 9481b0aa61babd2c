package org.dailydispatch.resumption;

/** What a board tells of a county's enterprises. */
public record ResumptionBoard(ResumptionCurve curve, KeyProjects projects) {}
