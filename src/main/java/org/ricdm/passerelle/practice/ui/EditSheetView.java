package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.SheetAuthors;
import org.ricdm.passerelle.practice.SheetBrief;
import org.ricdm.passerelle.practice.SheetChoices;
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
        var blocks = new BlockList();
        var writing = new SheetWriting(
                sheets,
                SheetDraft.of(sheets, sheet),
                brief.depth(),
                choices,
                files,
                current.require().language(),
                blocks::measure);
        offer(brief, writing);
        main(writing.parts());
        if (brief.depth() == Depth.FULL) {
            blocks.measure(sheet.content());
            rail(blocks);
        }
        rail(sheet);
        writing.goToNamedField();
    }

    private void offer(SheetBrief brief, SheetWriting writing) {
        var offered = new ArrayList<Button>();
        if (brief.state().canBePublished()) {
            var publish = Buttons.primary(getTranslation(
                    brief.published()
                            ? "practice.publishChanges"
                            : brief.depth() == Depth.SPARK ? "practice.publish" : "practice.publishSheet"));
            publish.addClickListener(
                    click -> writing.publish(brief.published() ? "practice.published.again" : "practice.published"));
            offered.add(publish);
        }
        if (brief.depth() == Depth.SPARK) {
            var more = Buttons.plain(getTranslation("practice.extend"));
            more.addClickListener(click -> {
                if (writing.keep()) {
                    sheets.extend(brief.id());
                    show(sheets.open(brief.id()));
                }
            });
            offered.add(more);
        }
        writing.offer(offered.toArray(Button[]::new));
    }

    private void rail(SheetPage sheet) {
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

    @Override
    public String getPageTitle() {
        return getTranslation("practice.edit") + " · Passerelle";
    }
}
