package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.practice.adoption.Adoption;
import org.ricdm.passerelle.practice.adoption.Again;
import org.ricdm.passerelle.practice.adoption.Effort;
import org.ricdm.passerelle.practice.adoption.Ledger;
import org.ricdm.passerelle.practice.adoption.LedgerPage;
import org.ricdm.passerelle.practice.adoption.OutcomeCounts;
import org.ricdm.passerelle.practice.adoption.Result;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** Who tries a sheet, with what those who finished say. */
@Route("practices/:id([0-9]{1,18})/adoptions")
@PermitAll
class LedgerView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Ledger ledger;
    private String title = "";

    LedgerView(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        var before = Keys.before(event.getLocation().getQueryParameters());
        show(ledger.page(id, before), before);
    }

    private void show(LedgerPage page, @Nullable Long before) {
        var sheet = page.sheet();
        title = sheet.link().title();
        clear();
        header(new PageHeader(getTranslation("adoption.ledger"))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(title, sheet.link().path()))
                .lead(AdoptionWords.counts(page.tried(), page.finished())));
        if (page.entries().isEmpty() && before == null) {
            main(new EmptyState(getTranslation("adoption.ledger.none")));
            return;
        }
        if (before == null) {
            main(summary(page.summary()));
        }
        var centres = new PageSection(getTranslation("adoption.ledger.centres"));
        page.entries().forEach(adoption -> centres.add(entry(adoption)));
        main(centres);
        var own = AdoptionNavigation.ledger(sheet.id());
        main(new KeysetPager(before == null ? null : own, AdoptionNavigation.page(own, page.next())));
    }

    private static Component entry(Adoption adoption) {
        var entry = new Div(new RowList(new AdoptionRowItem(adoption)));
        entry.addClassName("ledger-entry");
        if (adoption.outcome() != null || adoption.stopping() != null) {
            entry.add(new OutcomeFacts(adoption));
        }
        return entry;
    }

    private PageSection summary(@Nullable OutcomeCounts counts) {
        var section = new PageSection(getTranslation("adoption.summary"));
        if (counts == null) {
            var few = new Paragraph(getTranslation("practice.notenough"));
            few.addClassName("muted");
            section.add(few);
            return section;
        }
        var charts = new Div(
                bars("adoption.effort", List.of(Effort.values()), Effort::wordKey, counts.efforts(), counts.finished()),
                bars("adoption.result", List.of(Result.values()), Result::wordKey, counts.results(), counts.finished()),
                bars("adoption.again", List.of(Again.values()), Again::wordKey, counts.again(), counts.finished()));
        charts.addClassName("feedback-charts");
        section.add(charts);
        return section;
    }

    private static <T> Div bars(
            String question, List<T> choices, Function<T, String> key, Map<T, Integer> counts, int all) {
        var bars = new Div(new H3(AdoptionWords.of(question)));
        bars.addClassName("feedback-bars");
        for (var choice : choices) {
            int times = counts.getOrDefault(choice, 0);
            bars.add(new Progress(
                    times, all, AdoptionWords.of("adoption.bar", AdoptionWords.of(key.apply(choice)), times, all)));
        }
        return bars;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("adoption.ledger") + " · " + title + " · Passerelle";
    }
}
