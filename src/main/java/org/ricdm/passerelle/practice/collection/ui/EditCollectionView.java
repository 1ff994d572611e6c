package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.practice.collection.CollectionPage;
import org.ricdm.passerelle.practice.collection.CollectionPages;
import org.ricdm.passerelle.practice.collection.CollectionText;
import org.ricdm.passerelle.practice.collection.Curating;
import org.ricdm.passerelle.practice.collection.Curators;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** Where a collection is put together: its words, its sheets in their order, its curators. */
@Route("practices/collections/:id([0-9]{1,18})/edit")
@PermitAll
class EditCollectionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CollectionPages pages;
    private final transient Curating curating;
    private final transient Curators curators;
    private final transient Members members;

    EditCollectionView(CollectionPages pages, Curating curating, Curators curators, Members members) {
        this.pages = pages;
        this.curating = curating;
        this.curators = curators;
        this.members = members;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("collection"));
        var collection = pages.open(id);
        if (!collection.brief().mine()) {
            throw new NotOpen("collection:" + id);
        }
        show(collection);
    }

    private void show(CollectionPage collection) {
        var id = collection.brief().id();
        clear();
        var head = new PageHeader(getTranslation("collection.edit"))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(getTranslation("collection.all"), CollectionNavigation.COLLECTIONS)
                        .to(collection.title(), collection.path()));
        if (!collection.brief().published()) {
            var publish = Buttons.primary(getTranslation("collection.publish"));
            publish.addClickListener(click -> publish(collection));
            head.lead(getTranslation("collection.draft.help")).action(publish);
        }
        head.menu().addItem(getTranslation("collection.delete"), click -> delete(id));
        header(head);
        words(collection);
        main(sheets(collection));
        rail(new CuratorsSection(collection, curators, members, () -> show(pages.open(id))));
    }

    private void words(CollectionPage collection) {
        var id = collection.brief().id();
        var first = collection.brief().language();
        var saying = new CollectionWords.Saying() {
            @Override
            public void say(Language language, CollectionText before, CollectionText said) {
                curating.say(id, language, before, said);
            }

            @Override
            public CollectionText now(Language language) {
                return pages.open(id).texts().getOrDefault(language, CollectionText.NONE);
            }
        };
        var others = new Details(getTranslation("collection.languages"));
        for (var language : Language.OF_THE_INTERFACE) {
            if (language != first) {
                others.add(new CollectionWords(
                        language, collection.texts().getOrDefault(language, CollectionText.NONE), saying));
            }
        }
        main(new PageSection(
                getTranslation("collection.words"),
                new CollectionWords(first, collection.texts().getOrDefault(first, CollectionText.NONE), saying),
                others));
    }

    private PageSection sheets(CollectionPage collection) {
        var section = new PageSection(getTranslation("collection.order"));
        if (collection.sheets().isEmpty()) {
            section.add(new EmptyState(
                    getTranslation("collection.order.empty"),
                    Buttons.link(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)));
            return section;
        }
        var help = new Paragraph(getTranslation("collection.order.help", Curating.MAX_SHEETS));
        help.addClassName("muted");
        var id = collection.brief().id();
        section.add(help, new CollectionOrder(id, curating, () -> pages.open(id).sheets()));
        return section;
    }

    private void publish(CollectionPage collection) {
        try {
            curating.publish(collection.brief().id());
            Toasts.done(getTranslation("collection.published"));
            UI.getCurrent().navigate(collection.path().substring(1));
        } catch (InvalidInput refused) {
            main(Banner.error(Problems.words(refused.problems().getFirst())));
        }
    }

    private void delete(long id) {
        Confirmation.askSternly(
                getTranslation("collection.delete.ask"), getTranslation("collection.delete.help"), () -> {
                    curating.delete(id);
                    UI.getCurrent().navigate(CollectionNavigation.COLLECTIONS.substring(1));
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("collection.edit") + " · Passerelle";
    }
}
