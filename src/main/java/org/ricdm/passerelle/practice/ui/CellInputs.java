package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.ui.UploadField;
import org.ricdm.passerelle.practice.KitLicence;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetRow;

/** Makes what the cells of rows are typed in. */
class CellInputs {

    private final Files files;
    private final SheetChoices choices;
    private final Language reader;

    CellInputs(Files files, SheetChoices choices, Language reader) {
        this.files = files;
        this.choices = choices;
        this.reader = reader;
    }

    /** One cell: what stands on the page, and what is typed in it, as it is stored. */
    record Cell(Component component, Supplier<String> value) {}

    Cell of(SheetColumn column, SheetRow row, Runnable typed) {
        var cell = switch (column.type()) {
            case DATE -> day(column, row, typed);
            case CHOICE -> licence(column, row, typed);
            case FILE -> file(column, row, typed);
            case LINE, TEXT, LINK, NUMBER, TERMS, ROWS -> line(column, row, typed);
        };
        cell.component().setId(column.path(row.id()));
        return cell;
    }

    private static Cell line(SheetColumn column, SheetRow row, Runnable typed) {
        var input = new TextField(words(column));
        input.setValue(row.of(column));
        input.setManualValidation(true);
        CountedInput.typing(input);
        input.addValueChangeListener(change -> {
            var length = input.getValue().length();
            var fits = !column.type().isWords() || length <= column.max();
            if (!fits) {
                input.setErrorMessage(input.getTranslation("practice.error.long", column.max(), length));
            }
            input.setInvalid(!fits);
            typed.run();
        });
        return new Cell(input, input::getValue);
    }

    private static Cell day(SheetColumn column, SheetRow row, Runnable typed) {
        var input = new DatePicker(words(column));
        input.setI18n(CalendarWords.ofThePage());
        input.setManualValidation(true);
        input.setValue(day(row.of(column)));
        input.addValueChangeListener(change -> {
            input.setInvalid(false);
            typed.run();
        });
        return new Cell(
                input,
                () -> Optional.ofNullable(input.getValue())
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private static @Nullable LocalDate day(String stored) {
        try {
            return stored.isEmpty() ? null : LocalDate.parse(stored);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Cell licence(SheetColumn column, SheetRow row, Runnable typed) {
        var input = new Select<String>();
        input.setLabel(words(column));
        input.setItems(Arrays.stream(KitLicence.values()).map(Enum::name).toList());
        input.setItemLabelGenerator(choice -> choices.licence(choice, reader));
        input.setManualValidation(true);
        if (!row.of(column).isEmpty()) {
            input.setValue(row.of(column));
        }
        input.addValueChangeListener(change -> {
            input.setInvalid(false);
            typed.run();
        });
        return new Cell(input, () -> Optional.ofNullable(input.getValue()).orElse(""));
    }

    private Cell file(SheetColumn column, SheetRow row, Runnable typed) {
        var input = new UploadField(words(column), new Div(), files);
        var name = row.of(SheetColumn.KIT_NAME);
        input.took(FileInput.uploaded(row.of(column), name.isEmpty() ? words(column) : name));
        input.whenChosen(() -> {
            input.setInvalid(false);
            typed.run();
        });
        return new Cell(
                input,
                () -> Optional.ofNullable(input.chosen())
                        .map(UploadField.Uploaded::token)
                        .orElse(""));
    }

    private static String words(SheetColumn column) {
        return UI.getCurrent().getTranslation(column.wordKey());
    }
}
