package org.dailydispatch.signature;

import java.io.Serial;
import java.util.List;
import org.dailydispatch.refusal.RefusedException;

/** A signature that is refused, with all that is in its way; whoever asks for one refusal gets the first. */
public final class Hindered extends RefusedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Hindrance> all;

    private Hindered(Hindrance first, List<Hindrance> all) {
        super(first.key(), first.arguments().toArray());
        this.all = List.copyOf(all);
    }

    /** @throws Hindered where there is anything in the way */
    public static void by(List<Hindrance> all) {
        if (!all.isEmpty()) {
            throw new Hindered(all.get(0), all);
        }
    }

    public List<Hindrance> all() {
        return all;
    }
}
