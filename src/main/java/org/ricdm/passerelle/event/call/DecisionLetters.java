package org.ricdm.passerelle.event.call;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;

/**
 * The decisions that wait to be told, as they would be.
 *
 * @param state of all of them; given back to send what was looked at and nothing else
 * @param proposals how many are told about
 * @param people how many letters leave
 * @param unreachable proposals of which nobody can be told: nobody who presents them can be written to any more
 */
public record DecisionLetters(
        EventBrief event, String state, int proposals, int people, int unreachable, List<Sample> samples) {

    /**
     * One decision in one language.
     *
     * @param people how many get such a letter
     * @param letter the first of them
     */
    public record Sample(ProposalState decision, Language language, int people, DecisionLetter letter) {}
}
