package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.practice.review.ReviewEntry;
import org.ricdm.passerelle.practice.review.RubricItem;

/** What a reviewer said: each item in a number and a word with the comment, what they recommend, the letter. */
class RubricResult extends Div {

    RubricResult(ReviewEntry entry) {
        addClassName("stack");
        var facts = new FactList();
        facts.addClassName("review-scores");
        for (var item : RubricItem.values()) {
            var score = entry.scores().get(item);
            if (score != null) {
                var said = new ArrayList<Component>();
                said.add(new Span(score + " · " + getTranslation(RubricItem.scoreKey(score))));
                if (!entry.comment(item).isEmpty()) {
                    var comment = new Paragraph(entry.comment(item));
                    comment.addClassNames("answer-text", "muted");
                    said.add(comment);
                }
                facts.fact(getTranslation(item.wordKey()), said.toArray(Component[]::new));
            }
        }
        var verdict = entry.verdict();
        if (verdict != null) {
            facts.fact(getTranslation("peerreview.verdict"), getTranslation(verdict.wordKey()));
        }
        add(facts);
        if (!entry.letter().isEmpty()) {
            add(new Said(getTranslation("peerreview.letter"), entry.letter()));
        }
    }
}
