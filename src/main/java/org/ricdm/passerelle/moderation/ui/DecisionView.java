package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.moderation.Appeals;
import org.ricdm.passerelle.moderation.Statement;
import org.ricdm.passerelle.moderation.Statements;
import org.ricdm.passerelle.moderation.UnderReview.Standing;

/** A decision against oneself with its reasons, and where one answers it. */
@Route("settings/moderation/:id([0-9]{1,18})")
@PermitAll
class DecisionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Statements statements;
    private final transient Appeals appeals;
    private long id;

    DecisionView(Statements statements, Appeals appeals) {
        this.statements = statements;
        this.appeals = appeals;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("decision"));
        show(statements.read(id));
    }

    private void show(Statement statement) {
        clear();
        header(new PageHeader(getTranslation("moderation.statement.title." + statement.verdict()))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.settings"), "/settings")
                        .to(getTranslation("moderation.mine"), ModerationNavigation.DECISIONS)));
        var reasons = new Div();
        reasons.addClassName("prose");
        statement.reasons().forEach(sentence -> reasons.add(new Paragraph(sentence)));
        main(reasons);
        var object = statement.object();
        if (object != null && object.standing() != Standing.GONE) {
            var text = new SafeHtml(object.html());
            if (object.language() != null) {
                text.inLanguage(object.language());
            }
            var panel = new Div(text);
            panel.addClassName("panel");
            main(new PageSection(object.title(), panel)
                    .link(
                            getTranslation(
                                    object.standing() == Standing.RETURNED
                                            ? "moderation.correct"
                                            : "moderation.inContext"),
                            object.path()));
        }
        main(appeal(statement));
    }

    private PageSection appeal(Statement statement) {
        var section = new PageSection(getTranslation("moderation.appeal"));
        var outcome = statement.outcome();
        if (statement.appeal() != null) {
            section.add(new Paragraph(getTranslation("moderation.appeal.yours")), new Paragraph(statement.appeal()));
        }
        if (outcome != null) {
            section.add(
                    Banner.info(getTranslation("moderation.outcome." + outcome) + " · " + statement.outcomeFacts()));
        } else if (statement.appeal() != null) {
            section.add(Banner.info(getTranslation("moderation.appeal.received")));
        } else if (statement.mayAppeal()) {
            statement.remedy().forEach(sentence -> section.add(new Paragraph(sentence)));
            section.add(form());
        } else {
            section.add(new Paragraph(getTranslation("moderation.error.appealLate")));
        }
        return section;
    }

    private Div form() {
        var words = new TextArea(getTranslation("moderation.appeal.words"));
        words.setHelperText(getTranslation("moderation.appeal.help", Appeals.MAX_WORDS));
        words.setMaxLength(Appeals.MAX_WORDS);
        words.setWidthFull();
        var send = Buttons.primary(getTranslation("moderation.appeal.send"));
        send.addClickListener(click -> {
            try {
                appeals.appeal(id, words.getValue());
                show(statements.read(id));
            } catch (InvalidInput wrong) {
                Problems.beside(words, wrong.problems().getFirst());
                words.focus();
            }
        });
        var form = new Div(words, send);
        form.addClassName("stack");
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("moderation.mine") + " · Passerelle";
    }
}
