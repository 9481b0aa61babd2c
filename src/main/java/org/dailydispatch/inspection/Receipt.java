package org.dailydispatch.inspection;

import java.util.UUID;

/**
 * The server's word that it has the inspection.
 *
 * @param number for people: {@code D-0219-018} in the team's sequence of the day; {@code F-0219-7Q2K} for a covert one,
 *     which takes no number of a sequence that others could see a gap in
 * @param repeated whether the same content had been filed before
 */
public record Receipt(UUID inspectionId, String number, boolean repeated) {}
