package org.dailydispatch.access;

/** A principal that stands for an {@link Actor}. */
public interface HasActor {
    Actor actor();
}
