package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.springframework.beans.factory.ObjectProvider;

/** Who runs an event, and what part of it each sees. */
@Route("events/:slug/manage/team")
@PermitAll
class TeamView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Events events;
    private final transient EventTeam team;
    private final transient Members members;
    private final transient ObjectProvider<DeskEntry> places;

    TeamView(Events events, EventTeam team, Members members, ObjectProvider<DeskEntry> places) {
        this.events = events;
        this.team = team;
        this.members = members;
        this.places = places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""));
    }

    private void show(String slug) {
        var helpers = team.of(slug);
        var event = events.find(slug);
        clear();
        var name = Buttons.primary(getTranslation("event.team.name"));
        name.addClickListener(click ->
                TeamDialog.naming(event, members, team, () -> show(slug)).open());
        header(new PageHeader(getTranslation("event.team"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, event))
                .lead(getTranslation("event.team.help"))
                .action(name));
        var list = new UnorderedList();
        list.addClassName("team");
        list.getElement().setAttribute("role", "list");
        helpers.forEach(helper -> list.add(item(event, helper)));
        main(list, new TeamRights(places.stream().toList()));
    }

    private ListItem item(EventBrief event, EventTeam.Helper helper) {
        var parts = new Div();
        parts.addClassName("chips");
        Arrays.stream(TeamPart.values())
                .filter(helper.parts()::contains)
                .forEach(part -> parts.add(new Chip(Chip.Kind.STATE, getTranslation(part.wordKey()))));
        var change = Buttons.quiet(getTranslation("action.edit"));
        change.setAriaLabel(getTranslation("event.team.change", helper.person().name()));
        change.addClickListener(click -> TeamDialog.changing(event, helper, team, () -> show(event.slug()))
                .open());
        var item = new ListItem(new PersonLine(PeopleNavigation.person(helper.person())).stacked(), parts, change);
        item.addClassName("team-helper");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("event.team") + " · Passerelle";
    }
}
