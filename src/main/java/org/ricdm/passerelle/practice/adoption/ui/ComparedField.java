package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetRow;

/** One field of two sheets. */
class ComparedField extends Div {

    private final SheetField field;
    private final transient SheetChoices choices;
    private final Language reader;
    private final boolean differs;

    ComparedField(SheetField field, SheetReading first, SheetReading second, SheetChoices choices, Language reader) {
        this.field = field;
        this.choices = choices;
        this.reader = reader;
        this.differs = !first.content().of(field).equals(second.content().of(field))
                || !cells(first).equals(cells(second));
        addClassName("compared-field");
        if (differs) {
            addClassName("differs");
        }
        var head = new Div(new H3(AdoptionWords.of(field.wordKey())), differs ? different() : same());
        head.addClassName("cluster");
        add(head, new Pair(List.of(said(first)), List.of(said(second))));
    }

    SheetField field() {
        return field;
    }

    boolean differs() {
        return differs;
    }

    private static Chip different() {
        return new Chip(Chip.Kind.WAITING, AdoptionWords.of("adoption.compare.differs"));
    }

    private static Span same() {
        var same = new Span(AdoptionWords.of("adoption.compare.same"));
        same.addClassNames("muted", "small");
        return same;
    }

    private List<String> cells(SheetReading sheet) {
        return sheet.content().rows(field).stream().map(this::line).toList();
    }

    private Component said(SheetReading sheet) {
        var text = sheet.content().of(field);
        if (text.isEmpty()) {
            var nothing = new Paragraph(AdoptionWords.of("adoption.compare.nothing"));
            nothing.addClassName("muted");
            return nothing;
        }
        return switch (field.type()) {
            case TEXT ->
                new SafeHtml(Objects.requireNonNull(sheet.html().get(field.key()))).inLanguage(sheet.language());
            case ROWS -> rows(sheet);
            case CHOICE, TERMS -> new Paragraph(choices.names(sheet.content(), field, reader));
            case LINE, LINK, NUMBER, DATE, FILE -> inLanguage(new Paragraph(text), sheet);
        };
    }

    private Component rows(SheetReading sheet) {
        var list = new UnorderedList();
        cells(sheet).forEach(line -> list.add(new ListItem(line)));
        return inLanguage(list, sheet);
    }

    private String line(SheetRow row) {
        return field.columns().stream()
                .filter(column -> column.type() != FieldType.FILE)
                .map(column ->
                        column.type() == FieldType.CHOICE ? choices.licence(row.of(column), reader) : row.of(column))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Component inLanguage(Component said, SheetReading sheet) {
        said.getElement().setAttribute("lang", sheet.language().code());
        return said;
    }
}
