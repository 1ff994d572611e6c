package org.ricdm.passerelle.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.people.CentreProfile;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.MemberPage;
import org.ricdm.passerelle.people.Members;

/** The directory of members. What is looked for stands in the address. */
@Route(PeopleNavigation.MEMBERS)
@PermitAll
class MembersView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 100;

    private final transient Members members;
    private final transient Centres centres;

    MembersView(Members members, Centres centres) {
        this.members = members;
        this.centres = centres;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var words = parameter(event.getLocation(), "q", "");
        var after = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .orElse(null);
        var centre = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("centre")
                .flatMap(centres::bySlug)
                .orElse(null);
        var slug = centre == null ? null : centre.summary().slug();
        show(members.directory(words, slug, after), words, centre, after != null);
    }

    private void show(MemberPage page, String words, @Nullable CentreProfile centre, boolean later) {
        clear();
        header(new PageHeader(getTranslation("nav.members")).lead(getTranslation("people.members.lead")));
        var slug = centre == null ? null : centre.summary().slug();
        main(field(words, slug));
        if (centre != null) {
            main(new FilterBar(getTranslation("people.members.filter"))
                    .chosen(centre.summary().name(), address(words, slug, null))
                    .clearAll(address("", null, null)));
        }
        if (page.people().isEmpty()) {
            main(new EmptyState(
                    getTranslation("people.members.none"),
                    Buttons.link(getTranslation("people.members.all"), address("", null, null))));
            return;
        }
        var rows = new RowList();
        for (var card : page.people()) {
            rows.add(new Row(card.name(), PeopleNavigation.member(card.handle()))
                    .lead(new Avatar(card.name(), card.centreId()))
                    .second(card.centreName() + " · " + card.city() + ", "
                            + CentreRow.country(card.country(), getLocale())));
        }
        main(rows);
        main(new KeysetPager(
                later ? address(words, slug, null) : null,
                page.next() == null ? null : address(words, slug, page.next())));
    }

    private Div field(String words, @Nullable String slug) {
        var field = new TextField(getTranslation("people.members.search"));
        field.setValue(words);
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(Glyph.SEARCH));
        var go = Buttons.plain(getTranslation("nav.search"));
        go.addClickListener(click -> search(field.getValue(), slug));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        var line = new Div(field, go);
        line.addClassName("search-line");
        return line;
    }

    private void search(String words, @Nullable String slug) {
        getUI().ifPresent(
                        ui -> ui.navigate(PeopleNavigation.MEMBERS, QueryParameters.simple(query(words, slug, null))));
    }

    private static Map<String, String> query(String words, @Nullable String slug, @Nullable String after) {
        var query = new LinkedHashMap<String, String>();
        if (!words.isBlank()) {
            query.put("q", words.strip());
        }
        if (slug != null) {
            query.put("centre", slug);
        }
        if (after != null) {
            query.put("after", after);
        }
        return query;
    }

    private static String address(String words, @Nullable String slug, @Nullable String after) {
        var query = query(words, slug, after).entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/" + PeopleNavigation.MEMBERS + (query.isEmpty() ? "" : "?" + query);
    }

    private static String parameter(Location location, String name, String otherwise) {
        var value = location.getQueryParameters()
                .getSingleParameter(name)
                .map(String::strip)
                .orElse(otherwise);
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.members") + " · Passerelle";
    }
}
