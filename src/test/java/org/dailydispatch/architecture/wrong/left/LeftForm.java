package org.dailydispatch.architecture.wrong.left;

import org.dailydispatch.architecture.wrong.right.Right;

/** Wrong on purpose: a public form in a room that depends on its own dependant. */
public class LeftForm {
    public Right right() {
        return new Right();
    }
}
