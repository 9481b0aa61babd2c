package org.dailydispatch.team;

import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A team as the administration lists it.
 *
 * @param leader the name of who leads it today; null where nobody does
 * @param members how many belong to it today
 */
record TeamRow(Team team, Name campaign, @Nullable String leader, int members, int version) {}
