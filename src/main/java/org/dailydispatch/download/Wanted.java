package org.dailydispatch.download;

import org.dailydispatch.export.Extent;
import org.dailydispatch.export.FileFormat;

/**
 * Which list is to be written, how much of it, and as what.
 *
 * @param what the ledger's key
 * @param byTeam a sheet for each team
 */
record Wanted(String what, FileFormat format, Extent extent, boolean byTeam) {}
