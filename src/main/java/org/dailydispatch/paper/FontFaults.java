package org.dailydispatch.paper;

import java.util.List;
import org.springframework.stereotype.Component;

/** The font files of the settings that cannot be used, for those who can mend the settings. */
@Component
public class FontFaults {

    private final FontShelf shelf;

    FontFaults(FontShelf shelf) {
        this.shelf = shelf;
    }

    /** Empty where all can be used, or none is set; the fonts are read for it only where one is. */
    public List<FontFault> found() {
        return shelf.takesOthers() ? shelf.shelf().faults() : List.of();
    }
}
