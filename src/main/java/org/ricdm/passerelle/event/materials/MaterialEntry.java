package org.ricdm.passerelle.event.materials;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.text.WebAddress;
import org.ricdm.passerelle.event.Audience;

/**
 * What somebody adds: a link or a file.
 *
 * @param sessionId null for the whole event
 * @param title a plain line; of a photo, what it shows
 * @param language of what is behind it
 * @param url where it lies on the web; empty for a file
 * @param token of a file that was stored before; null for a link
 */
public record MaterialEntry(
        @Nullable Long sessionId,
        String title,
        Language language,
        String url,
        @Nullable String token,
        Audience audience) {

    /** Characters. */
    public static final int MAX_TITLE = 150;

    /** Characters; some addresses of shared folders come close. */
    public static final int MAX_URL = 500;

    /**
     * The entry as it is stored; all that is wrong with it is said at once.
     *
     * @throws InvalidInput on {@code title}, {@code url}, {@code file}
     */
    MaterialEntry checked() {
        var problems = new ArrayList<Problem>();
        var said = PlainText.line(title);
        if (!PlainText.isVisible(said)) {
            problems.add(new Problem("title", "materials.error.title", List.of()));
        } else if (said.length() > MAX_TITLE) {
            problems.add(new Problem("title", "event.error.long", List.of(MAX_TITLE)));
        }
        var address = url.strip();
        if (token != null && !address.isEmpty()) {
            problems.add(new Problem("url", "materials.error.both", List.of()));
        } else if (token == null && address.isEmpty()) {
            problems.add(new Problem("url", "materials.error.nothing", List.of()));
        } else if (address.length() > MAX_URL) {
            problems.add(new Problem("url", "event.error.long", List.of(MAX_URL)));
        } else if (!address.isEmpty() && !WebAddress.isOne(address)) {
            problems.add(new Problem("url", "materials.error.url", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new MaterialEntry(sessionId, said, language, address, token, audience);
    }
}
