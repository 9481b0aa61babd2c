package org.dailydispatch.architecture.wrong.left;

/** Wrong on purpose: a public controller. */
public class LeftController {}
