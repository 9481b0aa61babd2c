package org.dailydispatch.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A row of the file: a team, or a county without one.
 *
 * @param rank its place where the teams are ranked; equal ones share one
 */
record OverviewRow(
        @Nullable Integer rank,
        @Nullable TeamLine team,
        @Nullable CountyLine county) {}
