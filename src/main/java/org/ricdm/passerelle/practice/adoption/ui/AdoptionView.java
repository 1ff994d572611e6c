package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.adoption.Adaptations;
import org.ricdm.passerelle.practice.adoption.Adoption;
import org.ricdm.passerelle.practice.adoption.AdoptionPage;
import org.ricdm.passerelle.practice.adoption.AdoptionQuestion;
import org.ricdm.passerelle.practice.adoption.AdoptionQuestions;
import org.ricdm.passerelle.practice.adoption.Adoptions;
import org.ricdm.passerelle.practice.adoption.OwnAdoptions;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** How far a centre is with trying a sheet, and what comes next for those who carry it on. */
@Route("practices/adoptions/:id([0-9]{1,18})")
@PermitAll
class AdoptionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnAdoptions own;
    private final transient Adoptions adoptions;
    private final transient Adaptations adaptations;
    private final transient AdoptionQuestions questions;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div refused = new Div();
    private String title = "";

    AdoptionView(
            OwnAdoptions own,
            Adoptions adoptions,
            Adaptations adaptations,
            AdoptionQuestions questions,
            CurrentViewer current,
            Clock clock) {
        this.own = own;
        this.adoptions = adoptions;
        this.adaptations = adaptations;
        this.questions = questions;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("adoption")));
    }

    private void show(long id) {
        var page = own.open(id);
        var adoption = page.adoption();
        title = adoption.centre().name();
        clear();
        refused.removeAll();
        header(new PageHeader(title)
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(page.sheet().title(), page.sheet().path())
                        .to(
                                getTranslation("adoption.ledger"),
                                AdoptionNavigation.ledger(page.sheet().id())))
                .lead(getTranslation("adoption.tries", page.sheet().title()))
                .chips(AdoptionWords.state(adoption.state())));
        main(refused);
        page.waiting().forEach(question -> main(new QuestionCard(question, choice -> answer(id, question, choice))));
        main(new PageSection(getTranslation("adoption.state"), facts(adoption)));
        if (adoption.outcome() != null || adoption.stopping() != null) {
            main(new PageSection(getTranslation("adoption.said"), new OutcomeFacts(adoption)));
        }
        if (page.acts()) {
            var today = LocalDate.ofInstant(clock.instant(), current.require().zone());
            rail(new PageSection(
                    getTranslation("adoption.next"), new AdoptionActs(page, adoptions, today, () -> show(id))));
        }
        if (page.adapts()) {
            rail(adapt(page));
        }
    }

    private void answer(long id, AdoptionQuestion question, String choice) {
        var kept = questions.answer(id, question, choice);
        show(id);
        Toasts.done(getTranslation(kept ? "adoption.question.done" : "adoption.question.before"));
    }

    private static FactList facts(Adoption adoption) {
        var facts = new FactList().fact(AdoptionWords.of("adoption.when"), AdoptionWords.when(adoption));
        var responsible = adoption.responsible();
        if (responsible != null) {
            facts.fact(
                    AdoptionWords.of("adoption.responsible"),
                    new PersonLine(PeopleNavigation.person(responsible)).stacked());
        }
        facts.fact(
                AdoptionWords.of("adoption.visibility"),
                AdoptionWords.of(adoption.visibility().wordKey()));
        var adapted = adoption.adapted();
        if (adapted != null) {
            facts.fact(AdoptionWords.of("adoption.adapted"), new Anchor(adapted.path(), adapted.title()));
        }
        return facts;
    }

    private PageSection adapt(AdoptionPage page) {
        var help = new Paragraph(getTranslation("adoption.adapt.help"));
        help.addClassNames("muted", "small");
        var make = Buttons.plain(getTranslation("adoption.adapt"));
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            refused.removeAll();
            try {
                var id = adaptations.adapt(page.adoption().id());
                UI.getCurrent().navigate(PracticeNavigation.edit(id).substring(1));
            } catch (InvalidInput problems) {
                make.setEnabled(true);
                Problems.besideNone(Map.of(), problems, refused);
            }
        });
        return new PageSection(getTranslation("adoption.adapt.title"), help, make);
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
