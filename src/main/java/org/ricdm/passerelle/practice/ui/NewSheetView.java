package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.Sheets;

/** Where a spark is written in ten minutes. The sheet begins with the first thing typed, and has its own address then. */
@Route("practices/new")
@PermitAll
class NewSheetView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sheets sheets;
    private final transient SheetChoices choices;
    private final transient Files files;
    private final transient CurrentViewer current;

    NewSheetView(Sheets sheets, SheetChoices choices, Files files, CurrentViewer current) {
        this.sheets = sheets;
        this.choices = choices;
        this.files = files;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var attempt = event.getLocation().getQueryParameters().getParameters().containsKey("attempt");
        var language = current.require().language();
        clear();
        header(new PageHeader(getTranslation(attempt ? "practice.new.attempt" : "practice.new"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES))
                .lead(getTranslation(attempt ? "practice.new.attemptLead" : "practice.new.lead")));
        var draft = SheetDraft.toBegin(
                sheets,
                attempt ? SheetKind.ATTEMPT : SheetKind.PRACTICE,
                SheetContent.EMPTY.in(language),
                NewSheetView::address);
        var writing = new SheetWriting(sheets, draft, Depth.SPARK, choices, files, language, stored -> {});
        var publish = Buttons.primary(getTranslation("practice.publish"));
        publish.addClickListener(click -> writing.publish("practice.published"));
        writing.offer(publish);
        main(writing.parts());
        rail(new PageSection(
                getTranslation("practice.new.next"),
                new Paragraph(getTranslation("practice.new.nextText")),
                attempt
                        ? new Anchor(PracticeNavigation.NEW, getTranslation("practice.new"))
                        : new Anchor(PracticeNavigation.NEW + "?attempt=1", getTranslation("practice.new.attempt"))));
    }

    /** Reloading goes on with the draft; nothing on the page changes under the hands. */
    private static void address(long id) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, PracticeNavigation.edit(id).substring(1));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.new") + " · Passerelle";
    }
}
