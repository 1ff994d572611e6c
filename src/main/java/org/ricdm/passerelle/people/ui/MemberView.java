package org.ricdm.passerelle.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.people.MemberProfile;
import org.ricdm.passerelle.people.MemberState;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.thesaurus.Thesaurus;

/** One member: who, from where, what they can help with. */
@Route("members/:handle")
@PermitAll
class MemberView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Members members;
    private final transient CurrentViewer current;
    private final transient TermChips terms;
    private String title = "";

    MemberView(Members members, CurrentViewer current, Thesaurus thesaurus) {
        this.members = members;
        this.current = current;
        this.terms = new TermChips(thesaurus);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var handle = event.getRouteParameters().get("handle").orElse("");
        var profile = members.byHandle(handle).orElseThrow(() -> new NotOpen("member"));
        var card = profile.card();
        title = card.name();
        clear();
        var header = new PageHeader(title)
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.members"), "/" + PeopleNavigation.MEMBERS))
                .chips(roles(profile));
        if (!profile.job().isBlank()) {
            header.lead(profile.job());
        }
        if (card.id() == current.require().memberId()) {
            header.action(Buttons.link(getTranslation("people.member.edit"), "/" + PeopleNavigation.SETTINGS));
        }
        header(header);
        gone(profile);
        var avatar = new Div(
                new Avatar(title, card.centreId()).large(),
                new Div(
                        new Anchor(PeopleNavigation.centre(card.centreSlug()), card.centreName()),
                        new Paragraph(card.city() + ", " + CentreRow.country(card.country(), getLocale()))));
        avatar.addClassName("profile-head");
        main(avatar);
        if (!profile.about().isBlank()) {
            var about = new Div();
            about.addClassName("prose");
            profile.about().lines().filter(line -> !line.isBlank()).forEach(line -> about.add(new Paragraph(line)));
            main(new PageSection(getTranslation("people.member.about"), about));
        }
        terms("people.canhelp", profile.canHelpWith());
        terms("people.lookingfor", profile.lookingFor());
        rail(facts(profile));
    }

    private Chip[] roles(MemberProfile profile) {
        return profile.roles().stream()
                .sorted()
                .map(MemberView::roleKey)
                .map(key -> new Chip(Chip.Kind.STATE, getTranslation(key)))
                .toArray(Chip[]::new);
    }

    private static String roleKey(Role role) {
        return "role." + role.name().toLowerCase(Locale.ROOT);
    }

    private void gone(MemberProfile profile) {
        if (profile.state() == MemberState.ACTIVE) {
            return;
        }
        var banner = Banner.info(
                getTranslation(profile.state() == MemberState.LEFT ? "people.member.left" : "people.member.suspended"));
        var successor = profile.successor();
        if (successor != null) {
            banner.with(new Anchor(
                    PeopleNavigation.member(successor.handle()),
                    getTranslation("people.member.successor", successor.name())));
        }
        main(banner);
    }

    private void terms(String heading, List<String> keys) {
        if (!keys.isEmpty()) {
            main(new PageSection(getTranslation(heading), terms.of(keys, Language.ofInterface(getLocale()))));
        }
    }

    private FactList facts(MemberProfile profile) {
        var joined = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(profile.joinedAt().atZone(current.require().zone()));
        return new FactList()
                .fact(
                        getTranslation("people.member.languages"),
                        profile.understands().stream()
                                .map(language -> language.locale().getDisplayLanguage(getLocale()))
                                .collect(Collectors.joining(", ")))
                .fact(getTranslation("people.centre.zone"), profile.zone().getDisplayName(TextStyle.FULL, getLocale()))
                .fact(getTranslation("people.member.since"), joined);
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
