package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.SheetPage;
import org.ricdm.passerelle.practice.Sheets;

/** A sheet as it is read; a draft, by its authors only. */
@Route("practices/:id([0-9]{1,18})/:slug?")
@PermitAll
class SheetView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sheets sheets;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private transient @Nullable SheetPage shown;

    SheetView(Sheets sheets, CurrentViewer current, Clock clock) {
        this.sheets = sheets;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        var sheet = sheets.open(id);
        var slug = event.getRouteParameters().get("slug").orElse("");
        if (!sheet.link().path().endsWith("/" + slug)) {
            event.forwardToUrl(sheet.link().path());
            return;
        }
        show(sheet);
    }

    private void show(SheetPage sheet) {
        shown = sheet;
        clear();
        var fields = sheet.fields();
        var reader = current.require();
        var top = new PageHeader(title(sheet))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("practice.mine"), PracticeNavigation.PRACTICES));
        if (!fields.title().isEmpty()) {
            top.inLanguage(fields.language().code());
        }
        if (!fields.promise().isEmpty()) {
            top.lead(fields.promise());
        }
        var draft = new Chip(Chip.Kind.STATE, getTranslation("forum.draft"));
        if (fields.language() == reader.language()) {
            top.chips(draft);
        } else {
            top.chips(draft, new LanguageChip(fields.language()));
        }
        top.action(Buttons.primaryLink(
                getTranslation("action.edit"),
                PracticeNavigation.edit(sheet.link().id())));
        Deleting.into(top, sheet, sheets);
        header(top);
        main(text("practice.need", sheet.needHtml(), sheet), text("practice.done", sheet.doneHtml(), sheet));
        rail(new PageSection(
                getTranslation("practice.facts"),
                new FactList()
                        .fact(getTranslation("practice.public"), said(fields.publicAimedAt()))
                        .fact(
                                getTranslation("practice.author"),
                                new PersonLine(PeopleNavigation.person(sheet.author())).stacked())
                        .fact(
                                getTranslation("practice.changed"),
                                new TimeAgo(sheet.changedAt(), reader.zone(), getLocale(), Instant.now(clock)))));
        if (!sheet.credited().isEmpty()) {
            rail(Origin.credits(sheet));
        }
        rail(Origin.talk(sheet));
    }

    private PageSection text(String heading, String html, SheetPage sheet) {
        return new PageSection(
                getTranslation(heading),
                html.isEmpty()
                        ? nothing()
                        : new SafeHtml(html).inLanguage(sheet.fields().language()));
    }

    private Component nothing() {
        var line = new Paragraph(getTranslation("practice.nothing"));
        line.addClassName("muted");
        return line;
    }

    private String said(String line) {
        return line.isEmpty() ? getTranslation("practice.nothing") : line;
    }

    private String title(SheetPage sheet) {
        return sheet.fields().title().isEmpty()
                ? getTranslation("practice.untitled")
                : sheet.fields().title();
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : title(shown) + " · ") + "Passerelle";
    }
}
