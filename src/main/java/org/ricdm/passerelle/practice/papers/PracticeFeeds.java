package org.ricdm.passerelle.practice.papers;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.AtomFeed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets for everybody as a feed of news: what is new among them or was confirmed anew. */
@Service
@Transactional(readOnly = true)
class PracticeFeeds {

    private static final int ENTRIES = 30;

    private final PublicRows rows;
    private final Words words;
    private final Clock clock;

    PracticeFeeds(PublicRows rows, Words words, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.clock = clock;
    }

    /** The feed in that language; what was confirmed last comes first. One statement. */
    @OpenToAll("holds what visitors read and nothing else, whoever asks")
    AtomFeed atom(Language reader) {
        var entries = rows.page(PublicFilter.ALL, null, ENTRIES).stream()
                .map(sheet -> entry(sheet, reader))
                .toList();
        return AtomFeed.of(
                "practices", words.say(reader, "papers.feed.title"), "/practices", reader, entries, Instant.now(clock));
    }

    private AtomFeed.Entry entry(PublicSheet sheet, Language reader) {
        var html = AtomFeed.paragraphs(
                sheet.promise(),
                sheet.centre() + ", " + sheet.city() + ", " + PaperWords.country(sheet.country(), reader),
                sheet.tried() == 0 ? "" : words.say(reader, "papers.feed.tried", sheet.tried()));
        return new AtomFeed.Entry(
                "practice/" + sheet.link().id(),
                sheet.link().title(),
                sheet.language(),
                sheet.link().path(),
                html,
                sheet.language(),
                sheet.published(),
                sheet.confirmed(),
                sheet.centre());
    }
}
