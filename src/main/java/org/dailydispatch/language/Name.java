package org.dailydispatch.language;

import java.io.Serializable;
import java.util.Locale;

/** A name in Chinese and in English. */
public record Name(String zh, String en) implements Serializable {

    /** The English name for an English reader, the Chinese one for everybody else. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
