package org.ricdm.passerelle.practice.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.SheetBlock;
import org.ricdm.passerelle.practice.SheetBrief;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.translation.KeptPassage;
import org.ricdm.passerelle.practice.translation.NotTranslatable;
import org.ricdm.passerelle.practice.translation.Obstacle;
import org.ricdm.passerelle.practice.translation.Passage;
import org.ricdm.passerelle.practice.translation.TranslationPage;
import org.ricdm.passerelle.practice.translation.TranslationProgress;
import org.ricdm.passerelle.practice.translation.Translations;
import org.ricdm.passerelle.practice.translation.TypedPassage;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** A sheet text by text with its translation beside it; before that, the choice of the language. */
@Route("practices/:id([0-9]{1,18})/translate")
@PermitAll
class TranslateView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Translations translations;
    private final transient SheetReadings readings;
    private final Div progress = new Div();
    private final StickyActions status = new StickyActions();

    TranslateView(Translations translations, SheetReadings readings) {
        this.translations = translations;
        this.readings = readings;
        progress.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        var to = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .flatMap(Language::of);
        clear();
        if (to.isEmpty()) {
            choose(id);
            return;
        }
        try {
            show(translations.open(id, to.get()));
        } catch (NotTranslatable e) {
            refuse(readings.read(id).brief(), to.get(), e.obstacle());
        }
    }

    private void choose(long id) {
        var sheet = readings.read(id);
        var targets = translations.targets(sheet.brief());
        header(head(sheet.brief(), null).lead(getTranslation("translation.choose")));
        if (targets.isEmpty()) {
            main(new EmptyState(getTranslation("translation.choose.none"), profile()));
            return;
        }
        var rows = new RowList();
        for (var language : targets) {
            var row = new Row(name(language), TranslationNavigation.translate(id, language))
                    .lead(new LanguageChip(language));
            sheet.versions()
                    .in(language)
                    .ifPresent(version -> row.second(
                            words(new TranslationProgress(version.translated(), version.whole(), version.stale()))));
            rows.add(row);
        }
        main(rows);
    }

    private void refuse(SheetBrief sheet, Language to, Obstacle obstacle) {
        header(head(sheet, to));
        var sentence = getTranslation(obstacle.wordKey());
        main(obstacle == Obstacle.LANGUAGES ? new EmptyState(sentence, profile()) : new EmptyState(sentence));
    }

    private Component profile() {
        return Buttons.link(getTranslation("translation.profile"), "/" + PeopleNavigation.SETTINGS);
    }

    private void show(TranslationPage page) {
        var id = page.brief().id();
        header(head(page.brief(), page.to())
                .lead(getTranslation("translation.lead"))
                .action(Buttons.link(
                        getTranslation("translation.read"),
                        TranslationNavigation.in(page.brief().link(), page.to()))));
        addClassName("translating");
        show(page.progress());
        main(progress);
        if (!page.translators().isEmpty()) {
            var names = page.translators().stream().map(PersonCard::name).collect(Collectors.joining(", "));
            var thanks = new Span(getTranslation("translation.translators", names));
            thanks.addClassNames("muted", "small");
            main(thanks);
        }
        var keeping = keeping(id, page);
        for (var block : SheetBlock.values()) {
            var passages = page.passages().stream()
                    .filter(passage ->
                            SheetField.at(passage.path()).orElseThrow().block() == block)
                    .map(passage ->
                            (Component) new PassageField(passage, label(passage), page.from(), page.to(), keeping))
                    .toArray(Component[]::new);
            if (passages.length > 0) {
                main(new PageSection(getTranslation(block.wordKey()), passages));
            }
        }
        main(status);
    }

    private PassageField.Keeping keeping(long id, TranslationPage page) {
        return new PassageField.Keeping() {
            @Override
            public KeptPassage keep(String path, String base, String text) {
                return told(translations.keep(id, page.to(), new TypedPassage(path, page.revision(), base, text)));
            }

            @Override
            public KeptPassage confirm(String path) {
                return told(translations.confirm(id, page.to(), path, page.revision()));
            }

            @Override
            public void refused() {
                status.notSaved();
            }
        };
    }

    private KeptPassage told(KeptPassage kept) {
        status.saved();
        show(kept.progress());
        return kept;
    }

    private void show(TranslationProgress now) {
        progress.removeAll();
        progress.add(new Progress(now.translated(), now.whole(), words(now)));
        if (now.isComplete()) {
            progress.add(new Span(getTranslation("translation.complete")));
        }
    }

    private String words(TranslationProgress now) {
        return getTranslation("translation.progress", now.translated(), now.whole(), now.stale());
    }

    private String label(Passage passage) {
        var field = getTranslation(SheetField.at(passage.path()).orElseThrow().wordKey());
        return passage.row() == 0
                ? field
                : field + " " + passage.row() + " · "
                        + getTranslation(
                                SheetColumn.at(passage.path()).orElseThrow().wordKey());
    }

    private PageHeader head(SheetBrief sheet, @Nullable Language to) {
        return new PageHeader(
                        to == null
                                ? getTranslation("translation.translate")
                                : getTranslation("translation.into", name(to)))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(sheet.link().title(), sheet.link().path()));
    }

    private String name(Language language) {
        return language.locale().getDisplayLanguage(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("translation.translate") + " · Passerelle";
    }
}
