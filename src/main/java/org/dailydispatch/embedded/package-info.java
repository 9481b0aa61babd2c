/**
 * The program's own PostgreSQL 18: unpacked, started and stopped with the program, so that one command on a machine with
 * a JDK is enough. It is switched on by the absence of a database URL and stands outside all other rooms.
 */
@NullMarked
package org.dailydispatch.embedded;

import org.jspecify.annotations.NullMarked;
