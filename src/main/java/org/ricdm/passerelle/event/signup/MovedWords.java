package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.Whereabouts;
import org.springframework.stereotype.Component;

/** Where an event is now and was before, in sentences: one for each thing that is another one. */
@Component
class MovedWords {

    private static final String KEY = "signup.mail.moved.";

    private final Words words;

    MovedWords(Words words) {
        this.words = words;
    }

    /** Nothing where nothing is different. Times are those of the place, before and after. */
    List<String> sentences(Whereabouts before, Whereabouts now, Language reader) {
        var sentences = new ArrayList<String>();
        var zone = EventDates.zone(now.starts().zone(), reader);
        var isElsewhere = !before.starts().zone().equals(now.starts().zone());
        if (!before.starts().local().equals(now.starts().local())) {
            sentences.add(words.say(
                    reader,
                    KEY + "starts",
                    EventDates.moment(now.starts(), reader),
                    EventDates.moment(before.starts(), reader)));
        }
        if (!before.ends().local().equals(now.ends().local())) {
            sentences.add(words.say(
                    reader,
                    KEY + "ends",
                    EventDates.moment(now.ends(), reader),
                    EventDates.moment(before.ends(), reader)));
        }
        if (isElsewhere) {
            sentences.add(words.say(
                    reader, KEY + "zone", zone, EventDates.zone(before.starts().zone(), reader)));
        } else if (!sentences.isEmpty()) {
            sentences.add(words.say(reader, KEY + "clock", zone));
        }
        if (before.mode() != now.mode()) {
            sentences.add(words.say(
                    reader,
                    KEY + "way",
                    words.say(reader, now.mode().wordKey()),
                    words.say(reader, before.mode().wordKey())));
        }
        place(before.location(), now, reader, sentences);
        return sentences;
    }

    private void place(String before, Whereabouts now, Language reader, List<String> sentences) {
        var place = now.location();
        if (place.equals(before) || !now.mode().hasPlace()) {
            return;
        }
        if (place.isEmpty()) {
            sentences.add(words.say(reader, KEY + "nowhere", before));
        } else if (before.isEmpty()) {
            sentences.add(words.say(reader, KEY + "here", place));
        } else {
            sentences.add(words.say(reader, KEY + "place", place, before));
        }
    }
}
