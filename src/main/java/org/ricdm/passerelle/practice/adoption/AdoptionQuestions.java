package org.ricdm.passerelle.practice.adoption;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of an adoption, answered inside the portal by who carries it on: also by who wants no mails. */
@Service
@Transactional
public class AdoptionQuestions {

    private final AdoptionAccess access;
    private final AskedRows questions;
    private final CurrentViewer current;
    private final Clock clock;

    AdoptionQuestions(AdoptionAccess access, AskedRows questions, CurrentViewer current, Clock clock) {
        this.access = access;
        this.questions = questions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Keeps the answer to a question that waits. False when it was answered meanwhile: nothing is changed.
     *
     * @throws NotOpen when there is no such adoption, who asks does not carry it on, or that was not asked
     * @throws InvalidInput on {@code answer} when it is none of the choices
     */
    @ForMembers
    public boolean answer(long adoptionId, AdoptionQuestion question, String choice) {
        var viewer = current.require();
        access.held(adoptionId, viewer);
        AnswerByKey.mustBeOffered(question, choice);
        questions.hold(adoptionId, question);
        var asked = questions.find(adoptionId, question).orElseThrow(() -> AdoptionAccess.notOpen(adoptionId));
        if (asked.answeredAt() != null) {
            return false;
        }
        questions.answer(adoptionId, question, choice, viewer.memberId(), Instant.now(clock));
        return true;
    }
}
