package org.ricdm.passerelle.event.feedback.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.feedback.FeedbackAnswer;
import org.ricdm.passerelle.event.feedback.FeedbackDesk;
import org.ricdm.passerelle.event.feedback.FeedbackOverview;
import org.ricdm.passerelle.event.feedback.FeedbackResult;
import org.ricdm.passerelle.event.signup.ui.SignUpTable;

/** What people said as a table: a row for each answer with how often it was given. No row is one person's. */
final class FeedbackTable {

    private static final List<String> COLUMNS = List.of("about", "question", "answer", "times", "answered", "there");

    private final I18NProvider words;
    private final Locale locale;

    FeedbackTable(I18NProvider words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** The link to the file. */
    static Anchor download(EventBrief event, FeedbackDesk desk) {
        var ui = UI.getCurrent();
        var table =
                new FeedbackTable(ui.getSession().getService().getInstantiator().getI18NProvider(), ui.getLocale());
        var slug = event.slug();
        // Asked again when it is downloaded: a right lost counts then.
        var link = new Anchor(
                DownloadHandler.fromInputStream(download -> {
                    var bytes = table.bytes(desk.everything(slug));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            slug + "-feedback.csv",
                            "text/csv; charset=utf-8",
                            bytes.length);
                }),
                ui.getTranslation("feedback.export"));
        link.addClassName("button");
        return link;
    }

    byte[] bytes(FeedbackOverview overview) {
        var bytes = new ByteArrayOutputStream();
        SignUpTable.write(
                COLUMNS.stream().map(column -> say("feedback.column." + column)).toList(),
                Stream.concat(Stream.of(overview.whole()), overview.sessions().stream())
                        .flatMap(result -> rows(result).stream())
                        .toList(),
                bytes);
        return bytes.toByteArray();
    }

    private List<List<String>> rows(FeedbackResult result) {
        var about = result.subject().isWhole() ? "feedback.whole." : "feedback.session.";
        var rows = new ArrayList<List<String>>();
        if (!result.isShown()) {
            rows.add(row(result, "", say("feedback.few", FeedbackResult.LEAST), ""));
        }
        figures(result, about + "rating", "feedback.rating.", result.ratings(), rows);
        figures(result, about + "scale", "feedback.scale.", result.scales(), rows);
        result.words().forEach(said -> rows.add(row(result, say(about + "words"), said, "1")));
        return rows;
    }

    private void figures(
            FeedbackResult result, String question, String word, List<Integer> counts, List<List<String>> rows) {
        for (var choice : FeedbackAnswer.CHOICES) {
            if (!counts.isEmpty()) {
                rows.add(row(result, say(question), say(word + choice), Integer.toString(counts.get(choice - 1))));
            }
        }
    }

    private List<String> row(FeedbackResult result, String question, String answer, String times) {
        return List.of(
                result.subject().isWhole()
                        ? say("feedback.whole")
                        : result.subject().title(),
                question,
                answer,
                times,
                Integer.toString(result.answered()),
                Integer.toString(result.there()));
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, locale, arguments);
    }
}
