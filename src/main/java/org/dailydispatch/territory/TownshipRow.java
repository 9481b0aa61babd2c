package org.dailydispatch.territory;

import org.dailydispatch.language.Name;

/**
 * A township as the administration lists it.
 *
 * @param openSites how many of its sites have no last day
 */
record TownshipRow(Township township, Name county, InForce inForce, int openSites, int version) {}
