package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.practice.adoption.Adoption;

/** What a centre says at the end of an adoption: the five answers, or why it gave up. */
class OutcomeFacts extends FactList {

    OutcomeFacts(Adoption adoption) {
        var outcome = adoption.outcome();
        if (outcome != null) {
            choice(
                    "adoption.effort",
                    outcome.effort() == null ? null : outcome.effort().wordKey());
            choice(
                    "adoption.result",
                    outcome.result() == null ? null : outcome.result().wordKey());
            said("adoption.changed", outcome.changed(), adoption);
            choice(
                    "adoption.again",
                    outcome.again() == null ? null : outcome.again().wordKey());
            said("adoption.advice", outcome.advice(), adoption);
        }
        var stopping = adoption.stopping();
        if (stopping != null) {
            choice(
                    "adoption.reason",
                    stopping.reason() == null ? null : stopping.reason().wordKey());
            said("adoption.reason.text", stopping.text(), adoption);
        }
    }

    private void choice(String label, @Nullable String key) {
        if (key != null) {
            fact(AdoptionWords.of(label), AdoptionWords.of(key));
        }
    }

    /** Lines are kept, nothing in it is markup. */
    private void said(String label, String words, Adoption adoption) {
        if (words.isEmpty()) {
            return;
        }
        var text = new Paragraph(words);
        text.addClassName("answer-text");
        var language = adoption.language();
        if (language != null) {
            text.getElement().setAttribute("lang", language.code());
        }
        fact(AdoptionWords.of(label), text);
    }
}
