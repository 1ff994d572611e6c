package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.moderation.CaseFile;
import org.ricdm.passerelle.moderation.UnderReview;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** One case: what it is about as it stands, what was reported, what was decided before, and what can be decided now. */
@Route("admin/review/:id([0-9]{1,18})")
@PermitAll
class CaseView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewServices services;
    private long id;
    private String title = "";

    CaseView(ReviewServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("case"));
        show();
    }

    /** The case as it is now, below what there is to say about it. */
    private void show(Banner... said) {
        clear();
        var one = services.review().open(id);
        var object = one.object();
        title = object == null ? getTranslation("moderation.account") : object.title();
        var header = new PageHeader(title)
                .breadcrumbs(new Breadcrumbs().to(getTranslation("moderation.queue"), ModerationNavigation.REVIEW))
                .chips(chips(one));
        header(header);
        main(said);
        state(one);
        if (object != null) {
            main(asItStands(object));
        }
        if (one.contested() != null) {
            main(new PageSection(
                    getTranslation("moderation.contested"), new PastDecisions(one.contested(), viewerZone(), now())));
        }
        if (!one.flags().isEmpty()) {
            main(new PageSection(getTranslation("moderation.reported"), flags(one)));
        }
        if (one.mayDecide()) {
            main(new CaseActions(one, services, this::show));
        }
        rail(author(one));
        rail(new PageSection(
                getTranslation("moderation.history"),
                one.history().isEmpty()
                        ? new Paragraph(getTranslation("moderation.history.none"))
                        : new PastDecisions(one.history(), viewerZone(), now())));
    }

    private Component[] chips(CaseFile one) {
        var kind = CaseRow.chip(one.kind(), getTranslation("moderation.kind." + one.kind()));
        var object = one.object();
        var waiting = new TimeAgo(one.openedAt(), viewerZone(), getLocale(), now());
        waiting.addClassNames("muted", "small");
        return object == null
                ? new Component[] {kind, waiting}
                : new Component[] {
                    kind, new Chip(Chip.Kind.STATE, getTranslation("moderation.standing." + object.standing())), waiting
                };
    }

    private void state(CaseFile one) {
        var by = one.decidedBy();
        var taken = one.takenBy();
        if (!one.open()) {
            main(Banner.info(
                    by == null
                            ? getTranslation("moderation.error.lapsed")
                            : getTranslation("moderation.error.decided", by.name())));
        } else if (!one.mayDecide()) {
            main(Banner.info(getTranslation("moderation.notYours")));
        } else if (taken != null && !one.takenByMe()) {
            main(Banner.info(getTranslation("moderation.takenBy", taken.name())));
        }
        if (one.open() && one.automated()) {
            main(Banner.info(
                    getTranslation("moderation.automated." + (one.flags().isEmpty() ? "HELD" : "FLAG"))));
        }
    }

    private PageSection asItStands(UnderReview object) {
        var text = new SafeHtml(object.html());
        if (object.language() != null) {
            text.inLanguage(object.language());
        }
        var panel = new Div(text);
        panel.addClassName("panel");
        var section = new PageSection(getTranslation("moderation.asItStands"), panel);
        if (object.standing() != UnderReview.Standing.GONE) {
            section.link(getTranslation("moderation.inContext"), object.path());
        }
        return section;
    }

    private UnorderedList flags(CaseFile one) {
        var list = new UnorderedList();
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        for (var flag : one.flags()) {
            var head = new Div(
                    new Chip(Chip.Kind.STATE, getTranslation(flag.ground().wordKey())));
            head.addClassName("cluster");
            var reporter = flag.reporter();
            if (reporter != null) {
                head.add(PersonLine.withoutAvatar(PeopleNavigation.person(reporter)));
            }
            head.add(new TimeAgo(flag.at(), viewerZone(), getLocale(), now()));
            var item = new ListItem(head);
            item.addClassName("waiting-person");
            if (!flag.words().isEmpty()) {
                item.add(new Paragraph(flag.words()));
            }
            list.add(item);
        }
        return list;
    }

    private PageSection author(CaseFile one) {
        var author = one.author();
        var about = author == null
                ? new Paragraph(getTranslation("moderation.somebody"))
                : new PersonLine(PeopleNavigation.person(author)).stacked();
        var section = new PageSection(getTranslation("moderation.author"), about);
        if (author != null && !author.active()) {
            section.add(new Chip(Chip.Kind.CLOSED, getTranslation("moderation.suspended")));
        }
        var object = one.object();
        if (object != null && !object.place().isEmpty()) {
            section.add(new Anchor(object.path(), object.place()));
        }
        return section;
    }

    private ZoneId viewerZone() {
        return services.current().require().zone();
    }

    private Instant now() {
        return Instant.now(services.clock());
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
