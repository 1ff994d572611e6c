package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.call.CallDecisions;
import org.ricdm.passerelle.event.call.DecisionLetters;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** The decisions that wait to be told, as they would be read, and the one button that tells them all. */
@Route("events/:slug/manage/proposals/letters")
@PermitAll
class CallLettersView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallDecisions decisions;
    private final Div refused = new Div();

    CallLettersView(CallDecisions decisions) {
        this.decisions = decisions;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""));
    }

    private void show(String slug) {
        var letters = decisions.letters(slug);
        clear();
        refused.removeAll();
        var head = new PageHeader(getTranslation("call.letters.title"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, letters.event())
                        .to(getTranslation("call.desk"), CallNavigation.proposals(slug)));
        header(head);
        if (letters.proposals() == 0) {
            main(new EmptyState(
                    getTranslation("call.letters.none"),
                    Buttons.link(getTranslation("call.desk"), CallNavigation.proposals(slug))));
            return;
        }
        head.lead(getTranslation("call.letters.lead", letters.proposals(), letters.people()));
        var send = Buttons.primary(getTranslation("call.letters.send"));
        send.addClickListener(click -> Confirmation.ask(
                getTranslation("call.letters.ask", letters.people()),
                getTranslation("call.letters.help"),
                () -> send(slug, letters)));
        head.action(send);
        main(refused);
        if (letters.unreachable() > 0) {
            main(Banner.warning(getTranslation("call.letters.unreachable", letters.unreachable())));
        }
        letters.samples().forEach(sample -> main(sample(sample)));
    }

    private PageSection sample(DecisionLetters.Sample sample) {
        var letter = sample.letter();
        var subject = new H3(letter.subject());
        var text = new Div(subject, new Paragraph(letter.lead()));
        letter.paragraphs().forEach(words -> {
            var line = new Paragraph(words);
            line.addClassName("answer-text");
            text.add(line);
        });
        text.addClassNames("panel", "stack");
        text.getElement().setAttribute("lang", sample.language().code());
        return new PageSection(
                getTranslation(
                        "call.letters.sample",
                        getTranslation(sample.decision().wordKey()),
                        sample.language().ownName(),
                        sample.people()),
                text);
    }

    private void send(String slug, DecisionLetters looked) {
        try {
            var told = decisions.send(slug, looked.state());
            Toasts.done(getTranslation("call.letters.sent", told));
            show(slug);
        } catch (InvalidInput problem) {
            show(slug);
            problem.problems().forEach(said -> refused.add(Banner.error(Problems.words(said))));
            main(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("call.letters.title") + " · Passerelle";
    }
}
