package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.SheetConflict;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetFields;
import org.ricdm.passerelle.practice.SheetPage;
import org.ricdm.passerelle.practice.Sheets;

/** Where a sheet is written: its fields, and beside them what it is made out of. What is typed is kept at once. */
@Route("practices/:id([0-9]{1,18})/edit")
@PermitAll
class EditSheetView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sheets sheets;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div conflict = new Div();
    private final Button save = Buttons.primary(getTranslation("action.save"));
    private final StickyActions actions = new StickyActions(save);
    private @Nullable SheetForm form;
    private long id;
    private int version;
    private boolean compared = true;

    EditSheetView(Sheets sheets, CurrentViewer current, Clock clock) {
        this.sheets = sheets;
        this.current = current;
        this.clock = clock;
        save.addClickListener(click -> save());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        show(sheets.open(id));
    }

    private void show(SheetPage sheet) {
        clear();
        resolved(sheet.version());
        var top = new PageHeader(getTranslation("practice.edit"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("practice.mine"), PracticeNavigation.PRACTICES))
                .lead(getTranslation("practice.edit.lead"))
                .action(Buttons.link(
                        getTranslation("practice.view"), sheet.link().path()));
        Deleting.into(top, sheet, sheets);
        header(top);
        addClassName("beside");
        var fields = new SheetForm(sheet.fields(), this::keep);
        form = fields;
        main(conflict, fields, actions);
        rail(Origin.talk(sheet));
        if (!sheet.credited().isEmpty()) {
            rail(Origin.credits(sheet));
        }
        rail(new PageSection(
                getTranslation("practice.material"),
                new MaterialList(sheet.material(), current.require(), Instant.now(clock))));
    }

    /** As one types. What is too long is kept as well; what differs elsewhere waits until both were compared. */
    private void keep() {
        var fields = form;
        if (fields == null || !compared) {
            return;
        }
        try {
            version = sheets.keep(id, version, fields.value());
            actions.saved();
        } catch (InvalidInput e) {
            fields.show(e);
            actions.notSaved();
        } catch (SheetConflict e) {
            compare(fields, e);
        }
    }

    private void save() {
        var fields = form;
        if (fields == null) {
            return;
        }
        try {
            version = sheets.save(id, version, fields.value());
            resolved(version);
            actions.saved();
            Toasts.done(getTranslation("practice.saved"));
        } catch (InvalidInput e) {
            fields.show(e);
        } catch (SheetConflict e) {
            compare(fields, e);
        }
    }

    /** Shows what differs elsewhere; one's own text stays where it is until one decides. */
    private void compare(SheetForm fields, SheetConflict found) {
        compared = false;
        version = found.version();
        var theirs = new FactList();
        var mine = fields.value();
        for (var field : SheetField.values()) {
            if (!mine.of(field).equals(found.theirs().of(field))) {
                theirs.fact(fields.label(field), found.theirs().of(field));
            }
        }
        var take = Buttons.plain(getTranslation("practice.conflict.take"));
        take.addClickListener(click -> take(fields, found.theirs()));
        conflict.removeAll();
        conflict.setVisible(true);
        conflict.add(
                Banner.warning(getTranslation("practice.conflict")).with(theirs).action(take));
        actions.notSaved();
    }

    private void take(SheetForm fields, SheetFields theirs) {
        fields.show(theirs);
        resolved(version);
        actions.saved();
    }

    private void resolved(int latest) {
        version = latest;
        compared = true;
        conflict.removeAll();
        conflict.setVisible(false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.edit") + " · Passerelle";
    }
}
