package org.dailydispatch.territory;

import org.dailydispatch.language.Name;

/** A site with the names of where it is. */
record SiteRow(Site site, Name township, Name county) {}
