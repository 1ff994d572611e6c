package org.ricdm.passerelle.files;

import java.text.BreakIterator;
import java.util.Locale;
import org.ricdm.passerelle.common.text.PlainText;

/** What a file is called. The name that came with it is a wish: it decides nothing and never reaches the disk. */
final class FileName {

    /** UTF-16 units, as the column holds; longer ones are cut by file systems and mail programs. */
    static final int MAX = 150;

    private static final String NAMELESS = "file";

    private FileName() {}

    /** The name as it is shown: without folders, controls and what systems refuse in names, ending true to the type. */
    static String shown(String typed, FileType type) {
        var line = PlainText.line(typed.substring(lastSeparator(typed) + 1).replaceAll("\\p{Cf}", ""))
                .replaceAll("[<>:\"|?*]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        var stem = isTrue(line, type)
                ? line.substring(0, line.lastIndexOf('.')).stripTrailing()
                : withoutOldEnding(line, type);
        var named = PlainText.isVisible(stem) ? stem : NAMELESS;
        return cut(named, MAX - type.extension().length() - 1) + "." + type.extension();
    }

    /** The name inside an address and inside Markdown: letters, digits, dots and dashes of any script. */
    static String inAddress(String name) {
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("\\.{2,}", ".");
    }

    /** What stands behind the last dot, in lower case; empty without one. */
    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isTrue(String line, FileType type) {
        var ending = ending(line);
        return ending.equals(type.extension()) || (type == FileType.JPEG && ending.equals("jpeg"));
    }

    /** A picture that changed its type loses the old ending; any other ending is part of the name. */
    private static String withoutOldEnding(String line, FileType type) {
        var picture = type.isPicture() && ending(line).matches("gif|png|jpe?g|jfif");
        return picture ? line.substring(0, line.lastIndexOf('.')) : line;
    }

    private static int lastSeparator(String typed) {
        return Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\'));
    }

    private static String cut(String name, int max) {
        if (name.length() <= max) {
            return name;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        return name.substring(0, characters.isBoundary(max) ? max : characters.preceding(max))
                .stripTrailing();
    }
}
