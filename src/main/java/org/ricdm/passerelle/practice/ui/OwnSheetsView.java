package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.practice.SheetSummary;
import org.ricdm.passerelle.practice.Sheets;

/** The sheets of practices that one writes on, published or not, the one changed last first. */
@Route("practices/mine")
@PermitAll
class OwnSheetsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sheets sheets;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    OwnSheetsView(Sheets sheets, CurrentViewer current, Clock clock) {
        this.sheets = sheets;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        header(new PageHeader(getTranslation("practice.mine"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES))
                .lead(getTranslation("practice.mine.lead"))
                .action(Buttons.primaryLink(getTranslation("practice.share"), PracticeNavigation.NEW)));
        var mine = sheets.mine();
        if (mine.isEmpty()) {
            // The address of the forums, whose room this one does not know.
            main(new EmptyState(
                    getTranslation("practice.mine.empty"), Buttons.link(getTranslation("nav.forums"), "/forums")));
            return;
        }
        var viewer = current.require();
        var now = Instant.now(clock);
        var rows = new RowList();
        mine.forEach(sheet -> rows.add(row(sheet, viewer, now)));
        main(rows);
    }

    private Row row(SheetSummary sheet, Viewer viewer, Instant now) {
        var row = new Row(
                        sheet.link().title().isEmpty()
                                ? getTranslation("practice.untitled")
                                : sheet.link().title(),
                        PracticeNavigation.edit(sheet.link().id()))
                .lead(new Icon(Glyph.BULB));
        if (!sheet.link().title().isEmpty()) {
            row.inLanguage(sheet.language().code());
        }
        if (sheet.language() != viewer.language()) {
            row.chips(new LanguageChip(sheet.language()));
        }
        row.chips(new Chip(Chip.Kind.STATE, getTranslation(sheet.state().wordKey())));
        if (!sheet.promise().isEmpty()) {
            row.second(sheet.promise());
        }
        return row.second(getTranslation("practice.filled", sheet.filled(), sheet.wanted()))
                .facts(new TimeAgo(sheet.changedAt(), viewer.zone(), getLocale(), now));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.mine") + " · Passerelle";
    }
}
