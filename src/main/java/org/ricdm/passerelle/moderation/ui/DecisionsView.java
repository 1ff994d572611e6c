package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.moderation.Statement;
import org.ricdm.passerelle.moderation.Statements;

/** The decisions against oneself. */
@Route("settings/moderation")
@PermitAll
class DecisionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Statements statements;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    DecisionsView(Statements statements, CurrentViewer current, Clock clock) {
        this.statements = statements;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var before = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("before")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        header(new PageHeader(getTranslation("moderation.mine"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.settings"), "/settings"))
                .lead(getTranslation("moderation.mine.lead")));
        var found = statements.mine(before);
        if (found.isEmpty()) {
            main(new EmptyState(getTranslation("moderation.mine.empty")));
            return;
        }
        var shown = found.subList(0, Math.min(Statements.PAGE, found.size()));
        var rows = new RowList();
        shown.forEach(statement -> rows.add(row(statement)));
        main(rows);
        main(new KeysetPager(
                before == null ? null : ModerationNavigation.DECISIONS,
                found.size() > Statements.PAGE
                        ? ModerationNavigation.DECISIONS + "?before="
                                + shown.getLast().id()
                        : null));
    }

    private Row row(Statement statement) {
        var object = statement.object();
        var row = new Row(
                        object == null ? getTranslation("moderation.account") : object.title(),
                        ModerationNavigation.decision(statement.id()))
                .second(getTranslation("moderation.verdict." + statement.verdict()))
                .facts(new TimeAgo(statement.at(), current.require().zone(), getLocale(), Instant.now(clock)));
        var outcome = statement.outcome();
        if (outcome != null) {
            row.chips(new Chip(Chip.Kind.DONE, getTranslation("moderation.outcome." + outcome)));
        } else if (statement.appeal() != null) {
            row.chips(new Chip(Chip.Kind.WAITING, getTranslation("moderation.appeal.waits")));
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("moderation.mine") + " · Passerelle";
    }
}
