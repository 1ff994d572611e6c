package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** What stands in the way of handing a sheet in, in the order it is read, each leading to its field in the editor. */
final class ProblemLinks {

    private ProblemLinks() {}

    static Banner of(long practiceId, InvalidInput refused) {
        var fields = refused.problems().stream()
                .filter(problem -> SheetField.at(problem.field()).isPresent())
                .toList();
        if (fields.isEmpty()) {
            return Banner.error(Problems.words(refused.problems().getFirst()));
        }
        var list = new OrderedList();
        list.addClassName("review-problems");
        fields.forEach(problem -> list.add(new ListItem(new Anchor(
                PracticeNavigation.edit(practiceId, problem.field()),
                words("peerreview.problem", label(problem.field()), Problems.words(problem))))));
        return Banner.error(words("peerreview.problems", fields.size())).with(list);
    }

    private static String label(String path) {
        var field = SheetField.at(path).map(one -> words(one.wordKey())).orElse("");
        return SheetColumn.at(path)
                .map(cell -> field + ", " + words(cell.wordKey()))
                .orElse(field);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
