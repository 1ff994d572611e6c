package org.ricdm.passerelle.event.feedback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.event.feedback.FeedbackAnswer;
import org.ricdm.passerelle.event.feedback.FeedbackResult;

/** What people answered, as bars with their numbers in words, and what they wrote. */
class ResultBars extends Div {

    ResultBars(FeedbackResult result) {
        addClassName("feedback-result");
        add(new Paragraph(answered(result)));
        if (!result.isShown()) {
            var few = new Paragraph(getTranslation("feedback.few", FeedbackResult.LEAST));
            few.addClassName("muted");
            add(few);
            return;
        }
        var about = result.subject().isWhole() ? "feedback.whole." : "feedback.session.";
        var charts = new Div(bars(about + "rating", "feedback.rating.", result.ratings()));
        charts.addClassName("feedback-charts");
        if (!result.scales().isEmpty()) {
            charts.add(bars(about + "scale", "feedback.scale.", result.scales()));
        }
        add(charts);
        if (!result.words().isEmpty()) {
            add(new H3(getTranslation(about + "words")), written(result.words()));
        }
    }

    /** How many answered of how many, in words. */
    private String answered(FeedbackResult result) {
        return getTranslation("feedback.answered", result.answered(), result.there(), result.rate());
    }

    private Div bars(String question, String word, List<Integer> counts) {
        var all = counts.stream().mapToInt(Integer::intValue).sum();
        var bars = new Div(new H3(getTranslation(question)));
        bars.addClassName("feedback-bars");
        // The best on top, as one reads.
        for (var choice : FeedbackAnswer.CHOICES.reversed()) {
            var times = counts.get(choice - 1);
            bars.add(new Progress(
                    times,
                    all,
                    getTranslation(
                            "feedback.bar", getTranslation(word + choice), times, Math.round(100f * times / all))));
        }
        return bars;
    }

    private static UnorderedList written(List<String> words) {
        var list = new UnorderedList();
        list.addClassName("feedback-words");
        list.getElement().setAttribute("role", "list");
        words.forEach(said -> list.add(new ListItem(said)));
        return list;
    }
}
