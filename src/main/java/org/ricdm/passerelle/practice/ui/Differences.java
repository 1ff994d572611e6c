package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.TextDifference;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** What differs between two contents of a sheet, field by field, word by word. */
class Differences extends Div {

    private final transient SheetChoices choices;
    private final Language reader;

    Differences(
            Collection<String> paths, SheetContent before, SheetContent now, SheetChoices choices, Language reader) {
        this.choices = choices;
        this.reader = reader;
        addClassName("differences");
        if (paths.isEmpty()) {
            add(new Paragraph(getTranslation("practice.history.same")));
        }
        for (var path : paths) {
            if (!isListOfRows(path)) {
                add(new Div(
                        new H3(label(path, now, before)), pieces(said(path, before), said(path, now), now.language())));
            }
        }
    }

    /** The ids of rows tell nobody anything; the rows themselves do. */
    private static boolean isListOfRows(String path) {
        return SheetField.at(path)
                .filter(field -> field.type() == FieldType.ROWS && field.key().equals(path))
                .isPresent();
    }

    private String label(String path, SheetContent now, SheetContent before) {
        var field = SheetField.at(path);
        if (field.isEmpty()) {
            return getTranslation("practice.language");
        }
        var words = getTranslation(field.get().wordKey());
        return SheetColumn.at(path)
                .map(column -> getTranslation("practice.row.name", words, number(path, field.get(), now, before))
                        + " · " + getTranslation(column.wordKey()))
                .orElse(words);
    }

    private static int number(String path, SheetField field, SheetContent now, SheetContent before) {
        var id = path.split("\\.", -1)[1];
        var at = now.list(field).indexOf(id);
        return 1 + (at < 0 ? before.list(field).indexOf(id) : at);
    }

    private String said(String path, SheetContent content) {
        var field = SheetField.at(path);
        if (field.isEmpty()) {
            return content.language().ownName();
        }
        if (path.contains(".")) {
            return SheetColumn.at(path)
                    .filter(column -> column.type() == FieldType.CHOICE)
                    .map(column -> choices.licence(content.at(path), reader))
                    .orElse(content.at(path));
        }
        return switch (field.get().type()) {
            case CHOICE, TERMS -> choices.names(content, field.get(), reader);
            case FILE -> content.at(path).isEmpty() ? "" : getTranslation("practice.history.file");
            default -> content.at(path);
        };
    }

    private static Component pieces(String before, String now, Language language) {
        var text = new Paragraph();
        text.addClassName("difference");
        text.getElement().setAttribute("lang", language.code());
        for (var piece : TextDifference.of(before, now)) {
            text.getElement().appendChild(element(piece));
        }
        return text;
    }

    private static Element element(TextDifference.Piece piece) {
        return switch (piece.fate()) {
            case KEPT -> new Element("span").setText(piece.text());
            case REMOVED -> new Element("del").setText(piece.text());
            case ADDED -> new Element("ins").setText(piece.text());
        };
    }

    /** For who cannot see how it is marked. */
    static Component legend() {
        var ui = UI.getCurrent();
        var line = new Paragraph();
        line.addClassNames("muted", "small", "difference");
        List.of(
                        new Element("del").setText(ui.getTranslation("practice.history.removed")),
                        new Element("span").setText(" · "),
                        new Element("ins").setText(ui.getTranslation("practice.history.added")))
                .forEach(line.getElement()::appendChild);
        return line;
    }
}
