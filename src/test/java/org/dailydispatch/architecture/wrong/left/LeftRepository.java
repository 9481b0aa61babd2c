package org.dailydispatch.architecture.wrong.left;

/** Wrong on purpose: a public repository. */
public interface LeftRepository {}
