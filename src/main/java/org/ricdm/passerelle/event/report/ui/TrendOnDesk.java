package org.ricdm.passerelle.event.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.Optional;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.report.Report.Trend;
import org.ricdm.passerelle.event.report.Report.Week;
import org.ricdm.passerelle.event.report.Reports;
import org.ricdm.passerelle.event.ui.DeskPanel;

/** How sign-ups come in against the event before, on the desk: in a sentence and as a line; the report has each week. */
@org.springframework.stereotype.Component
class TrendOnDesk implements DeskPanel {

    private final Reports reports;

    TrendOnDesk(Reports reports) {
        this.reports = reports;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.ORGANISER;
    }

    @Override
    public Optional<Component> on(EventBrief event) {
        var trend = reports.trend(event);
        return trend.weeks().size() > 1 ? trend.latest().map(week -> panel(event, trend, week)) : Optional.empty();
    }

    private static Component panel(EventBrief event, Trend trend, Week week) {
        var earlier = trend.earlier();
        var now = Objects.requireNonNull(week.now());
        return new PageSection(
                say("report.trend"),
                new Paragraph(
                        earlier == null || week.then() == null
                                ? say("report.trend.now", now)
                                : say("report.trend.against", now, earlier, week.then())),
                new TrendLine(event.title(), trend),
                new Anchor(ReportNavigation.report(event.slug()), say("report.desk")));
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
