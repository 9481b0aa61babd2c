package org.dailydispatch.territory;

import java.time.Instant;

/**
 * Where a map comes from.
 *
 * @param points as many as the file had; the drawing has fewer
 * @param by the display name of who brought it
 */
record MapOrigin(String fileName, int points, Instant at, String by) {}
