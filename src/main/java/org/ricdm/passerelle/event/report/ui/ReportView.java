package org.ricdm.passerelle.event.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.table.TableFormat;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.FigureTable;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.report.Report;
import org.ricdm.passerelle.event.report.ReportTable;
import org.ricdm.passerelle.event.report.ReportTables;
import org.ricdm.passerelle.event.report.Reports;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** An event in figures, for its organisers, and the files one hands on. */
@Route("events/:slug/manage/report")
@PermitAll
class ReportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reports reports;
    private final transient Words words;

    ReportView(Reports reports, Words words) {
        this.reports = reports;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent navigation) {
        var slug = navigation.getRouteParameters().get("slug").orElse("");
        var report = reports.open(slug);
        var say = new ReportTables(words, Language.ofInterface(getLocale()));
        clear();
        var head = new PageHeader(getTranslation("report.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, report.event()))
                .lead(report.event().title() + " · " + say.when(report.event()));
        header(head);
        if (report.total().signedUp() == 0) {
            main(new EmptyState(getTranslation("report.empty")));
            return;
        }
        head.action(file(getTranslation("report.pdf"), ReportNavigation.pdf(slug)));
        head.action(file(getTranslation("report.workbook"), ReportNavigation.workbook(slug)));
        if (report.total().came() == 0) {
            main(Banner.info(getTranslation(report.begun() ? "report.nobody" : "report.early")));
        }
        main(figures(report, say));
        say.of(report).forEach(table -> main(section(table, report)));
        attendance(slug);
    }

    private Div figures(Report report, ReportTables say) {
        var names = say.headings();
        var facts = new FactList();
        facts.addClassName("report-figures");
        facts.fact(names.get(0), number(report.total().signedUp()));
        facts.fact(names.get(1), number(report.total().placed()));
        if (report.begun()) {
            facts.fact(names.get(2), number(report.total().came()));
            facts.fact(names.get(3), number(report.total().missed()));
        }
        var note = new Paragraph(getTranslation("report.note"));
        note.addClassNames("muted", "small");
        return new Div(facts, note);
    }

    private PageSection section(ReportTable table, Report report) {
        var section = new PageSection(table.title());
        // The one without bars is about time, and gets a line.
        if (!table.bars() && report.trend().weeks().size() > 1) {
            section.add(
                    new Paragraph(getTranslation("report.trend.help")),
                    new TrendLine(report.event().title(), report.trend()));
        }
        var shown = new FigureTable(table.title(), table.first(), table.columns(), table.bars());
        table.rows().forEach(row -> shown.row(row.name(), row.shown(getLocale()), row.share()));
        section.add(shown);
        return section;
    }

    private void attendance(String slug) {
        var section = new PageSection(
                getTranslation("report.attendance"), new Paragraph(getTranslation("report.attendance.help")));
        var links = List.of(TableFormat.XLSX, TableFormat.CSV).stream()
                .map(format -> file(getTranslation(format.wordKey()), ReportNavigation.attendance(slug, format)))
                .toArray(Anchor[]::new);
        section.add(Buttons.together(links));
        var print = Buttons.quiet(Glyph.PRINT, getTranslation("report.print"));
        print.addClickListener(click -> UI.getCurrent().getPage().executeJs("window.print()"));
        rail(section, new PageSection(getTranslation("report.paper"), print));
    }

    private static Anchor file(String words, String link) {
        var anchor = Buttons.link(words, link);
        anchor.getElement().setAttribute("router-ignore", true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.desk") + " · Passerelle";
    }
}
