package org.ricdm.passerelle.event.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.feedback.AskedFeedback;
import org.ricdm.passerelle.event.feedback.Feedback;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Where a member says how it was, session by session. */
@Route("events/:slug/feedback")
@PermitAll
class FeedbackView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Feedback feedback;
    private final transient CurrentViewer current;
    private String title = "";

    FeedbackView(Feedback feedback, CurrentViewer current) {
        this.feedback = feedback;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""));
    }

    private void show(String slug) {
        var asked = feedback.mine(slug);
        var reader = current.require().language();
        title = asked.event().title();
        clear();
        header(new PageHeader(getTranslation("feedback.title"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, asked.event()))
                .lead(getTranslation("feedback.lead")));
        if (asked.items().isEmpty()) {
            main(new EmptyState(getTranslation(asked.tooLate() ? "feedback.tooLate" : "feedback.nothing")));
            return;
        }
        var rows = new RowList();
        asked.items().forEach(item -> rows.add(row(slug, item, reader)));
        var anonymous = new Paragraph(getTranslation("feedback.anonymous"));
        anonymous.addClassNames("muted", "small");
        main(rows, anonymous);
    }

    private Component row(String slug, AskedFeedback.Item item, Language reader) {
        var subject = item.subject();
        var name = subject.isWhole() ? getTranslation("feedback.whole") : subject.title();
        var row = new Row(name, null).second(EventDates.days(subject.starts(), subject.ends(), reader));
        if (subject.language() != reader && !subject.isWhole()) {
            row.inLanguage(subject.language().code());
        }
        if (item.given()) {
            return row.facts(new Chip(Chip.Kind.DONE, getTranslation("feedback.given")));
        }
        var answer = Buttons.plain(getTranslation("feedback.answer"));
        answer.setAriaLabel(getTranslation("feedback.answer.about", name));
        answer.addClickListener(click -> new FeedbackDialog(
                        subject, name, said -> feedback.give(slug, subject.sessionId(), said), () -> show(slug))
                .open());
        return row.action(answer);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feedback.title") + " · " + title + " · Passerelle";
    }
}
