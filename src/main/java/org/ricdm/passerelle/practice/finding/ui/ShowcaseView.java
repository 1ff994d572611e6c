package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.adoption.ui.AdoptionNavigation;
import org.ricdm.passerelle.practice.collection.ui.CollectionNavigation;
import org.ricdm.passerelle.practice.finding.FacetCounts;
import org.ricdm.passerelle.practice.finding.SavedSheets;
import org.ricdm.passerelle.practice.finding.Showcase;
import org.ricdm.passerelle.practice.finding.ShowcaseOrder;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion.Shelf;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** The showcase: all that the centres do and others could do as well. What is asked for stands in the address. */
@Route("practices")
@PermitAll
class ShowcaseView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Showcase showcase;
    private final transient SavedSheets saved;
    private final transient SheetChoices choices;
    private final transient CurrentViewer current;

    ShowcaseView(Showcase showcase, SavedSheets saved, SheetChoices choices, CurrentViewer current) {
        this.showcase = showcase;
        this.saved = saved;
        this.choices = choices;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var address = ShowcaseAddress.of(event.getLocation().getQueryParameters());
        var reader = current.require().language();
        header(new PageHeader(getTranslation("nav.practices"))
                .lead(getTranslation("showcase.lead"))
                .action(Buttons.link(getTranslation("practice.mine"), PracticeNavigation.MINE))
                .action(Buttons.primaryLink(getTranslation("practice.share"), PracticeNavigation.NEW)));
        main(field(address), tabs(address));
        if (address.way() == ShowcaseAddress.Way.MAP) {
            map(address, reader);
        } else {
            list(address, reader);
        }
    }

    private void list(ShowcaseAddress address, Language reader) {
        var page = showcase.page(address.question(), address.cursor());
        var results = results(address, page.facets(), page.found(), page.centre(), reader);
        if (page.found() == 0) {
            results.add(new NothingFound(address, page.facets()));
            return;
        }
        var rows = new RowList();
        page.cards().forEach(card -> rows.add(new ShowcaseRow(card, reader).toSave(card, saved)));
        results.add(orders(address), rows, new KeysetPager(address.page(page.previous()), address.page(page.next())));
    }

    private void map(ShowcaseAddress address, Language reader) {
        var map = showcase.map(address.question());
        var results = results(address, map.facets(), map.found(), map.centre(), reader);
        results.add(map.found() == 0 ? new NothingFound(address, map.facets()) : new MapPanel(map, address, reader));
    }

    private Div results(
            ShowcaseAddress address,
            List<FacetCounts> facets,
            int found,
            @Nullable CentreSummary centre,
            Language reader) {
        var many = new Paragraph(getTranslation("showcase.found", found));
        many.addClassName("showcase-found");
        many.getElement().setAttribute("role", "status");
        var results = new Div(new ChosenBar(address, centre, choices, reader), many);
        results.addClassName("showcase-results");
        var columns = new Div(new FacetPanel(address, facets, choices, reader), results);
        columns.addClassName("showcase-columns");
        main(columns);
        return results;
    }

    private TabLinks tabs(ShowcaseAddress address) {
        var tabs = new TabLinks(getTranslation("nav.practices"));
        var question = address.question();
        var isSaved = question.shelves().contains(Shelf.SAVED);
        var everything = isSaved ? question.toggled(Shelf.SAVED) : question;
        tab(tabs, "showcase.list", address.list(everything), !isSaved && address.way() == ShowcaseAddress.Way.LIST);
        tab(
                tabs,
                "showcase.map",
                address.link(ShowcaseAddress.Way.MAP),
                !isSaved && address.way() == ShowcaseAddress.Way.MAP);
        tab(tabs, "collection.all", CollectionNavigation.COLLECTIONS, false);
        tab(tabs, "showcase.saved", address.list(ShowcaseQuestion.ALL.toggled(Shelf.SAVED)), isSaved);
        tab(tabs, "adoption.mine", AdoptionNavigation.MINE, false);
        tab(tabs, "peerreview.reviews", PracticeNavigation.reviews(), false);
        return tabs;
    }

    private void tab(TabLinks tabs, String word, String link, boolean isCurrent) {
        if (isCurrent) {
            tabs.current(getTranslation(word), link);
        } else {
            tabs.tab(getTranslation(word), link);
        }
    }

    private FilterBar orders(ShowcaseAddress address) {
        var bar = new FilterBar(getTranslation("showcase.order"));
        for (var order : ShowcaseOrder.values()) {
            var link = address.link(address.question().in(order));
            if (order == address.question().order()) {
                bar.chosen(getTranslation(order.wordKey()), link);
            } else {
                bar.choice(getTranslation(order.wordKey()), link);
            }
        }
        return bar;
    }

    private Div field(ShowcaseAddress address) {
        var field = new TextField(getTranslation("showcase.words"));
        field.setValue(address.question().words());
        field.setMaxLength(ShowcaseQuestion.LONGEST);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(Glyph.SEARCH));
        var go = Buttons.plain(getTranslation("nav.search"));
        go.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                PracticeNavigation.PRACTICES.substring(1),
                QueryParameters.fromString(address.query(address.question().withWords(field.getValue()))))));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        var line = new Div(field, go);
        line.addClassName("search-line");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.practices") + " · Passerelle";
    }
}
