package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
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
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.Kept;
import org.ricdm.passerelle.practice.NotWritable;
import org.ricdm.passerelle.practice.SheetAuthors;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetPage;
import org.ricdm.passerelle.practice.Sheets;

/** Where a sheet is written. What is typed is kept at once; several authors may type at the same time. */
@Route("practices/:id([0-9]{1,18})/edit")
@PermitAll
class EditSheetView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sheets sheets;
    private final transient SheetAuthors authors;
    private final transient SheetChoices choices;
    private final transient Files files;
    private final transient Members members;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div conflict = new Div();
    private StickyActions actions = new StickyActions();
    private transient @Nullable SheetDraft draft;
    private @Nullable SheetForm form;
    private final BlockList blocks = new BlockList();

    EditSheetView(
            Sheets sheets,
            SheetAuthors authors,
            SheetChoices choices,
            Files files,
            Members members,
            CurrentViewer current,
            Clock clock) {
        this.sheets = sheets;
        this.authors = authors;
        this.choices = choices;
        this.files = files;
        this.members = members;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        show(sheets.open(id));
    }

    private void show(SheetPage sheet) {
        clear();
        actions = new StickyActions();
        var brief = sheet.brief();
        var top = new PageHeader(getTranslation("practice.edit"))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("practice.mine"), PracticeNavigation.MINE)
                        .to(sheet.link().title(), sheet.link().path()))
                .lead(getTranslation(brief.published() ? "practice.edit.leadPublished" : "practice.edit.lead"));
        header(top);
        setClassName("beside", !sheet.material().isEmpty() && brief.depth() == Depth.SPARK);
        addClassName("sheet-edit");
        if (!brief.state().isWritable()) {
            main(Banner.info(
                    getTranslation("practice.notWritable." + brief.state().name())));
            return;
        }
        top.action(Buttons.link(
                getTranslation("practice.view"),
                PracticeNavigation.preview(brief.link().path())));
        if (!brief.published()) {
            Deleting.into(top, brief.id(), sheets);
        }
        draft = new SheetDraft(sheets, brief.kind(), brief.id(), sheet.content());
        var fields = new SheetForm(
                brief.depth(),
                sheet.content(),
                choices,
                files,
                current.require().language(),
                () -> keep());
        form = fields;
        actions(sheet);
        resolved();
        main(conflict, fields, actions);
        rail(sheet);
        fields.getElement()
                .executeJs("const field = location.hash && document.getElementById(location.hash.slice(1));"
                        + " if (field) { field.scrollIntoView({block: 'center'}); field.focus(); }");
    }

    private void actions(SheetPage sheet) {
        var publish = Buttons.primary(getTranslation(
                sheet.brief().published()
                        ? "practice.publishChanges"
                        : sheet.brief().depth() == Depth.SPARK ? "practice.publish" : "practice.publishSheet"));
        publish.addClickListener(click -> publish(sheet));
        if (sheet.brief().state().canBePublished()) {
            actions.addComponentAsFirst(publish);
        }
        if (sheet.brief().depth() == Depth.SPARK) {
            var more = Buttons.plain(getTranslation("practice.extend"));
            more.addClickListener(click -> {
                if (!keep()) {
                    return;
                }
                sheets.extend(sheet.brief().id());
                show(sheets.open(sheet.brief().id()));
            });
            actions.addComponentAtIndex(1, more);
        }
    }

    private void rail(SheetPage sheet) {
        if (sheet.brief().depth() == Depth.FULL) {
            rail(blocks);
            blocks.measure(sheet.content());
        }
        rail(new AuthorsSection(
                sheet,
                authors,
                members,
                current.require().memberId(),
                () -> show(sheets.open(sheet.brief().id()))));
        rail(new SettingsSection(sheet.brief(), sheets));
        if (sheet.source() != null || !sheet.material().isEmpty()) {
            rail(Origin.talk(sheet.source()));
        }
        if (!sheet.credited().isEmpty()) {
            rail(Origin.credits(sheet.credited()));
        }
        if (!sheet.material().isEmpty()) {
            rail(new PageSection(
                    getTranslation("practice.material"),
                    new MaterialList(sheet.material(), current.require(), Instant.now(clock))));
        }
    }

    /**
     * As one types. What is too long is kept as well; where somebody else typed meanwhile, one decides first. Whether all
     * that stands here is kept now.
     */
    private boolean keep() {
        var fields = form;
        var typing = draft;
        if (fields == null || typing == null) {
            return false;
        }
        try {
            var typed = fields.value(typing.base());
            kept(typing.keep(typed), typed);
            return !typing.isDisputed();
        } catch (InvalidInput refused) {
            fields.show(refused);
            actions.notSaved();
        } catch (NotWritable refused) {
            tell(Banner.warning(
                    getTranslation("practice.notWritable." + refused.state().name())));
            actions.notSaved();
        }
        return false;
    }

    /** Takes over what somebody else typed in other fields, and asks about those that both typed in. */
    private void kept(Kept now, SheetContent typed) {
        var fields = form;
        if (fields == null) {
            return;
        }
        var theirs = now.stored().differsFrom(typed.straightened());
        theirs.removeAll(now.disputed());
        fields.show(now.stored(), theirs);
        blocks.measure(now.stored());
        if (now.disputed().isEmpty()) {
            resolved();
            actions.saved();
        } else {
            ask(now);
            actions.notSaved();
        }
    }

    private void ask(Kept now) {
        var theirs = new FactList();
        now.disputed().forEach(path -> theirs.fact(label(path), now.stored().at(path)));
        var mine = Buttons.plain(getTranslation("practice.conflict.keep"));
        mine.addClickListener(click -> decide(true));
        var take = Buttons.plain(getTranslation("practice.conflict.take"));
        take.addClickListener(click -> decide(false));
        tell(Banner.warning(getTranslation("practice.conflict"))
                .with(theirs)
                .action(mine)
                .action(take));
    }

    private void decide(boolean mine) {
        var fields = form;
        var typing = draft;
        if (fields == null || typing == null) {
            return;
        }
        if (mine) {
            var typed = fields.value(typing.base());
            kept(typing.keepMine(typed), typed);
        } else {
            fields.show(typing.takeTheirs());
            resolved();
            actions.saved();
        }
    }

    private String label(String path) {
        return SheetField.at(path)
                .map(field -> getTranslation(field.wordKey()))
                .orElse(getTranslation("practice.language"));
    }

    private void publish(SheetPage sheet) {
        var fields = form;
        var id = sheet.brief().id();
        if (fields == null || !keep()) {
            return;
        }
        try {
            fields.mustBeThere();
            sheets.publish(id);
            UI.getCurrent().navigate(sheet.link().path().substring(1));
            Toasts.done(getTranslation(sheet.brief().published() ? "practice.published.again" : "practice.published"));
        } catch (InvalidInput refused) {
            fields.show(refused);
            tell(Banner.error(
                    getTranslation("practice.error.notYet", refused.problems().size())));
        }
    }

    private void tell(Banner banner) {
        conflict.removeAll();
        conflict.setVisible(true);
        conflict.add(banner);
    }

    private void resolved() {
        conflict.removeAll();
        conflict.setVisible(false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.edit") + " · Passerelle";
    }
}
