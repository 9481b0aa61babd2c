package org.dailydispatch.photo;

import java.util.regex.Pattern;

/** How the two files of a photo are called in the store. */
final class PhotoFiles {

    /** The length of the random name that both begin with. */
    private static final int BASE = 32;

    /** A store is not the program's alone for certain: only what is called so can be its own. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{" + BASE + "}(\\.small)?\\.jpg(\\.part)?");

    private PhotoFiles() {}

    static String full(String file) {
        return file + ".jpg";
    }

    static String thumbnail(String file) {
        return file + ".small.jpg";
    }

    /** Whether the program itself calls files so, unfinished ones among them. */
    static boolean isOwn(String name) {
        return OWN.matcher(name).matches();
    }

    /** The random name of a file of the program's own. */
    static String base(String name) {
        return name.substring(0, BASE);
    }
}
