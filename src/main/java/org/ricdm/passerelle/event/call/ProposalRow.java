package org.ricdm.passerelle.event.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.SessionKind;

/**
 * A proposal in the list of organisers.
 *
 * @param language of the title
 * @param author as they are named
 * @param from where the author works; may be empty
 * @param prepared a decision of which nobody is told yet; null for none
 * @param mean of the rubric in hundredths, -1 when nobody judged it or it is the reader's own
 * @param given how many reviews were given
 * @param expected how many are asked for
 * @param own whether who asks presents it: then they learn nothing of its reviews
 * @param sessionId what became of it; null for nothing
 */
public record ProposalRow(
        long id,
        ProposalState state,
        String title,
        Language language,
        String author,
        String from,
        @Nullable SessionKind format,
        List<Language> spoken,
        @Nullable ProposalState prepared,
        int mean,
        int given,
        int expected,
        boolean own,
        @Nullable Long sessionId) {}
