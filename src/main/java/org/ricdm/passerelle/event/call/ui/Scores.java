package org.ricdm.passerelle.event.call.ui;

import java.util.Locale;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.event.call.ReviewEntry;
import org.ricdm.passerelle.event.call.RubricItem;

/** What a reviewer said to each item of the rubric, in numbers and in words, and the mean. */
class Scores extends FactList {

    Scores(ReviewEntry entry, Locale locale) {
        addClassName("review-scores");
        beside();
        for (var item : RubricItem.values()) {
            var score = entry.scores().get(item);
            if (score != null) {
                fact(getTranslation(item.wordKey()), score + " · " + getTranslation(RubricItem.scoreKey(score)));
            }
        }
        fact(getTranslation("call.mean.label"), ProposalRowItem.number(entry.mean(), locale));
    }
}
