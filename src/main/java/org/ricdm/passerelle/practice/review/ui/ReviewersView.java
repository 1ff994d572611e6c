package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.review.Reviewers;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** From whom reviewers are drawn, for the office. */
@Route("practices/reviewers")
@PermitAll
class ReviewersView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reviewers reviewers;
    private final transient Members members;

    ReviewersView(Reviewers reviewers, Members members) {
        this.reviewers = reviewers;
        this.members = members;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var all = reviewers.all();
        clear();
        var name = Buttons.primary(getTranslation("peerreview.name"));
        name.addClickListener(click -> OfficeDialogs.naming(members, getTranslation("peerreview.pool.help"), card -> {
                    reviewers.name(card.id());
                    show();
                })
                .open());
        header(new PageHeader(getTranslation("peerreview.pool"))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(getTranslation("peerreview.reviews"), PracticeNavigation.reviews()))
                .lead(getTranslation("peerreview.pool.lead"))
                .action(name));
        if (all.isEmpty()) {
            main(new EmptyState(getTranslation("peerreview.pool.none")));
            return;
        }
        var rows = new RowList();
        all.forEach(one -> rows.add(row(one)));
        main(rows);
    }

    private Row row(Reviewers.Named one) {
        var person = one.person();
        var release = Buttons.quiet(getTranslation("peerreview.release"));
        release.setAriaLabel(getTranslation("peerreview.release.of", person.name()));
        release.addClickListener(click -> {
            reviewers.release(person.id());
            show();
            Toasts.done(getTranslation("peerreview.released", person.name()), () -> {
                reviewers.name(person.id());
                show();
            });
        });
        var row = new Row(person.name(), person.active() ? PeopleNavigation.member(person.handle()) : null)
                .second(person.centreName() + " · " + person.city())
                .facts(getTranslation("peerreview.load", one.load()))
                .action(release);
        one.understands().forEach(language -> row.chips(new LanguageChip(language)));
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("peerreview.pool") + " · Passerelle";
    }
}
