package org.ricdm.passerelle.event.certificates;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.programme.SessionWords;

/**
 * What a certificate certifies, in words of one language; the same on paper and on the page that checks it.
 *
 * @param when the days of the event
 * @param hours the sum, empty when no session was noted
 * @param days on which the person was there
 */
record CertificateWords(String when, String hours, List<String> days, List<Line> lines) {

    /** The title stays in the language of the certificate. */
    record Line(String day, String time, String title) {}

    static CertificateWords of(Certificate certificate, Words words, Language reader) {
        var facts = certificate.facts();
        var say = new SessionWords(words, reader);
        return new CertificateWords(
                EventDates.days(facts.starts(), facts.ends(), reader),
                facts.minutes() == 0
                        ? ""
                        : words.say(reader, "certificate.hours", facts.minutes() / 60, facts.minutes() % 60)
                                .strip(),
                facts.days().stream().map(day -> EventDates.day(day, reader)).toList(),
                facts.sessions().stream()
                        .map(one -> new Line(
                                EventDates.day(one.starts().toLocalDate(), reader),
                                say.span(one.starts(), one.ends()),
                                one.title()))
                        .toList());
    }
}
