package org.dailydispatch.architecture.wrong.unmarked;

/** Wrong on purpose: in a package that says nothing about null. */
public class Unmarked {}
