package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.collection.CollectedSheet;
import org.ricdm.passerelle.practice.collection.CollectionPage;
import org.ricdm.passerelle.practice.collection.CollectionPages;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** A collection: what it is about, and its sheets in the order of its curators. */
@Route("practices/collections/:id([0-9]{1,18})/:slug")
@PermitAll
class CollectionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CollectionPages pages;
    private final transient CurrentViewer current;
    private String title = "";

    CollectionView(CollectionPages pages, CurrentViewer current) {
        this.pages = pages;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("collection"));
        var collection = pages.open(id);
        var slug = event.getRouteParameters().get("slug").orElse("");
        if (!collection.path().endsWith("/" + slug)) {
            event.forwardToUrl(collection.path());
            return;
        }
        show(collection);
    }

    private void show(CollectionPage collection) {
        title = collection.title();
        clear();
        var head = new PageHeader(title)
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(getTranslation("collection.all"), CollectionNavigation.COLLECTIONS))
                .inLanguage(collection.language().code());
        if (collection.brief().mine()) {
            head.action(Buttons.link(
                    getTranslation("action.edit"),
                    CollectionNavigation.edit(collection.brief().id())));
        }
        head.action(follow(collection));
        header(head);
        if (!collection.brief().published()) {
            main(Banner.info(getTranslation("collection.draft.help")));
        }
        if (!collection.html().isEmpty()) {
            main(new SafeHtml(collection.html()).inLanguage(collection.language()));
        }
        main(sheets(collection));
        rail(curators(collection));
    }

    private Button follow(CollectionPage collection) {
        var id = collection.brief().id();
        var button = Buttons.plain(getTranslation(collection.followed() ? "collection.followed" : "collection.follow"));
        button.setIcon(new Icon(collection.followed() ? Glyph.CHECK : Glyph.BELL));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(collection.followed()));
        button.addClickListener(click -> {
            if (collection.followed()) {
                pages.unfollow(id);
            } else {
                pages.follow(id);
            }
            Toasts.done(getTranslation(collection.followed() ? "collection.unfollowed" : "collection.follow.done"));
            show(pages.open(id));
        });
        return button;
    }

    private Component sheets(CollectionPage collection) {
        if (collection.sheets().isEmpty()) {
            return new EmptyState(getTranslation("collection.empty"));
        }
        var rows = new RowList();
        collection.sheets().forEach(sheet -> rows.add(row(sheet, collection)));
        return rows;
    }

    private Row row(CollectedSheet sheet, CollectionPage collection) {
        var row = new Row(sheet.link().title(), sheet.link().path())
                .inLanguage(sheet.language().code())
                .lead(picture(sheet));
        if (sheet.retired()) {
            row.chips(new Chip(Chip.Kind.CLOSED, getTranslation("practice.state.RETIRED")));
        }
        if (sheet.language() != current.require().language()) {
            row.chips(new LanguageChip(sheet.language()));
        }
        row.second(in(sheet.promise(), sheet.language().code()));
        if (!sheet.reason().isEmpty()) {
            var why = in(sheet.reason(), collection.brief().language().code());
            why.addClassName("collection-reason");
            row.second(why);
        }
        return row;
    }

    private static Span in(String text, String language) {
        var said = new Span(text);
        said.getElement().setAttribute("lang", language);
        return said;
    }

    private static Component picture(CollectedSheet sheet) {
        var token = sheet.picture();
        if (token == null) {
            return new Icon(Glyph.LEAF);
        }
        var picture = new Image(StoredFile.thumbPath(token), sheet.pictureText());
        picture.addClassName("collection-thumb");
        return picture;
    }

    private PageSection curators(CollectionPage collection) {
        var people = new OrderedList();
        people.addClassName("credits");
        people.getElement().setAttribute("role", "list");
        collection
                .curators()
                .forEach(card -> people.add(new ListItem(new PersonLine(PeopleNavigation.person(card)).stacked())));
        return new PageSection(getTranslation("collection.curators"), people);
    }

    @Override
    public String getPageTitle() {
        return (title.isEmpty() ? "" : title + " · ") + "Passerelle";
    }
}
