package org.ricdm.passerelle.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.people.CentreProfile;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.thesaurus.Thesaurus;

/** One centre: where it is, what it does, who belongs to it. */
@Route("centres/:slug")
@PermitAll
class CentreView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Centres centres;
    private final transient TermChips terms;
    private String title = "";

    CentreView(Centres centres, Thesaurus thesaurus) {
        this.centres = centres;
        this.terms = new TermChips(thesaurus);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var centre = centres.bySlug(slug).orElseThrow(() -> new NotOpen("centre"));
        var summary = centre.summary();
        title = summary.name();
        clear();
        header(new PageHeader(title)
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.centres"), "/" + PeopleNavigation.CENTRES))
                .lead(summary.city() + ", " + CentreRow.country(summary.country(), getLocale()))
                .action(Buttons.link(
                        getTranslation("people.centre.members"),
                        "/" + PeopleNavigation.MEMBERS + "?centre=" + summary.slug())));
        var about = new Div();
        about.addClassName("prose");
        centre.about().lines().filter(line -> !line.isBlank()).forEach(line -> about.add(new Paragraph(line)));
        main(about);
        if (!centre.services().isEmpty()) {
            main(new PageSection(
                    getTranslation("people.centre.services"),
                    terms.of(centre.services(), Language.ofInterface(getLocale()))));
        }
        relatives(centre);
        rail(new PageSection(getTranslation("people.centre.contact"), facts(centre)));
    }

    private void relatives(CentreProfile centre) {
        if (centre.parent() != null) {
            main(new PageSection(getTranslation("centre.cite"), new RowList(new CentreRow(centre.parent()))));
        }
        if (!centre.associated().isEmpty()) {
            main(new PageSection(
                    getTranslation("people.centres.associated"),
                    new RowList(centre.associated().stream().map(CentreRow::new).toArray(CentreRow[]::new))));
        }
    }

    private FactList facts(CentreProfile centre) {
        var facts = new FactList();
        if (!centre.address().isBlank()) {
            facts.fact(getTranslation("people.centre.address"), centre.address());
        }
        facts.fact(
                getTranslation("people.centre.languages"),
                centre.languages().stream()
                        .map(language -> language.locale().getDisplayLanguage(getLocale()))
                        .collect(Collectors.joining(", ")));
        facts.fact(getTranslation("people.centre.zone"), centre.zone().getDisplayName(TextStyle.FULL, getLocale()));
        if (centre.email() != null) {
            facts.fact(getTranslation("sign.email"), new Anchor("mailto:" + centre.email(), centre.email()));
        }
        if (centre.phone() != null) {
            facts.fact(getTranslation("people.centre.phone"), centre.phone());
        }
        if (centre.website() != null && centre.website().matches("https?://.*")) {
            var link = new Anchor(centre.website(), centre.website().replaceFirst("^https?://", ""));
            link.getElement().setAttribute("rel", "noopener");
            facts.fact(getTranslation("people.centre.website"), link);
        }
        if (centre.since() != null) {
            facts.fact(
                    getTranslation("people.centre.since"),
                    Integer.toString(centre.since().getYear()));
        }
        return facts;
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
