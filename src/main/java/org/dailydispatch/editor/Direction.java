package org.dailydispatch.editor;

/** Which way a button moves something in an order. */
enum Direction {
    UP(-1),
    DOWN(1);

    private final int step;

    Direction(int step) {
        this.step = step;
    }

    int step() {
        return step;
    }
}
