package org.dailydispatch.dashboard;

import org.dailydispatch.figure.Rate;
import org.dailydispatch.territory.County;

/**
 * A county in which no team is stationed on the day: what would be visited is known, and nobody visits it.
 *
 * @param townships in force; likewise checkpoints
 */
public record CountyLine(County county, int townships, int checkpoints, Rate resumption, Rate onPost) {}
