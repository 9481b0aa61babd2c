package org.dailydispatch.architecture.wrong.web;

/** What another room must not depend on. */
public class Layout {}
