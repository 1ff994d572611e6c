package org.ricdm.passerelle.dev.demo;

import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/** What people of the demo data say, for whoever needs much believable text. */
public final class DemoSentences {

    private DemoSentences() {}

    /** All openings and replies, in the five languages of the interface. */
    public static List<Said> all() {
        var all = new ArrayList<Said>();
        for (var language : Language.OF_THE_INTERFACE) {
            var texts = DemoTexts.openings(language);
            for (var opening : texts.openings()) {
                all.add(new Said(language, opening.title(), opening.text()));
                opening.replies().forEach(reply -> all.add(new Said(language, opening.title(), reply)));
                texts.replies().forEach(reply -> all.add(new Said(language, opening.title(), reply)));
            }
        }
        return all;
    }

    /** A text and the title of the topic that it belongs to. */
    public record Said(Language language, String title, String text) {}
}
