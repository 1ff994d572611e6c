package org.ricdm.passerelle.event.feedback.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.common.table.Table;
import org.ricdm.passerelle.common.ui.TableDownload;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.feedback.FeedbackAnswer;
import org.ricdm.passerelle.event.feedback.FeedbackDesk;
import org.ricdm.passerelle.event.feedback.FeedbackOverview;
import org.ricdm.passerelle.event.feedback.FeedbackResult;

/** What people said as a table: a row for each answer with how often it was given. No row is one person's. */
final class FeedbackTable {

    private static final List<String> COLUMNS = List.of("about", "question", "answer", "times", "answered", "there");

    private final I18NProvider words;
    private final Locale locale;

    FeedbackTable(I18NProvider words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** The menu of formats. */
    static TableDownload download(EventBrief event, FeedbackDesk desk) {
        var ui = UI.getCurrent();
        var table =
                new FeedbackTable(ui.getSession().getService().getInstantiator().getI18NProvider(), ui.getLocale());
        var slug = event.slug();
        return new TableDownload(
                ui.getTranslation("feedback.export"), slug + "-feedback", () -> table.of(desk.everything(slug)));
    }

    Table of(FeedbackOverview overview) {
        return Table.of(
                say("feedback.desk"),
                COLUMNS.stream().map(column -> say("feedback.column." + column)).toList(),
                Stream.concat(Stream.of(overview.whole()), overview.sessions().stream())
                        .flatMap(result -> rows(result).stream())
                        .toList());
    }

    private List<List<Cell>> rows(FeedbackResult result) {
        var about = result.subject().isWhole() ? "feedback.whole." : "feedback.session.";
        var rows = new ArrayList<List<Cell>>();
        if (!result.isShown()) {
            rows.add(row(result, "", say("feedback.few", FeedbackResult.LEAST), Cell.NOTHING));
        }
        figures(result, about + "rating", "feedback.rating.", result.ratings(), rows);
        figures(result, about + "scale", "feedback.scale.", result.scales(), rows);
        result.words().forEach(said -> rows.add(row(result, say(about + "words"), said, Cell.of(1))));
        return rows;
    }

    private void figures(
            FeedbackResult result, String question, String word, List<Integer> counts, List<List<Cell>> rows) {
        for (var choice : FeedbackAnswer.CHOICES) {
            if (!counts.isEmpty()) {
                rows.add(row(result, say(question), say(word + choice), Cell.of(counts.get(choice - 1))));
            }
        }
    }

    private List<Cell> row(FeedbackResult result, String question, String answer, Cell times) {
        return List.of(
                Cell.of(
                        result.subject().isWhole()
                                ? say("feedback.whole")
                                : result.subject().title()),
                Cell.of(question),
                Cell.of(answer),
                times,
                Cell.of(result.answered()),
                Cell.of(result.there()));
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, locale, arguments);
    }
}
