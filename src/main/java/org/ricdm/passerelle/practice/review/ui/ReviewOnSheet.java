package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.review.ReviewPages;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;
import org.ricdm.passerelle.practice.ui.SheetSection;
import org.springframework.core.annotation.Order;

/** How far the review of a sheet is, in one line on its page for those concerned, and the way to hand it in. */
@org.springframework.stereotype.Component
@Order(10)
class ReviewOnSheet implements SheetSection {

    /** States of which authors are told in a line; of the others the menu leads to the page. */
    private static final Set<SheetState> TOLD =
            Set.of(SheetState.SUBMITTED, SheetState.IN_REVIEW, SheetState.QUESTIONS, SheetState.RETURNED);

    private final ReviewPages pages;
    private final CurrentViewer current;

    ReviewOnSheet(ReviewPages pages, CurrentViewer current) {
        this.pages = pages;
        this.current = current;
    }

    @Override
    public List<Component> above(SheetReading sheet) {
        var brief = sheet.brief();
        var state = brief.state();
        if (!TOLD.contains(state)) {
            return List.of();
        }
        var follow = Buttons.quietLink(words("peerreview.follow"), PracticeNavigation.review(brief.id()));
        if (brief.mine()) {
            var line = words("peerreview.now." + state);
            return List.of((state == SheetState.QUESTIONS ? Banner.warning(line) : Banner.info(line)).action(follow));
        }
        if (state == SheetState.RETURNED) {
            return List.of();
        }
        var task = pages.ownTask(brief.id());
        if (task.isPresent()) {
            return List.of(Banner.info(words("peerreview.youReview"))
                    .action(Buttons.quietLink(words("peerreview.go"), PracticeNavigation.reviewTask(task.get()))));
        }
        return current.require().has(Role.ADMINISTRATOR)
                ? List.of(Banner.info(words("peerreview.now.office")).action(follow))
                : List.of();
    }

    @Override
    public List<Act> menu(SheetReading sheet) {
        var brief = sheet.brief();
        if (!brief.mine() || brief.state() == SheetState.RETIRED) {
            return List.of();
        }
        var mayBegin = brief.state().canBecome(SheetState.SUBMITTED) && brief.depth() == Depth.FULL;
        return List.of(new Act(
                words(mayBegin ? "peerreview.submit.menu" : "practice.review"),
                () -> UI.getCurrent()
                        .navigate(PracticeNavigation.review(brief.id()).substring(1))));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
