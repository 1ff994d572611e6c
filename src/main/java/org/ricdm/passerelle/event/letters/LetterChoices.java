package org.ricdm.passerelle.event.letters;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.AnswerChoice;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * What one can choose people by at an event, in the words of who chooses.
 *
 * @param categories names by id
 * @param workshops also withdrawn ones, in the order of time
 * @param answers those that who chooses may read
 */
public record LetterChoices(
        EventBrief event,
        Map<Long, String> categories,
        List<CentreSummary> cites,
        List<BookableSession> workshops,
        List<AnswerChoice> answers) {}
