package org.ricdm.passerelle.practice.collection;

import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * What a collection is called and says in one language.
 *
 * @param title plain line
 * @param text Markdown; may be empty
 */
public record CollectionText(String title, String text) {

    /** Characters. */
    public static final int MAX_TITLE = 120;

    /** Characters of Markdown. */
    public static final int MAX_TEXT = 2_000;

    /** Nothing said in that language. */
    public static final CollectionText NONE = new CollectionText("", "");

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return title.isEmpty() && text.isEmpty();
    }

    /** As it is stored, or what is wrong with it. */
    CollectionText straight() {
        var line = PlainText.isVisible(title) ? PlainText.line(title) : "";
        var body = PlainText.isVisible(text) ? text : "";
        if (line.isEmpty() && !body.isEmpty()) {
            throw InvalidInput.of("title", "collection.error.title");
        }
        tooLong(line, MAX_TITLE).ifPresent(length -> {
            throw InvalidInput.of("title", "practice.error.long", MAX_TITLE, length);
        });
        tooLong(body, MAX_TEXT).ifPresent(length -> {
            throw InvalidInput.of("text", "practice.error.long", MAX_TEXT, length);
        });
        return new CollectionText(line, body);
    }

    private static Optional<Integer> tooLong(String text, int max) {
        return text.length() > max ? Optional.of(text.length()) : Optional.empty();
    }
}
