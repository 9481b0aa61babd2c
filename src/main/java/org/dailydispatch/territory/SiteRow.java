package org.dailydispatch.territory;

import org.dailydispatch.language.Name;

/**
 * A site with the names of where it is.
 *
 * @param positionInvented whether its coordinates are made up for a demonstration
 */
record SiteRow(Site site, Name township, Name county, boolean positionInvented) {}
