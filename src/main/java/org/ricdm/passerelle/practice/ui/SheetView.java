package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.Sheets;

/** A sheet as it is read: its facts, its story, and beside it who tries it. */
@Route("practices/:id([0-9]{1,18})/:slug?")
@PermitAll
class SheetView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sheets sheets;
    private final transient SheetReadings readings;
    private final transient SheetChoices choices;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final transient List<SheetSection> sections;
    private transient @Nullable SheetReading shown;

    SheetView(
            Sheets sheets,
            SheetReadings readings,
            SheetChoices choices,
            CurrentViewer current,
            Clock clock,
            List<SheetSection> sections) {
        this.sheets = sheets;
        this.readings = readings;
        this.choices = choices;
        this.current = current;
        this.clock = clock;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        var asked = event.getLocation().getQueryParameters();
        var sheet = asked.getParameters().containsKey("preview")
                ? readings.preview(id)
                : asked.getSingleParameter("in")
                        .flatMap(Language::of)
                        .map(wanted -> readings.read(id, wanted))
                        .orElseGet(() -> readings.read(id));
        var slug = event.getRouteParameters().get("slug").orElse("");
        if (!sheet.brief().link().path().endsWith("/" + slug)) {
            var query = asked.getQueryString();
            event.forwardToUrl(sheet.brief().link().path() + (query.isEmpty() ? "" : "?" + query));
            return;
        }
        show(sheet);
    }

    private void show(SheetReading sheet) {
        shown = sheet;
        clear();
        var reader = current.require();
        header(head(sheet, reader));
        addClassName("sheet");
        facts(facts(sheet, reader));
        above(sheet).forEach(this::main);
        new SheetStory(sheet, choices, reader).sections().forEach(this::main);
        sections.forEach(section -> section.below(sheet).forEach(this::main));
        sections.forEach(section -> section.beside(sheet).forEach(this::rail));
        if (!sheet.credited().isEmpty()) {
            rail(Origin.credits(sheet.credited()));
        }
        var source = sheet.source();
        if (source != null) {
            rail(Origin.talk(source));
        }
    }

    private PageHeader head(SheetReading sheet, Viewer reader) {
        var content = sheet.content();
        var top = new PageHeader(title(sheet))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES));
        if (!content.of(SheetField.TITLE).isEmpty()) {
            top.inLanguage(sheet.language(SheetField.TITLE.key()).code());
        }
        if (!content.of(SheetField.PROMISE).isEmpty()) {
            top.lead(content.of(SheetField.PROMISE));
        }
        var chips = new ArrayList<Component>();
        chips.add(new Chip(Chip.Kind.STATE, getTranslation(sheet.brief().state().wordKey())));
        if (sheet.language() != reader.language()) {
            chips.add(new LanguageChip(sheet.language()));
        }
        top.chips(chips.toArray(Component[]::new));
        if (sheet.brief().mine()) {
            top.action(Buttons.primaryLink(
                    getTranslation("action.edit"),
                    PracticeNavigation.edit(sheet.brief().id())));
            if (!sheet.brief().published()) {
                Deleting.into(top, sheet.brief().id(), sheets);
            }
        }
        sections.forEach(section -> section.menu(sheet)
                .forEach(act ->
                        top.menu().addItem(act.words(), click -> act.work().run())));
        return top;
    }

    private List<Component> above(SheetReading sheet) {
        var above = new ArrayList<Component>();
        var retired = sheet.retired();
        if (retired != null) {
            var why = Banner.warning(getTranslation(
                    "practice.isRetired", getTranslation(retired.reason().wordKey()), retired.text()));
            var next = retired.replacedBy();
            above.add(next == null ? why : why.with(new Anchor(next.path(), next.title())));
        }
        if (sheet.waiting()) {
            above.add(Banner.info(
                    getTranslation(sheet.brief().published() ? "practice.waiting" : "practice.notPublished")));
        }
        sections.forEach(section -> above.addAll(section.above(sheet)));
        return above;
    }

    private Component[] facts(SheetReading sheet, Viewer reader) {
        var facts = new FactList();
        for (var field : SheetField.FACTS) {
            var text = choices.names(sheet.content(), field, reader.language());
            if (!text.isEmpty()) {
                var said = new Span(text);
                if (field.type().isWords()) {
                    said.getElement()
                            .setAttribute("lang", sheet.language(field.key()).code());
                }
                facts.fact(getTranslation(field.wordKey()), said);
            }
        }
        var centre = sheet.centre();
        facts.fact(
                getTranslation("practice.centre"),
                new Anchor("/centres/" + centre.slug(), centre.name()),
                new Div(centre.city()));
        facts.fact(
                getTranslation("practice.author"),
                sheet.authors().stream()
                        .map(author -> new PersonLine(PeopleNavigation.person(author)).stacked())
                        .toArray(Component[]::new));
        var confirmed = sheet.confirmedAt();
        if (confirmed != null) {
            facts.fact(
                    getTranslation("practice.confirmed"),
                    new TimeAgo(confirmed, reader.zone(), getLocale(), Instant.now(clock)));
        }
        return new Component[] {new PageSection(getTranslation("practice.facts"), facts)};
    }

    private String title(SheetReading sheet) {
        var title = sheet.content().of(SheetField.TITLE);
        return title.isEmpty() ? getTranslation("practice.untitled") : title;
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : title(shown) + " · ") + "Passerelle";
    }
}
