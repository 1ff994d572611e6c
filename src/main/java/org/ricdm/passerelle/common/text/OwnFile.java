package org.ricdm.passerelle.common.text;

import org.commonmark.node.CustomNode;

/** A file of the portal inside a text: a picture where it stands, or a link with what it is. */
class OwnFile extends CustomNode {

    private final LinkedFile file;
    private final String words;
    private final boolean picture;

    /** @param words what its author says of it; the name when that is nothing */
    OwnFile(LinkedFile file, String words, boolean picture) {
        this.file = file;
        this.words = words.isBlank() ? file.name() : words;
        this.picture = picture;
    }

    LinkedFile file() {
        return file;
    }

    String words() {
        return words;
    }

    /** Whether it is shown, and not only linked to. */
    boolean isPicture() {
        return picture && file.thumb() != null;
    }
}
