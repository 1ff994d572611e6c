package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
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
    private final StickyActions actions = new StickyActions();
    private transient @Nullable SheetDraft draft;
    private @Nullable SheetForm form;
    private final com.vaadin.flow.component.html.Div refusal = new com.vaadin.flow.component.html.Div();

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
        var begun = SheetContent.EMPTY.in(language);
        clear();
        header(new PageHeader(getTranslation(attempt ? "practice.new.attempt" : "practice.new"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES))
                .lead(getTranslation(attempt ? "practice.new.attemptLead" : "practice.new.lead")));
        var typing = new SheetDraft(sheets, attempt ? SheetKind.ATTEMPT : SheetKind.PRACTICE, null, begun);
        draft = typing;
        form = new SheetForm(Depth.SPARK, begun, choices, files, language, () -> keep());
        var publish = Buttons.primary(getTranslation("practice.publish"));
        publish.addClickListener(click -> publish());
        actions.addComponentAsFirst(publish);
        main(refusal, form, actions);
        rail(new PageSection(
                getTranslation("practice.new.next"),
                new Paragraph(getTranslation("practice.new.nextText")),
                attempt
                        ? new Anchor(PracticeNavigation.NEW, getTranslation("practice.new"))
                        : new Anchor(PracticeNavigation.NEW + "?attempt=1", getTranslation("practice.new.attempt"))));
    }

    /** Whether all that stands here is kept now. */
    private boolean keep() {
        var fields = form;
        var typing = draft;
        if (fields == null || typing == null) {
            return false;
        }
        try {
            var first = typing.id() == null;
            var now = typing.keep(fields.value(typing.base()));
            if (now.disputed().isEmpty()) {
                actions.saved();
            } else {
                actions.notSaved();
            }
            if (first && typing.id() != null) {
                // Reloading goes on with the draft; nothing on the page changes under the hands.
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(null, PracticeNavigation.edit(typing.id()).substring(1));
            }
            return !typing.isDisputed();
        } catch (InvalidInput refused) {
            fields.show(refused);
            actions.notSaved();
            return false;
        }
    }

    private void publish() {
        var fields = form;
        var typing = draft;
        if (fields == null || typing == null || !keep() || typing.id() == null) {
            return;
        }
        try {
            fields.mustBeThere();
            sheets.publish(typing.id());
            UI.getCurrent()
                    .navigate(sheets.open(typing.id()).brief().link().path().substring(1));
            Toasts.done(getTranslation("practice.published"));
        } catch (InvalidInput refused) {
            refusal.removeAll();
            refusal.add(Banner.error(
                    getTranslation("practice.error.notYet", refused.problems().size())));
            fields.show(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.new") + " · Passerelle";
    }
}
